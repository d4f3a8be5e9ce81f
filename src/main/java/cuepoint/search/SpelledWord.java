// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

/// A wanted word of a query and where it stands there, so that its spelling can be corrected.
///
/// @param form as words are compared ({@link Words})
/// @param start where it starts in the query
/// @param end where it ends, exclusive
/// @param quoted whether it stands in a phrase
public record SpelledWord(String form, int start, int end, boolean quoted) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

/// A word of a query.
///
/// @param form as words are compared ({@link Words})
/// @param withApostrophe whether an apostrophe was typed inside it; it finds both spellings, but
///   places that are spelled alike come first
public record Word(String form, boolean withApostrophe) {}

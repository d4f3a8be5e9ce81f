// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

/// A topic as a list of episodes names it.
///
/// @param position place in the document, from 1
public record Headline(int position, String text) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

/// A part of a list that has an address of its own: a year, a season.
///
/// @param label what it is called
/// @param count how many there are, or empty
/// @param href where it is
/// @param present whether it is shown already
public record Chip(String label, String count, String href, boolean present) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

/// A link as an author wrote it.
///
/// @param text the words that carry it, without markup; the address itself where there are none
/// @param href absolute http, https or mailto address
public record Link(String text, String href) {}

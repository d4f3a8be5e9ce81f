// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

/// A page's content in another form, or a feed of what is on it, as a link in its head.
///
/// @param type media type
/// @param href address, from the root
/// @param title for readers who choose
public record Alternate(String type, String href, String title) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

/// A step of the way from the first page to this one.
///
/// @param href where it is
public record Crumb(String label, String href) {}

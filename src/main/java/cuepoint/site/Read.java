// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

/// A captured page that is about the same as a topic.
///
/// @param site where it was, or empty
/// @param reason why it is taken to be
public record Read(Crumb article, String site, String reason) {}

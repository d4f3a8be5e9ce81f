// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.site.WebLink;
import org.jspecify.annotations.Nullable;

/// The ways to an article: as it is, as it was, and as it was captured, said so that programs
/// understand it too (Robust Links).
///
/// @param original where it is or was, or null where nobody knows
/// @param before as it was when it was featured first, kept elsewhere if at all, or null
/// @param captured the archive's own capture, or null
/// @param version absolute address of the better one of the two, or null
/// @param versionDay of that, or null
record Ways(
    @Nullable WebLink original,
    @Nullable Version before,
    @Nullable Version captured,
    @Nullable String version,
    @Nullable String versionDay) {
  /// Another way than to the page as it is.
  ///
  /// @param label what it is called
  /// @param day of it as `2017-04-26`, or null
  record Version(String label, String href, @Nullable String day) {}
}

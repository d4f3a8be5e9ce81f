// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import org.jspecify.annotations.Nullable;

/// The bullet or number at the beginning of a list item.
///
/// @param number the item's number, or -1 for a bullet
/// @param width characters up to the item's text
record Marker(int number, int width) {
  private static final String BULLETS = "-*+•‣◦▪●○";

  boolean isBullet() {
    return number < 0;
  }

  /// The marker a text begins with, or null. A bullet needs a blank behind it, but a dash directly
  /// before a link will do.
  static @Nullable Marker of(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (BULLETS.indexOf(text.charAt(0)) >= 0) {
      boolean sloppy = text.startsWith("-[") || text.startsWith("•");
      return text.length() == 1 || text.charAt(1) == ' ' || sloppy
          ? new Marker(-1, blanksAfter(text, 1))
          : null;
    }
    int end = 0;
    while (end < text.length() && end < 3 && Character.digit(text.charAt(end), 10) >= 0) {
      end++;
    }
    boolean numbered =
        end > 0
            && end + 1 < text.length()
            && (text.charAt(end) == '.' || text.charAt(end) == ')')
            && text.charAt(end + 1) == ' ';
    return numbered
        ? new Marker(Integer.parseInt(text.substring(0, end)), blanksAfter(text, end + 1))
        : null;
  }

  private static int blanksAfter(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }
}

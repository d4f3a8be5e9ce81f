// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

/// The beginning of a longer text.
public final class Excerpt {
  private Excerpt() {}

  /// The text with single spaces, cut at a word's end with an ellipsis where it is longer.
  ///
  /// @param most characters, at least 20
  public static String of(String text, int most) {
    String plain = text.strip().replaceAll("\\s++", " ");
    if (plain.length() <= most) {
      return plain;
    }
    int end = plain.lastIndexOf(' ', most - 1);
    return plain.substring(0, end > most / 2 ? end : most - 1) + "…";
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

/// The element that shows something of this archive in a frame on another site.
public final class EmbedCode {
  /// As wide as it is where nobody asks for less, in pixels.
  public static final int WIDTH = 600;

  /// As high, in pixels.
  public static final int HEIGHT = 280;

  private EmbedCode() {}

  /// The element.
  ///
  /// @param address absolute address of the page in the frame
  /// @param title what is in it, for those who do not see it
  public static String of(String address, String title, int width, int height) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" %s></iframe>"
        .formatted(
            QuoteTexts.escaped(address),
            QuoteTexts.escaped(PlainText.of(title)),
            width,
            height,
            "style=\"border:0;max-width:100%\"");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.design;

/// A colour of sRGB.
record Colour(int red, int green, int blue) {
  /// @param hex `#f5c542`
  /// @throws NumberFormatException when it is none
  static Colour of(String hex) {
    int all = Integer.parseInt(hex.substring(1), 16);
    return new Colour(all >> 16 & 0xff, all >> 8 & 0xff, all & 0xff);
  }

  /// `#f5c542`.
  @Override
  public String toString() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /// How much one stands out from the other, from 1 to 21: the contrast ratio of WCAG 2.2.
  double contrast(Colour other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import java.util.Locale;

/// A share with its Wilson interval at 95 %.
///
/// @param hits how many of them, from 0 to all
/// @param of how many there are; of none, all
public record Share(int hits, int of) {
  private static final double Z = 1.96;

  /// From 0 to 1.
  public double value() {
    return of == 0 ? 1 : (double) hits / of;
  }

  @Override
  public String toString() {
    if (of == 0) {
      return "–";
    }
    double p = value();
    double z2 = Z * Z / of;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4 * of)) / (1 + z2);
    return String.format(
        Locale.ROOT,
        "%.1f %% (%d/%d, %.1f–%.1f)",
        100 * p,
        hits,
        of,
        100 * (middle - half),
        100 * (middle + half));
  }
}

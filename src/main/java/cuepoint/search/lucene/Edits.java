// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;

/// Counts how many letters have to be put in, left out, changed or swapped with their neighbour to
/// make one word of another (optimal string alignment).
final class Edits {
  private Edits() {}

  /// The edits between two words; any number above `most` when there are more than that.
  static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int width = other.length() + 1;
    int[] twoAbove = new int[width];
    int[] above = new int[width];
    int[] row = new int[width];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j < width; j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          edits = Math.min(edits, twoAbove[j - 2] + 1);
        }
        row[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
    }
    return above[other.length()];
  }
}

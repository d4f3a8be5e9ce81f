// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.List;

/// Some words that were heard, and how like a name they are.
///
/// @param words as words are compared
/// @param sound how unlike they sound, in hundredths of a consonant
/// @param weight how much there is to hear, in hundredths of a consonant
/// @param spelling how unlike they are spelled, 0 to 1
record Form(List<String> words, int sound, int weight, double spelling) {
  double unlike() {
    return (double) sound / weight;
  }

  String letters() {
    return String.join("", words);
  }
}

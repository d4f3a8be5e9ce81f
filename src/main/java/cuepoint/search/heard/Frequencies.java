// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.List;

/// How often words are spoken in the whole archive.
public interface Frequencies {
  /// How often some words follow each other.
  long spoken(List<String> words);

  /// How many words there are.
  long words();
}

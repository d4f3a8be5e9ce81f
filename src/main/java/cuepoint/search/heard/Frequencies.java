// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.List;

/// How often words are spoken in the whole archive.
public interface Frequencies {
  /// How often some words follow each other.
  ///
  /// @param most counting may end there
  long spoken(List<String> words, long most);

  /// How many words there are.
  long words();
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import java.util.List;

/// When a part of the notes is talked about, in words.
///
/// @param starts where to begin; none where nobody knows or nobody talks about it
/// @param remark what else is to be said, or empty
record When(List<Start> starts, String remark) {
  When {
    starts = List.copyOf(starts);
  }

  /// Where a stretch begins.
  ///
  /// @param label `From 12:43`
  /// @param length `4 min 36 s`
  /// @param href the moment in the transcript
  record Start(String label, String href, String length) {}
}

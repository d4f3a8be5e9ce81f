// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import org.jspecify.annotations.Nullable;

/// The form that finds something in one episode, and what came of it.
///
/// @param action address of the transcript, where the answer is
/// @param query as typed, empty where nothing was asked
/// @param status how many places there are and which one is shown, in words, or empty
/// @param pattern how the status is written, with `{0}` for which and `{1}` for how many
/// @param remark what else there is to know about the answer, in words, or empty
/// @param suggestion the nearest query that can be understood, or empty
/// @param suggested leads to the answer to it, empty without one
/// @param previous leads to the place before the one shown, or null
/// @param next leads to the place after the one shown, or null
/// @param everywhere leads to the answer from the whole archive, empty where nothing was asked
record FindBar(
    String action,
    String query,
    String status,
    String pattern,
    String remark,
    String suggestion,
    String suggested,
    @Nullable String previous,
    @Nullable String next,
    String everywhere) {
  /// A form in which nothing was asked.
  static FindBar empty(String action) {
    return new FindBar(action, "", "", "", "", "", "", null, null, "");
  }

  /// Whether something was asked.
  public boolean isAsked() {
    return !query.isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.List;

/// Says where in an episode a name is taken to have been misheard.
interface Recogniser {
  /// A place that it adds.
  record Added(int position, int words) {}

  /// The places, in any order.
  ///
  /// @param name words that are written without a blank
  List<Added> added(Archive.Said episode, List<String> name);
}

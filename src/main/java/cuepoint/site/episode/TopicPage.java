// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.kernel.SafeHtml;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic of an episode.
///
/// @param place which topic of how many, in words
/// @param host who brought it, empty where unknown
/// @param article what it is about, or null
/// @param links every link of headline and text
/// @param passage what is said at the moment asked for, or null
record TopicPage(
    Frame frame,
    Crumb episode,
    String place,
    String headline,
    String host,
    @Nullable WebLink article,
    SafeHtml text,
    List<WebLink> links,
    @Nullable Passage passage,
    @Nullable Crumb previous,
    @Nullable Crumb next) {
  TopicPage {
    links = List.copyOf(links);
  }

  /// A piece of the transcript.
  ///
  /// @param clock where it begins
  /// @param href the moment in the whole transcript
  record Passage(String clock, String href, List<EpisodePage.Line> lines) {
    Passage {
      lines = List.copyOf(lines);
    }
  }
}

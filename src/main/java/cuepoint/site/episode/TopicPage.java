// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.kernel.SafeHtml;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Like;
import cuepoint.site.Player;
import cuepoint.site.Read;
import cuepoint.site.RobustLink;
import cuepoint.site.Stretch;
import cuepoint.site.quote.Selecting;
import cuepoint.site.quote.Sharing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic of an episode.
///
/// @param place which topic of how many, in words
/// @param host who brought it, empty where unknown
/// @param article what it is about, or null
/// @param links every link of headline and text
/// @param when it is talked about, or null where nothing is to be said of that
/// @param search looks for it in the whole show where its place is not known, or null
/// @param stretches what was said about it
/// @param passage what is said at the moment asked for, or null
/// @param player what can be played, begun with the topic or at the moment asked for
/// @param related what else the archive has about it, the surest first
/// @param readings captured pages about the same that it does not link to
/// @param streams where there is more by its hosts and about its site
/// @param sharing what can be copied of it
/// @param selecting what quotes of selected words are made with, or null without a transcript
record TopicPage(
    Frame frame,
    Crumb episode,
    String place,
    String headline,
    String host,
    @Nullable RobustLink article,
    @Nullable When when,
    @Nullable String search,
    SafeHtml text,
    List<RobustLink> links,
    List<Said> stretches,
    @Nullable Passage passage,
    Player player,
    List<Like> related,
    List<Read> readings,
    List<Crumb> streams,
    @Nullable Crumb previous,
    @Nullable Crumb next,
    Sharing sharing,
    @Nullable Selecting selecting) {
  TopicPage {
    links = List.copyOf(links);
    stretches = List.copyOf(stretches);
    related = List.copyOf(related);
    readings = List.copyOf(readings);
    streams = List.copyOf(streams);
  }

  /// A stretch of the transcript, whole.
  ///
  /// @param lines a paragraph each
  record Said(Stretch stretch, List<EpisodePage.Line> lines) {
    Said {
      lines = List.copyOf(lines);
    }
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

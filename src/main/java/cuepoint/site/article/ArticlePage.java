// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Like;
import cuepoint.site.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page out on the web, and what the archive knows of it.
///
/// @param title of the article
/// @param site the archive's page of its site, or null where nobody knows where it was
/// @param show the show of all places, or null where there are several
/// @param extent how many topics are about it and how many episodes link to it, in words
/// @param checked what a link checker found last, in words, or empty
/// @param ways to the article itself
/// @param now where it has moved, or null
/// @param before where it was before, as far as the archive has that
/// @param first the earliest episode that links to it, with its date, or null
/// @param last the latest one, or null where there is one only
/// @param mentions where it is linked to, those that are about it first
/// @param capture the latest capture, or null
/// @param captures the other captures, the latest first
/// @param related what else the archive has about it
/// @param timemap what other programs find its captures by, or null
record ArticlePage(
    Frame frame,
    String title,
    @Nullable Crumb site,
    @Nullable Crumb show,
    String extent,
    String checked,
    Ways ways,
    @Nullable Crumb now,
    List<Crumb> before,
    @Nullable Crumb first,
    @Nullable Crumb last,
    List<Group> mentions,
    Paging paging,
    @Nullable CaptureView capture,
    List<Crumb> captures,
    List<Like> related,
    @Nullable String timemap) {
  ArticlePage {
    before = List.copyOf(before);
    mentions = List.copyOf(mentions);
    captures = List.copyOf(captures);
    related = List.copyOf(related);
  }

  /// Places of one kind.
  ///
  /// @param id of its heading
  record Group(String id, String heading, List<Item> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  /// A topic that links to it, or another part of an episode's notes.
  ///
  /// @param number of the episode, `#23`
  /// @param place the topic, or the episode where the link is in no topic
  /// @param part what other part of the notes it is in, empty for a topic
  /// @param host who brought the topic, or empty
  /// @param episode null where the place is the episode
  /// @param show of the episode where places of several shows are named, else null
  /// @param date in words, or empty
  /// @param moment where it is talked about, or null where it is not placed
  record Item(
      String number,
      Crumb place,
      String part,
      String host,
      @Nullable Crumb episode,
      @Nullable Crumb show,
      String date,
      @Nullable Crumb moment) {}
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Filters;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places in which a query is spoken in one episode after another, as {@link SpokenSearch}
/// counts them, for whoever wants them without ranking. Used for one request.
final class SpokenPlaces {
  private static final long[] NOTHING = {};

  private final Parts parts;
  private final Narrowing narrowing;
  private final boolean keepsSponsors;
  private final Stretches stretches;
  private final Unwanted unwanted = new Unwanted();
  private boolean single;

  SpokenPlaces(Parts parts, Filters filters, boolean keepsSponsors) {
    this.parts = parts;
    narrowing = new Narrowing(filters);
    this.keepsSponsors = keepsSponsors;
    stretches = new Stretches(parts.size());
  }

  /// Whether an episode is looked at.
  boolean wants(SpokenEpisode episode) {
    return narrowing.wants(episode);
  }

  /// How many words the speakers who count say in an episode.
  long words(SpokenEpisode episode) {
    if (!narrowing.asksForSpeakers()) {
      return episode.words();
    }
    boolean[] wanted = narrowing.speakers(episode);
    long words = 0;
    for (int cue = 0; cue < episode.cues(); cue++) {
      int speaker = episode.speakerIndex(cue);
      if (speaker >= 0 && wanted[speaker]) {
        int end = cue + 1 < episode.cues() ? episode.firstWord(cue + 1) : episode.words();
        words += end - episode.firstWord(cue);
      }
    }
    return words;
  }

  /// Every place in an episode that has most of the parts, ascending.
  ///
  /// @param cursors for each part its cursor, placed at the document, or null where it has none
  /// @param least how many different parts a place must have
  long[] in(Lookup.Leaf leaf, int doc, List<@Nullable SpanCursor> cursors, int least)
      throws IOException {
    SpokenEpisode episode = leaf.segment().episode(doc);
    leaf.unwantedAt(doc);
    unwanted.in(doc, episode, leaf.unwanted());
    SpanCursor only = cursors.size() == 1 ? cursors.getFirst() : null;
    single = only != null;
    if (only != null) {
      return narrow(episode, Arrays.copyOf(only.spans(), only.count()));
    }
    stretches.find(episode, cursors);
    if (stretches.parts() < least) {
      return NOTHING;
    }
    long[] spans = new long[stretches.count()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = stretches.span(i);
    }
    return narrow(episode, spans);
  }

  /// The words in one of the places last found that are what was asked for.
  long[] marks(long place) {
    return single ? new long[] {place} : stretches.marks(Span.start(place));
  }

  /// The parts, as written, that the places last found do not have.
  List<String> missing() {
    if (single || stretches.count() == 0) {
      return List.of();
    }
    long held = 0;
    for (int i = 0; i < stretches.count(); i++) {
      held |= stretches.held(i);
    }
    return stretches.parts() == parts.size() ? List.of() : parts.missing(held);
  }

  /// Leaves out what is said by others, near something unwanted, or in a sponsor read.
  private long[] narrow(SpokenEpisode episode, long[] found) {
    boolean leavesSponsors = !keepsSponsors && episode.parts().hasSponsor();
    if (!narrowing.asksForSpeakers() && unwanted.isEmpty() && !leavesSponsors) {
      return found;
    }
    boolean[] speakers = narrowing.asksForSpeakers() ? narrowing.speakers(episode) : null;
    int kept = 0;
    int cue = 0;
    for (long span : found) {
      cue = episode.cueOf(Span.start(span), cue);
      int speaker = episode.speakerIndex(cue);
      if ((speakers == null || (speaker >= 0 && speakers[speaker]))
          && unwanted.isClear(episode, span)
          && !(leavesSponsors && episode.topic(cue) == PartTimes.SPONSOR)) {
        found[kept++] = span;
      }
    }
    return Arrays.copyOf(found, kept);
  }
}

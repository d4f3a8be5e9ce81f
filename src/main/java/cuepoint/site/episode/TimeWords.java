// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.alignment.Segment;
import cuepoint.catalog.Topic;
import cuepoint.site.Outline;
import cuepoint.site.Stretch;
import cuepoint.site.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says when something is talked about, and says so where nobody knows.
@Component
class TimeWords {
  private final Words words;

  TimeWords(Words words) {
    this.words = words;
  }

  /// Where to begin; null where nothing is placed.
  @Nullable When of(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return null;
    }
    List<When.Start> starts = new ArrayList<>();
    for (Stretch stretch : stretches) {
      String key = starts.isEmpty() ? "when.from" : "when.again";
      starts.add(
          new When.Start(words.of(key, stretch.clock()), stretch.moment(), stretch.length()));
    }
    boolean byHand = stretches.stream().anyMatch(stretch -> stretch.segment().byHand());
    return new When(starts, byHand ? words.of("when.by-hand") : "");
  }

  /// When a topic is talked about, or that this is not known; null where nothing can be known for
  /// want of a transcript.
  @Nullable When ofTopic(Outline outline, Topic topic, boolean hasTranscript) {
    When placed = of(outline.of(Segment.Kind.TOPIC, topic.position()));
    if (placed != null) {
      return placed;
    }
    if (outline.notDiscussed().contains(topic.position())) {
      return new When(List.of(), words.of("when.not-discussed"));
    }
    return hasTranscript ? new When(List.of(), words.of("when.unplaced")) : null;
  }

  /// The time line of an episode.
  ///
  /// @param lengthMs of the whole episode
  TimeLine line(List<Stretch> stretches, long lengthMs) {
    List<TimeLine.Extent> extents =
        TimeLine.place(
            stretches.stream().map(stretch -> stretch.segment().span()).toList(), lengthMs);
    List<TimeLine.Bar> bars = new ArrayList<>();
    for (Stretch stretch : stretches) {
      bars.add(
          new TimeLine.Bar(
              stretch,
              extents.get(bars.size()),
              words.of(
                  "when.bar",
                  stretch.name(),
                  stretch.clock() + ", " + stretch.length(),
                  stretch.placing())));
    }
    return new TimeLine(bars, TimeLine.ticks(lengthMs));
  }
}

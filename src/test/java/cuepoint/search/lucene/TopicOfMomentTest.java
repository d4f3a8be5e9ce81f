// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Topic;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.SearchAnswer.Hit;
import cuepoint.search.SearchAnswer.TopicName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which topic a found moment belongs to.
class TopicOfMomentTest {
  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();

  private List<@Nullable TopicName> found(int episode) {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      List<@Nullable TopicName> found = new ArrayList<>();
      for (Hit hit : Answers.all(index, "noon sponsor:yes").hits()) {
        if (hit.episode().number() == episode) {
          hit.moments().forEach(moment -> found.add(moment.topic()));
        }
      }
      return found;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// One cue every five seconds, each with the word that is searched for.
  private void put(int number, int cues, List<Topic> topics, List<Segment> segments) {
    texts.put(
        "dials",
        number,
        MemoryTexts.timed(5000, Collections.nCopies(cues, "noon")),
        topics,
        new Alignment(segments, Set.of()));
  }

  private static Segment topic(int position, long startMs, long endMs) {
    return new Segment(Kind.TOPIC, position, startMs, endMs, 0.9, false);
  }

  @Test
  void everyMomentSaysItsTopic() {
    List<Topic> topics =
        List.of(MemoryTexts.topic(1, "Dials", ""), MemoryTexts.topic(2, "Shadows", ""));
    put(
        1,
        7,
        topics,
        List.of(
            new Segment(Kind.INTRO, 0, 0, 5000, 0.9, false),
            topic(2, 5000, 10_000),
            topic(1, 10_001, 20_000),
            new Segment(Kind.SPONSOR, 1, 20_000, 25_000, 0.9, false),
            topic(2, 25_000, 27_000)));
    put(2, 1, List.of(MemoryTexts.topic(1, "Another episode", "")), List.of());
    assertThat(found(1))
        .containsExactly(
            null,
            new TopicName(2, "Shadows"),
            null,
            new TopicName(1, "Dials"),
            null,
            new TopicName(2, "Shadows"),
            null);
    assertThat(found(2)).containsExactly((TopicName) null);
  }

  @Test
  void aPlacedTopicThatTheNotesDoNotHaveIsNone() {
    put(1, 1, List.of(), List.of(topic(3, 0, 5000)));
    texts.put("dials", 2, List.of(), List.of(MemoryTexts.topic(3, "Not of that episode", "")));
    assertThat(found(1)).containsExactly((TopicName) null);
  }

  @Test
  void aStretchLongerThanAnyAudioDoesNoHarm() {
    put(1, 1, List.of(MemoryTexts.topic(1, "Dials", "")), List.of(topic(1, 0, 1L << 40)));
    assertThat(found(1)).containsExactly(new TopicName(1, "Dials"));
  }
}

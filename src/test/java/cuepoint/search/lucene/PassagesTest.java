// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Topic;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.QueryParser;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often what is asked for is spoken of each topic, beside what counting the words of its cues
/// gives.
class PassagesTest {
  private static final List<String> RARE =
      List.of("knot", "knots", "knotted", "tide", "lens", "o'clock");

  private static final int EPISODES = 12;
  private static final int CUES = 400;

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(51);
  private final MemoryTexts texts = new MemoryTexts();

  PassagesTest() {
    for (int number = 1; number <= EPISODES; number++) {
      put(number);
    }
  }

  /// Two topics, of which the first comes back, and a sponsor read; the last one has no topics.
  private void put(int number) {
    List<String> cues = new ArrayList<>();
    for (int i = 0; i < CUES; i++) {
      StringBuilder cue = new StringBuilder();
      for (int word = 0; word < 8; word++) {
        boolean rare = random.nextInt(80) == 0;
        cue.append(rare ? RARE.get(random.nextInt(RARE.size())) : "w" + random.nextInt(400));
        cue.append(' ');
      }
      cues.add(cue.toString());
    }
    List<Topic> topics =
        number == EPISODES
            ? List.of()
            : List.of(MemoryTexts.topic(1, "One", ""), MemoryTexts.topic(2, "Two", ""));
    List<cuepoint.alignment.Segment> segments =
        List.of(
            segment(Kind.TOPIC, 1, 50, 150),
            segment(Kind.SPONSOR, 1, 150, 170),
            segment(Kind.TOPIC, 2, 170, 300),
            segment(Kind.TOPIC, 1, 300, 360));
    texts.put(
        "dials",
        number,
        MemoryTexts.timed(1000, cues),
        topics,
        number == EPISODES ? Alignment.NONE : new Alignment(segments, Set.of()));
  }

  private static cuepoint.alignment.Segment segment(Kind kind, int position, int from, int to) {
    return new cuepoint.alignment.Segment(kind, position, from * 1000L, to * 1000L, 0.9, false);
  }

  @Test
  void countsAWordInItsOwnAndInOtherForms() throws IOException {
    assertCounts("knot", "knot"::equals, word -> word.startsWith("knot"));
    assertCounts("lens", "lens"::equals, "lens"::equals);
    assertCounts("o'clock", "o'clock"::equals, "o'clock"::equals);
  }

  @Test
  void countsBeginningsAndAlternativesOnce() throws IOException {
    Predicate<String> knots = word -> word.startsWith("knot");
    assertCounts("kno*", knots, knots);
    Predicate<String> either = word -> Set.of("tide", "knotted").contains(word);
    assertCounts(
        "(tide OR knotted OR tide)", either, word -> either.test(word) || knots.test(word));
  }

  @Test
  void leavesOutEpisodesThatAreGone() throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      texts.remove("dials", 3);
      put(4);
      index.catchUp(Progress.NONE);
      assertCounts(index, "tide", "tide"::equals, "tide"::equals);
    }
  }

  private void assertCounts(String query, Predicate<String> asked, Predicate<String> all)
      throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      assertCounts(index, query, asked, all);
    }
  }

  private void assertCounts(
      LuceneIndex index, String query, Predicate<String> asked, Predicate<String> all)
      throws IOException {
    try (Snapshots.Lease lease = index.lease()) {
      Snapshot snapshot = lease.snapshot();
      Parts parts = Parts.of(QueryParser.parse(query).what());
      Budget budget = new Budget(Duration.ofMinutes(1));
      Passages passages =
          new Passages(snapshot, Lookup.of(snapshot, parts, WordField.SPOKEN, true, true, budget));
      Map<String, String> counted = new TreeMap<>();
      for (Segment segment : snapshot.segments()) {
        for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
          TopicNotes topic = segment.tables().topic(doc);
          int count = passages.count(segment, doc, 0);
          if (topic != null && count > 0) {
            counted.put(
                topic.place().number() + "." + topic.position(),
                passages.exact(segment, doc, 0) + " " + count);
          }
        }
      }
      assertThat(counted).isEqualTo(expected(asked, all)).hasSizeGreaterThan(EPISODES);
      assertThat(passages.topics(0)).isEqualTo(counted.size());
    }
  }

  private Map<String, String> expected(Predicate<String> asked, Predicate<String> all) {
    Map<String, String> expected = new TreeMap<>();
    for (EpisodeText text : texts.all()) {
      int number = text.episode().number();
      for (int position = 0; position <= 2; position++) {
        List<String> words = words(text, position);
        long count = words.stream().filter(all).count();
        if (count > 0) {
          expected.put(number + "." + position, words.stream().filter(asked).count() + " " + count);
        }
      }
    }
    return expected;
  }

  private static List<String> words(EpisodeText text, int position) {
    List<String> words = new ArrayList<>();
    boolean whole = text.notes().topics().isEmpty() && position == 0;
    for (Cue cue : text.cues()) {
      boolean of =
          text.alignment().segments().stream()
              .anyMatch(segment ->
                  segment.kind() == Kind.TOPIC
                      && segment.part() == position
                      && segment.startMs() <= cue.startMs()
                      && cue.startMs() < segment.endMs());
      if (whole || of) {
        words.addAll(List.of(cue.text().split(" ")));
      }
    }
    return words;
  }
}

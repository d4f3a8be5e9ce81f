// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.TimeSpan;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of an alignment when a person says otherwise.
///
/// The episode has a cue every five seconds: a welcome of 30 s, a minute for each of three topics,
/// and a goodbye of 30 s; topic 4 is in the notes only.
class CorrectedTest {
  private static final List<String> HEADLINES =
      List.of(
          "Harrison's marine chronometer",
          "Mechanical pendulums on ships",
          "Sundials of Jaipur",
          "Quartz oscillators in kitchens");

  private static final List<String> TALK =
      List.of(
          "Harrison built a marine chronometer that kept time at sea.",
          "A pendulum on a ship swings with the waves, so mechanical pendulums fail there.",
          "In Jaipur the sundials are as tall as houses, and the largest sundial tells seconds.");

  private static final long END_MS = 240_000;

  private static ShowNotes notes(List<String> headlines) {
    List<Topic> topics =
        IntStream.range(0, headlines.size())
            .mapToObj(
                i -> new Topic(i + 1, "", null, headlines.get(i), null, SafeHtml.EMPTY, List.of()))
            .toList();
    return new ShowNotes(List.of(), List.of(), topics, List.of());
  }

  private static Transcript transcript() {
    List<Cue> cues = new ArrayList<>();
    for (long ms = 0; ms < END_MS; ms += 5000) {
      int topic = (int) Math.floorDiv(ms - 30_000, 60_000L);
      String said =
          topic < 0
              ? "Hello and welcome to the show."
              : topic < TALK.size() ? TALK.get(topic) : "Thank you all for listening, goodbye.";
      cues.add(new Cue(ms, ms + 5000, null, said));
    }
    return new Transcript(cues);
  }

  private static Alignment align(Correction... corrections) {
    return Aligner.align(notes(HEADLINES), List.of(), transcript(), List.of(corrections));
  }

  private static Correction placed(int topic, long startMs, long endMs) {
    return new Correction(topic, new TimeSpan(startMs, endMs));
  }

  private static Segment byHand(Correction correction) {
    TimeSpan span = Objects.requireNonNull(correction.span());
    return new Segment(Kind.TOPIC, correction.topic(), span.startMs(), span.endMs(), 1, true);
  }

  private static void isSound(Alignment alignment, List<Correction> corrections) {
    long end = 0;
    for (Segment segment : alignment.segments()) {
      assertThat(segment.startMs()).isGreaterThanOrEqualTo(end);
      end = segment.endMs();
    }
    for (Correction correction : corrections) {
      List<Segment> its = alignment.topicSegments(correction.topic());
      if (correction.span() == null) {
        assertThat(its).isEmpty();
        assertThat(alignment.notDiscussed()).contains(correction.topic());
      } else {
        assertThat(its).containsExactly(byHand(correction));
      }
    }
  }

  @Test
  void nothingIsByHandWhereNobodySaysAnything() {
    Alignment alignment = align();
    assertThat(alignment.segments()).isNotEmpty().noneMatch(Segment::byHand);
    assertThat(alignment.notDiscussed()).isEmpty();
    assertThat(alignment.topic(2).orElseThrow().startMs()).isBetween(75_000L, 105_000L);
  }

  @Test
  void aPlacedTopicIsExactlyThereAndNowhereElse() {
    Correction later = placed(2, 101_234, 148_765);
    Alignment alignment = align(later);
    isSound(alignment, List.of(later));
    assertThat(alignment.topic(1).orElseThrow().endMs()).isLessThanOrEqualTo(101_234);
    assertThat(alignment.topic(3).orElseThrow().startMs()).isGreaterThanOrEqualTo(148_765);
  }

  @Test
  void aTopicThatWasNotFoundCanBePlaced() {
    assertThat(align().topicSegments(4)).isEmpty();
    Correction found = placed(4, 60_000, 75_000);
    Alignment alignment = align(found);
    isSound(alignment, List.of(found));
    assertThat(alignment.topic(1).orElseThrow().span())
        .as("what it covers is cut")
        .isEqualTo(new TimeSpan(align().topic(1).orElseThrow().startMs(), 60_000));
    assertThat(alignment.topicSegments(1)).noneMatch(Segment::byHand);
  }

  @Test
  void aTopicThatIsNotDiscussedHasNoStretch() {
    Correction never = new Correction(2, null);
    Alignment alignment = align(never);
    isSound(alignment, List.of(never));
    assertThat(alignment.notDiscussed()).containsExactly(2);
    assertThat(alignment.topic(1)).isPresent();
  }

  @Test
  void oneTopicCanTakeTheWholeEpisode() {
    Correction all = placed(3, 0, END_MS);
    assertThat(align(all).segments()).containsExactly(byHand(all));
  }

  @Test
  void topicsCanBePlacedAgainstTheirOrder() {
    List<Correction> reversed =
        List.of(
            placed(1, 180_000, 240_000),
            placed(2, 120_000, 180_000),
            placed(3, 60_000, 120_000),
            placed(4, 0, 60_000));
    Alignment alignment = align(reversed.toArray(Correction[]::new));
    isSound(alignment, reversed);
    assertThat(alignment.segments()).hasSize(4).allMatch(Segment::byHand);
  }

  @Test
  void aStretchBetweenTheStartsOfTwoCuesIsKept() {
    Correction moment = placed(2, 61_000, 61_001);
    isSound(align(moment), List.of(moment));
  }

  @Test
  void aTopicBeyondTheMostThatAreLookedForCanBePlaced() {
    List<String> many = IntStream.rangeClosed(1, 60).mapToObj(i -> "Clock number " + i).toList();
    List<Correction> last = List.of(placed(60, 60_000, 90_000), new Correction(59, null));
    isSound(Aligner.align(notes(many), List.of(), transcript(), last), last);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsSaidStaysAndTheRestFitsAround(long seed) {
    Random random = new Random(seed);
    long[] times = random.longs(8, 0, END_MS + 5000).distinct().sorted().toArray();
    List<Correction> corrections = new ArrayList<>();
    for (int topic = 4; topic > 0; topic--) {
      int at = 2 * (topic * 3 % 4);
      corrections.add(
          random.nextInt(4) == 0
              ? new Correction(topic, null)
              : placed(topic, times[at], times[at + 1]));
    }
    isSound(align(corrections.toArray(Correction[]::new)), corrections);
  }
}

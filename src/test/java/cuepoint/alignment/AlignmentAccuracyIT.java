// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Holds the aligner to what it has reached on the labelled episodes of `../shared/corpus`
/// (docs/alignment.md). A change that makes one of these worse has to be worth it.
@EnabledIf(value = "cuepoint.RealShows#exists", disabledReason = "no ../shared/corpus")
class AlignmentAccuracyIT {
  private static final Aligner ALIGNER = new Aligner(Weights.load(), Phrases.load());
  private static List<Example> heldOut = List.of();
  private static List<Example> decoys = List.of();
  private static Accuracy reached = Accuracy.of(List.of(), _ -> Alignment.NONE);

  @BeforeAll
  static void readCorpus() throws Exception {
    Corpus corpus = Corpus.read();
    heldOut = Example.of(corpus.episodes(), Label.read(Label.HELD_OUT));
    reached = Accuracy.of(heldOut, e -> Training.place(e, ALIGNER));
    Random random = new Random(7);
    decoys = heldOut.stream().map(e -> e.withDecoy(corpus.episodes(), random)).toList();
  }

  @Test
  void placesTheTopicsOfHeldOutEpisodesAsNearAsItDid() {
    assertThat(reached.startsWithin(15_000).value())
        .as(reached.toString())
        .isGreaterThanOrEqualTo(0.95);
    assertThat(reached.startsWithin(5_000).value())
        .as(reached.toString())
        .isGreaterThanOrEqualTo(0.867);
    assertThat(reached.endsWithin15().value()).as(reached.toString()).isGreaterThanOrEqualTo(0.916);
    assertThat(reached.medianMs()).as(reached.toString()).isLessThanOrEqualTo(300);
  }

  @Test
  void placesSponsorReadsExtrasAndJokesAsNearAsItDid() {
    assertThat(reached.othersWithin20().value())
        .as(reached.toString())
        .isGreaterThanOrEqualTo(0.925);
  }

  @Test
  void isConfidentOnlyWhereItIsRight() {
    assertThat(reached.confidentWithin15().value())
        .as(reached.toString())
        .isGreaterThanOrEqualTo(0.988);
  }

  @Test
  void leavesTopicsOfOtherEpisodesUnplaced() {
    Accuracy withDecoys = Accuracy.of(decoys, e -> Training.place(e, ALIGNER));
    assertThat(withDecoys.undiscussedUnplaced().value())
        .as(withDecoys.toString())
        .isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void alignsTheSameEachTime() {
    for (Example example : heldOut.subList(0, 5)) {
      assertThat(Training.place(example, ALIGNER)).isEqualTo(Training.place(example, ALIGNER));
    }
  }
}

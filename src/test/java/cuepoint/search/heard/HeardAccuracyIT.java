// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Holds the search for misheard names to what it has reached on the labelled episodes of
/// `../shared/corpus` (docs/heard.md). A change that makes one of these worse has to be worth it.
@EnabledIf(value = "cuepoint.RealShows#exists", disabledReason = "no ../shared/corpus")
class HeardAccuracyIT {
  private static List<Label> labels = List.of();
  private static Evaluation heldOut = new Evaluation();
  private static double perEpisode;

  @BeforeAll
  static void readCorpus() throws Exception {
    Archive archive = new Archive(Corpus.read());
    labels = Label.read(Label.HELD_OUT);
    Forgiving forgiving = new Forgiving(archive, Weights.load());
    heldOut = Evaluation.of(labels, archive, forgiving);
    perEpisode = forgiving.perEpisode();
  }

  @Test
  void findsAsManyMisheardMentionsAsItDid() {
    assertThat(heldOut.recall().value()).as(heldOut.toString()).isGreaterThanOrEqualTo(0.711);
  }

  @Test
  void addsAsLittleThatIsNoneAsItDid() {
    assertThat(heldOut.precision().value()).as(heldOut.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void isMeasuredOnEnoughLabels() {
    assertThat(labels.stream().map(label -> label.episode() + label.name()).distinct())
        .hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void keepsFewCandidates() {
    assertThat(perEpisode).isBetween(20.0, 250.0);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.search.lucene.RelevanceBenchmark.Reached;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The questions by which the ranking of topics was made find what they found then. The held-out
/// ones are only for the reported figures.
@EnabledIf(value = "cuepoint.RealShows#exists", disabledReason = "no ../shared/corpus")
class RelevanceIT {
  @Test
  void topicsAreRankedAsWellAsWhenItWasLearned() throws Exception {
    try (RealArchive archive = RealArchive.open();
        StandardAnalyzer words = new StandardAnalyzer(CharArraySet.EMPTY_SET)) {
      List<Question> questions = Question.read(Question.TUNING);
      Reached own = Reached.of(questions, RelevanceBenchmark.of(archive.index()));
      PlainBm25 plain = new PlainBm25(archive.texts(), words, true);
      Reached bm25 = Reached.of(questions, plain::find);
      assertThat(own.meanNdcg()).isGreaterThan(0.56).isGreaterThan(bm25.meanNdcg());
      assertThat(own.first()).isGreaterThan(0.57).isGreaterThan(bm25.first());
    }
  }
}

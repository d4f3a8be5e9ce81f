// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.ArchiveIndex;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.lucene.Question.Answer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/// How well the search ranks topics for questions of listeners, beside plain BM25 (docs/search.md):
///
/// ```
/// mvn -B spring-boot:test-run -Dmain.class=cuepoint.search.lucene.RelevanceBenchmark
/// ```
///
/// With `-Dquestions=true` every tuning question is told too.
final class RelevanceBenchmark {
  /// So many questions of each half are older, and earlier states were measured by them.
  private static final int WRITTEN_FIRST = 70;

  private RelevanceBenchmark() {}

  /// Finds the first ten.
  interface Contestant {
    List<Answer> find(String question) throws IOException;
  }

  /// What was reached.
  ///
  /// @param ndcg sum of the first ten's, each 0 to 1
  /// @param right of how many questions the first answer is right
  record Reached(double ndcg, int right, int questions) {
    /// Normal deviate of 95 %.
    private static final double Z = 1.96;

    static Reached of(List<Question> questions, Contestant contestant) throws IOException {
      Reached all = new Reached(0, 0, 0);
      for (Question question : questions) {
        all = all.plus(question, contestant.find(question.text()));
      }
      return all;
    }

    Reached plus(Question question, List<Answer> found) {
      return new Reached(
          ndcg + question.ndcg(found),
          right + (question.firstIsRight(found) ? 1 : 0),
          questions + 1);
    }

    double meanNdcg() {
      return ndcg / questions;
    }

    double first() {
      return right / (double) questions;
    }

    /// Where the share of right first answers lies for all questions that could be asked, with 95 %
    /// (Wilson, 1927): one end of it.
    ///
    /// @param sign -1 for the lower end, 1 for the upper
    private double wilson(int sign) {
      double z = Z * Z / questions;
      double around = Z * Math.sqrt(first() * (1 - first()) / questions + z / 4 / questions);
      return (first() + z / 2 + sign * around) / (1 + z);
    }

    @Override
    public String toString() {
      return "nDCG@10 %.3f, first is right %.1f %% (%.0f to %.0f %%) of %d"
          .formatted(meanNdcg(), 100 * first(), 100 * wilson(-1), 100 * wilson(1), questions);
    }
  }

  /// What the results page of an archive lists as topics.
  static Contestant of(ArchiveIndex index) {
    return question -> {
      SearchQuery read = QueryParser.parse(question);
      SearchRequest request =
          new SearchRequest(read.what(), read.filters(), Order.RELEVANCE, 1, 10, 0, 0, false, true);
      List<Answer> found = new ArrayList<>();
      index
          .search(request)
          .topicHits()
          .forEach(hit -> found.add(Answer.of(hit.episode(), hit.position())));
      return found;
    };
  }

  /// Prints the table.
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    try (RealArchive archive = RealArchive.open()) {
      List<EpisodeText> texts = archive.texts();
      Map<String, Contestant> contestants = new LinkedHashMap<>();
      contestants.put("Cuepoint", of(archive.index()));
      StandardAnalyzer plain = new StandardAnalyzer(CharArraySet.EMPTY_SET);
      contestants.put("BM25", new PlainBm25(texts, plain, true)::find);
      contestants.put("BM25, stems", new PlainBm25(texts, new EnglishAnalyzer(), true)::find);
      contestants.put("BM25, notes only", new PlainBm25(texts, plain, false)::find);
      for (String file : List.of(Question.TUNING, Question.HELD_OUT)) {
        List<Question> questions = Question.read(file);
        out.printf("== %s: the %d that were written first, and all%n", file, WRITTEN_FIRST);
        for (Map.Entry<String, Contestant> each : contestants.entrySet()) {
          out.printf(
              "%-18s %s%n%-18s %s%n",
              each.getKey(),
              Reached.of(questions.subList(0, WRITTEN_FIRST), each.getValue()),
              "",
              Reached.of(questions, each.getValue()));
        }
      }
      if (Boolean.getBoolean("questions")) {
        for (Question question : Question.read(Question.TUNING)) {
          out.printf("-- %s%n", question.text());
          for (Map.Entry<String, Contestant> each : contestants.entrySet()) {
            List<Answer> found = each.getValue().find(question.text());
            out.printf("   %-18s %.2f", each.getKey(), question.ndcg(found));
            for (Answer answer : found) {
              out.printf(
                  " %s%d.%d=%d",
                  answer.show().value().charAt(0),
                  answer.number(),
                  answer.position(),
                  question.grades().getOrDefault(answer, 0));
            }
            out.println();
          }
        }
      }
    }
  }
}

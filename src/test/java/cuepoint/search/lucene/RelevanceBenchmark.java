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
  private RelevanceBenchmark() {}

  /// Finds the first ten.
  interface Contestant {
    List<Answer> find(String question) throws IOException;
  }

  /// What was reached.
  ///
  /// @param ndcg mean of the first ten, 0 to 1
  /// @param first share of questions whose first answer is right
  record Reached(double ndcg, double first) {
    static Reached of(List<Question> questions, Contestant contestant) throws IOException {
      double ndcg = 0;
      double first = 0;
      for (Question question : questions) {
        List<Answer> found = contestant.find(question.text());
        ndcg += question.ndcg(found);
        first += question.firstIsRight(found) ? 1 : 0;
      }
      return new Reached(ndcg / questions.size(), first / questions.size());
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
        out.printf("== %s: %d questions%n", file, questions.size());
        for (Map.Entry<String, Contestant> each : contestants.entrySet()) {
          Reached reached = Reached.of(questions, each.getValue());
          out.printf(
              "%-18s nDCG@10 %.3f, first is right %.1f %%%n",
              each.getKey(), reached.ndcg(), 100 * reached.first());
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

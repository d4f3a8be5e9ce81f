// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.QueryParser;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.lucene.Question.Answer;
import cuepoint.search.lucene.RelevanceBenchmark.Reached;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Learns from the tuning questions what good {@link Company} counts, and prints a
/// cross-validation:
///
/// ```
/// mvn -B spring-boot:test-run -Dmain.class=cuepoint.search.lucene.RelevanceTraining
/// ```
///
/// The held-out questions are not read.
final class RelevanceTraining {
  private static final int FOLDS = 7;
  private static final double[] WEIGHTS = {0, 0.5, 1, 2, 3, 4, 6};
  private static final int[] ASKED = {5, 10, 20, 30};
  private static final Duration MOST = Duration.ofSeconds(10);

  private RelevanceTraining() {}

  /// A question with the topics that its words find.
  record Example(Question question, List<Match> byWords) {
    static Example of(Snapshot snapshot, Question question) throws IOException {
      SearchQuery read = QueryParser.parse(question.text());
      SearchRequest request =
          new SearchRequest(read.what(), read.filters(), Order.RELEVANCE, 1, 10, 0, 0, false, true);
      Parts parts = Parts.of(read.what());
      Budget budget = new Budget(MOST);
      Lookup spoken = Lookup.of(snapshot, parts, WordField.SPOKEN, true, true, budget);
      Lookup written = Lookup.of(snapshot, parts, WordField.NOTES, true, true, budget);
      NotesSearch notes =
          new NotesSearch(snapshot, request, written, new Passages(snapshot, spoken), true, null);
      notes.find();
      return new Example(question, notes.byWords());
    }

    List<Answer> found(Company company, Subjects subjects) {
      return company.inOrder(byWords, subjects, Match.by(Order.RELEVANCE)).stream()
          .map(match -> Answer.of(match.place(), match.segment().topic(match.doc()).position()))
          .toList();
    }
  }

  /// Prints what is learned.
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    try (RealArchive archive = RealArchive.open();
        Snapshots.Lease lease = ((LuceneIndex) archive.index()).lease()) {
      Subjects subjects = lease.snapshot().subjects();
      List<Example> examples = new ArrayList<>();
      for (Question question : Question.read(Question.TUNING)) {
        examples.add(Example.of(lease.snapshot(), question));
      }
      for (Company company : companies()) {
        out.printf("%-45s %s%n", company, reached(examples, company, subjects));
      }
      out.printf("best %s%n", best(examples, subjects));
      out.printf("by words alone    %s%n", reached(examples, company(0, 20), subjects));
      out.printf("as it is          %s%n", reached(examples, Company.LEARNED, subjects));
      out.printf("cross-validated   %s%n", crossValidated(examples, subjects));
    }
  }

  private static Reached reached(List<Example> examples, Company company, Subjects subjects) {
    Reached reached = new Reached(0, 0, 0);
    for (Example example : examples) {
      reached = reached.plus(example.question(), example.found(company, subjects));
    }
    return reached;
  }

  /// Each seventh of the questions with figures learned from the others.
  private static Reached crossValidated(List<Example> examples, Subjects subjects) {
    Reached reached = new Reached(0, 0, 0);
    for (int fold = 0; fold < FOLDS; fold++) {
      Company company = best(part(examples, fold, false), subjects);
      for (Example example : part(examples, fold, true)) {
        reached = reached.plus(example.question(), example.found(company, subjects));
      }
    }
    return reached;
  }

  private static List<Example> part(List<Example> examples, int fold, boolean own) {
    return IntStream.range(0, examples.size())
        .filter(i -> i % FOLDS == fold == own)
        .mapToObj(examples::get)
        .toList();
  }

  private static Company best(List<Example> examples, Subjects subjects) {
    return companies().stream()
        .max(Comparator.comparingDouble(company -> goal(reached(examples, company, subjects))))
        .orElseThrow();
  }

  /// A first answer is right or not, which tells less of a ranking than all ten do.
  private static double goal(Reached reached) {
    return reached.meanNdcg() + reached.first() / 2;
  }

  private static List<Company> companies() {
    List<Company> companies = new ArrayList<>();
    for (int asked : ASKED) {
      for (double weight : WEIGHTS) {
        companies.add(company(weight, asked));
      }
    }
    return companies;
  }

  private static Company company(double weight, int asked) {
    return new Company(asked, weight, Company.LEARNED.depth());
  }
}

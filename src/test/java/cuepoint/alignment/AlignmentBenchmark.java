// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Prints how near the aligner and the baselines come to the held-out labels, and what aligning
/// costs. Reads the corpus in `../shared/corpus`.
///
/// `mvn -B spring-boot:test-run -Dmain.class=cuepoint.alignment.AlignmentBenchmark`
final class AlignmentBenchmark {
  private static final int TIMED = 5;

  private AlignmentBenchmark() {}

  public static void main(String[] args) throws Exception {
    Corpus corpus = Corpus.read();
    List<Example> examples = Example.of(corpus.episodes(), Label.read(Label.HELD_OUT));
    Aligner aligner = new Aligner(Weights.load(), Phrases.load());
    System.out.println("== " + examples.size() + " episodes held out");
    System.out.print(Accuracy.of(examples, e -> Training.place(e, aligner)));
    Random random = new Random(7);
    List<Example> decoys =
        examples.stream().map(e -> e.withDecoy(corpus.episodes(), random)).toList();
    System.out.println(
        "decoys unplaced      "
            + Accuracy.of(decoys, e -> Training.place(e, aligner)).undiscussedUnplaced());
    System.out.println("== even spacing");
    System.out.print(Accuracy.of(examples, Baselines::evenSpacing).topics());
    System.out.println("== word overlap");
    System.out.print(Accuracy.of(examples, Baselines::wordOverlap).topics());
    List<Example> tuning = Example.of(corpus.episodes(), Label.read(Label.TUNING));
    System.out.println("== " + tuning.size() + " episodes that the weights were learned from");
    System.out.print(Accuracy.of(tuning, e -> Training.place(e, aligner)));
    System.out.println("== cost");
    System.out.printf("processor time       %.1f ms an episode%n", cost(corpus, aligner));
  }

  /// Median over some passes of the mean processor time of all episodes, one thread, in ms.
  private static double cost(Corpus corpus, Aligner aligner) {
    var threads = ManagementFactory.getThreadMXBean();
    double[] passes = new double[TIMED];
    for (int pass = 0; pass < TIMED; pass++) {
      long begun = threads.getCurrentThreadCpuTime();
      corpus
          .episodes()
          .forEach(e -> aligner.place(e.notes(), e.people(), e.transcript(), List.of()));
      passes[pass] = (threads.getCurrentThreadCpuTime() - begun) / 1e6 / corpus.episodes().size();
    }
    Arrays.sort(passes);
    return passes[TIMED / 2];
  }
}

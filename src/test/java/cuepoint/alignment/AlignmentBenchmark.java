// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.util.List;
import java.util.Random;

/// Prints how near the aligner comes to the held-out labels, and what it costs.
final class AlignmentBenchmark {
  private AlignmentBenchmark() {}

  public static void main(String[] args) throws Exception {
    Corpus corpus = Corpus.read();
    List<Example> examples = Example.of(corpus.episodes(), Label.read(Label.HELD_OUT));
    Aligner aligner = new Aligner(Weights.load(), Phrases.load());
    System.out.println(examples.size() + " episodes held out");
    System.out.print(Accuracy.of(examples, e -> Training.place(e, aligner)));
    Random random = new Random(7);
    List<Example> decoys =
        examples.stream().map(e -> e.withDecoy(corpus.episodes(), random)).toList();
    System.out.println(
        "decoys unplaced     "
            + Accuracy.of(decoys, e -> Training.place(e, aligner)).undiscussedUnplaced());
    long begun = System.nanoTime();
    examples.forEach(e -> Training.place(e, aligner));
    System.out.printf(
        "one episode         %.1f ms%n", (System.nanoTime() - begun) / 1e6 / examples.size());
  }
}

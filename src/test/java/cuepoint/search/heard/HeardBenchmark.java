// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Prints how many misheard mentions of names are found, how much of what is added is one, what the
/// baselines reach, and what it costs. Reads the corpus in `../shared/corpus`.
///
/// `mvn -B spring-boot:test-run -Dmain.class=cuepoint.search.heard.HeardBenchmark`
final class HeardBenchmark {
  private static final int TIMED = 5;

  private HeardBenchmark() {}

  public static void main(String[] args) throws Exception {
    Archive archive = new Archive(Corpus.read());
    Forgiving forgiving = new Forgiving(archive, Weights.load());
    for (String file : List.of(Label.HELD_OUT, Label.TUNING)) {
      List<Label> labels = Label.read(file);
      System.out.println("== " + file);
      print("forgiving", labels, archive, forgiving);
      print("no forgiving", labels, archive, Baselines::nothing);
      print("edit distance 2", labels, archive, Baselines::editDistance);
      print("Double Metaphone", labels, archive, Baselines::doubleMetaphone);
    }
    System.out.println("== cost");
    System.out.printf("candidates           %.0f an episode%n", forgiving.perEpisode());
    System.out.printf("processor time       %.1f ms an episode%n", finding(archive));
    System.out.printf("accepting            %s%n", accepting(archive, forgiving));
  }

  private static void print(
      String what, List<Label> labels, Archive archive, Recogniser recogniser) {
    System.out.printf("%-18s %s%n", what, Evaluation.of(labels, archive, recogniser));
  }

  /// Median over some passes of the mean processor time of all episodes, one thread, in ms.
  private static double finding(Archive archive) {
    var threads = ManagementFactory.getThreadMXBean();
    Finder finder = new Finder();
    double[] passes = new double[TIMED];
    for (int pass = 0; pass < TIMED; pass++) {
      long begun = threads.getCurrentThreadCpuTime();
      for (Archive.Said said : archive.episodes().values()) {
        Corpus.Spoken spoken = said.spoken();
        finder.find(spoken.cues(), spoken.notes(), spoken.alignment());
      }
      passes[pass] = (threads.getCurrentThreadCpuTime() - begun) / 1e6 / archive.episodes().size();
    }
    Arrays.sort(passes);
    return passes[TIMED / 2];
  }

  /// What it costs to decide on a name whose forms have been counted before.
  private static String accepting(Archive archive, Forgiving forgiving) {
    Acceptance acceptance = new Acceptance();
    List<Double> micros = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      micros.clear();
      for (List<String> name : forgiving.names()) {
        List<Acceptance.Place> places = forgiving.places(name);
        long begun = System.nanoTime();
        acceptance.accepted(places, archive);
        micros.add((System.nanoTime() - begun) / 1e3);
      }
    }
    micros.sort(Double::compare);
    return String.format(
        "median %.1f µs, p99 %.1f µs, slowest %.1f µs of %d names, counting left out",
        micros.get(micros.size() / 2),
        micros.get(micros.size() * 99 / 100),
        micros.getLast(),
        micros.size());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Corpus.Spoken;
import cuepoint.alignment.Phrases.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes the files the aligner works with: learns weights and phrases from the tuning labels.
final class Training {
  private static final Path FILES = Path.of("src/main/resources/cuepoint/alignment");
  private static final int ROUNDS = 12;
  private static final int FOLDS = 2;

  /// No example is of this fold.
  private static final int NONE = -1;

  public static void main(String[] args) throws Exception {
    Corpus corpus = Corpus.read();
    List<Label> tuning = Label.read(Label.TUNING);
    Set<Integer> heldOut = new HashSet<>();
    Label.read(Label.HELD_OUT).forEach(label -> heldOut.add(label.episode()));
    List<Spoken> open =
        corpus.episodes().stream().filter(e -> !heldOut.contains(e.number())).toList();
    List<Example> examples = Example.of(open, tuning);
    System.out.printf("%d examples, %d episodes%n", examples.size(), open.size());
    writeVocabulary(open);

    Map<Integer, Phrases> crossed = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      crossed.put(fold, Phrases.of(phrases(examples, fold)));
    }
    report(examples, open, crossed);
    Map<Role, Map<String, Double>> phrases = phrases(examples, NONE);
    Weights weights = learn(examples, open, crossed, Weights.load());
    writePhrases(phrases);
    writeWeights(weights);
  }

  /// One digit of each: enough to begin with, too little to remember any episode by.
  private static Weights rough(Weights weights) {
    Weights rough = new Weights();
    for (Feature feature : Feature.values()) {
      rough.set(
          feature, new BigDecimal(weights.of(feature)).round(new MathContext(1)).doubleValue());
    }
    return rough;
  }

  private static int fold(Example example) {
    return example.spoken().number() % FOLDS;
  }

  /// Learns the weights from examples each of which is seen with phrases that were learned without
  /// it.
  private static Weights learn(
      List<Example> examples, List<Spoken> open, Map<Integer, Phrases> phrases, Weights start) {
    Random random = new Random(1);
    List<Example> more = new ArrayList<>(examples);
    examples.forEach(example -> more.add(example.withDecoy(open, random)));
    return new Learning(more, e -> Objects.requireNonNull(phrases.get(fold(e))))
        .learn(start, ROUNDS);
  }

  private static Map<Role, Map<String, Double>> phrases(List<Example> examples, int without) {
    PhraseLearning learning = new PhraseLearning();
    examples.stream().filter(e -> fold(e) != without).forEach(learning::add);
    return learning.learn();
  }

  /// Tells how near phrases and weights come that were learned from the other folds.
  private static void report(
      List<Example> examples, List<Spoken> open, Map<Integer, Phrases> phrases) {
    Map<Integer, Aligner> aligners = new TreeMap<>();
    phrases.forEach((fold, its) -> {
      List<Example> others = examples.stream().filter(e -> fold(e) != fold).toList();
      aligners.put(fold, new Aligner(learn(others, open, phrases, rough(Weights.load())), its));
    });
    Random random = new Random(99);
    List<Example> decoys =
        examples.stream().map(example -> example.withDecoy(open, random)).toList();
    Function<Example, Alignment> place =
        e -> place(e, Objects.requireNonNull(aligners.get(fold(e))));
    Accuracy accuracy = Accuracy.of(examples, place);
    System.out.print(accuracy);
    System.out.println("with decoys: " + Accuracy.of(decoys, place).undiscussedUnplaced());
    if (Boolean.getBoolean("misses")) {
      accuracy.misses().forEach(System.out::println);
    }
  }

  static Alignment place(Example e, Aligner aligner) {
    Spoken spoken = e.spoken();
    return aligner.place(spoken.notes(), spoken.people(), spoken.transcript(), List.of());
  }

  private static void writeVocabulary(List<Spoken> episodes) throws IOException {
    Map<String, Integer> blocks = new TreeMap<>();
    int all = 0;
    for (Spoken episode : episodes) {
      Speech speech = new Speech(episode.transcript(), new Token.Maker());
      all += speech.blocks();
      speech.countsByStem().forEach((stem, count) -> blocks.merge(stem, count, Integer::sum));
    }
    StringBuilder lines =
        new StringBuilder("# A stem, and in how many of 100,000 stretches of 20 s it is said.\n");
    int total = all;
    blocks.forEach((stem, count) -> {
      double share = 100_000.0 * count / total;
      if (share >= 100) {
        lines.append(stem).append('\t').append(Math.round(share)).append('\n');
      }
    });
    Files.createDirectories(FILES);
    Files.writeString(FILES.resolve("common-words.tsv"), lines);
  }

  private static void writePhrases(Map<Role, Map<String, Double>> phrases) throws IOException {
    StringBuilder lines =
        new StringBuilder("# Role, phrase, how much it speaks for the role in nats.\n");
    phrases.forEach((role, weights) ->
        weights.forEach((phrase, weight) ->
            lines
                .append(role)
                .append('\t')
                .append(phrase)
                .append('\t')
                .append(weight)
                .append('\n')));
    Files.writeString(FILES.resolve("phrases.tsv"), lines);
  }

  private static void writeWeights(Weights weights) throws IOException {
    StringBuilder lines = new StringBuilder("# Nats for each unit of a feature.\n");
    for (Feature feature : Feature.values()) {
      lines.append(String.format(Locale.ROOT, "%s=%.3f%n", feature, weights.of(feature)));
    }
    Files.writeString(FILES.resolve("weights.properties"), lines);
  }
}

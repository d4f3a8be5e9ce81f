// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Learns the weights from the tuning labels by logistic regression, and prints a cross-validation
/// over episodes.
///
/// `mvn -B spring-boot:test-run -Dmain.class=cuepoint.search.heard.Training`
final class Training {
  private static final double PRIOR = 0.5;
  private static final int STEPS = 4000;
  private static final double JUDGED_WEIGHT = 0.5;

  private Training() {}

  /// A candidate and whether it is a misheard mention.
  record Example(int episode, String name, Evidence evidence, boolean misheard, double weight) {}

  public static void main(String[] args) throws Exception {
    Archive archive = new Archive(Corpus.read());
    List<Label> labels = Label.read(Label.TUNING);
    List<Label> judged = Label.read(Label.JUDGED);
    Set<String> terms = Forgiving.terms(labels);
    judged.forEach(label -> terms.add(label.name()));
    Forgiving all = new Forgiving(archive, Weights.load(), -8, 0, terms::contains);
    List<Example> examples = examples(labels, archive, all);
    judged.forEach(label -> addJudged(label, archive, all, examples));
    long misheard = examples.stream().filter(Example::misheard).count();
    System.out.println(misheard + " of " + examples.size() + " examples are misheard");
    Weights weights = learn(examples);
    write(weights);
    Forgiving forgiving = new Forgiving(archive, weights);
    System.out.println("learned from   " + Evaluation.of(labels, archive, forgiving));
    crossValidate(labels, examples, archive);
  }

  /// Leaves out one episode at a time.
  private static void crossValidate(List<Label> labels, List<Example> examples, Archive archive) {
    Map<Double, Evaluation> byThreshold = new TreeMap<>();
    for (int episode : new TreeSet<>(labels.stream().map(Label::episode).toList())) {
      Weights weights =
          learn(examples.stream().filter(example -> example.episode() != episode).toList());
      List<Label> own = labels.stream().filter(label -> label.episode() == episode).toList();
      Forgiving forgiving =
          new Forgiving(archive, weights, Acceptance.FLOOR, 0, Forgiving.terms(own)::contains);
      for (double threshold = -1; threshold <= 1.5; threshold += 0.25) {
        byThreshold
            .computeIfAbsent(threshold, _ -> new Evaluation())
            .addAll(own, archive, forgiving.from(threshold));
      }
    }
    byThreshold.forEach((threshold, evaluation) ->
        System.out.printf("left out, from %5.2f  %s%n", threshold, evaluation));
    Evaluation shipped = byThreshold.get(Acceptance.THRESHOLD);
    if (shipped != null) {
      shipped.misses().forEach(miss -> System.out.println("missed " + miss));
      shipped.wrong().forEach(wrong -> System.out.println("wrong " + wrong));
    }
  }

  static List<Example> examples(List<Label> labels, Archive archive, Forgiving all) {
    Map<List<Object>, List<Label>> pairs = new HashMap<>();
    for (Label label : labels) {
      pairs
          .computeIfAbsent(List.of(label.episode(), label.name()), _ -> new ArrayList<>())
          .add(label);
    }
    List<Example> examples = new ArrayList<>();
    pairs
        .values()
        .forEach(pair -> {
          List<List<String>> terms = Evaluation.terms(pair.getFirst().name());
          if (terms.size() == 1) {
            Archive.Said said = archive.episode(pair.getFirst().episode());
            List<Acceptance.Place> places =
                all.places(terms.getFirst()).stream()
                    .filter(place -> place.episode() == pair.getFirst().episode())
                    .toList();
            addPair(pair, said, places, all, examples);
          }
        });
    return examples;
  }

  private static void addJudged(
      Label label, Archive archive, Forgiving all, List<Example> examples) {
    Archive.Said said = archive.episode(label.episode());
    for (Acceptance.Place place : all.places(List.of(label.name().split(" ")))) {
      if (place.episode() == label.episode()
          && Evaluation.isAt(place.candidate().position(), label, said, 0)
          && place.candidate().odds() > -3) {
        boolean misheard = label.kind() == Label.Kind.MISHEARD;
        examples.add(
            new Example(
                label.episode(), label.name(), all.evidence(place), misheard, JUDGED_WEIGHT));
        return;
      }
    }
  }

  private static void addPair(
      List<Label> pair,
      Archive.Said said,
      List<Acceptance.Place> places,
      Forgiving all,
      List<Example> examples) {
    Set<Acceptance.Place> positive = new HashSet<>();
    Set<Acceptance.Place> unclear = new HashSet<>();
    for (Label label : pair) {
      if (label.kind() == Label.Kind.MISHEARD || label.kind() == Label.Kind.UNSURE) {
        List<Acceptance.Place> there =
            places.stream()
                .filter(place -> !positive.contains(place))
                .filter(place -> Evaluation.isAt(place.candidate().position(), label, said, 0))
                .sorted((a, b) -> Byte.compare(b.candidate().likely(), a.candidate().likely()))
                .toList();
        if (!there.isEmpty() && label.kind() == Label.Kind.MISHEARD) {
          positive.add(there.getFirst());
        }
        for (Acceptance.Place place : places) {
          if (label.kind() == Label.Kind.UNSURE
              && Evaluation.isAt(place.candidate().position(), label, said, 1)) {
            unclear.add(place);
          }
        }
      }
    }
    for (Acceptance.Place place : places) {
      if (positive.contains(place) || !unclear.contains(place)) {
        examples.add(
            new Example(
                pair.getFirst().episode(),
                pair.getFirst().name(),
                all.evidence(place),
                positive.contains(place),
                // A name that is spoken very often shall not drown the others.
                1 / Math.sqrt(Math.max(1, positive.size()))));
      }
    }
  }

  /// Gradient descent with step sizes of its own for each weight (Adagrad).
  static Weights learn(List<Example> examples) {
    Feature[] features = Feature.values();
    double[][] rows = new double[examples.size()][features.length];
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < features.length; f++) {
        rows[i][f] = examples.get(i).evidence().of(features[f]);
      }
    }
    double[] weights = new double[features.length];
    double[] squares = new double[features.length];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[features.length];
      for (int i = 0; i < rows.length; i++) {
        double sum = 0;
        for (int f = 0; f < features.length; f++) {
          sum += weights[f] * rows[i][f];
        }
        double error = 1 / (1 + Math.exp(-sum)) - (examples.get(i).misheard() ? 1 : 0);
        for (int f = 0; f < features.length; f++) {
          gradient[f] += error * rows[i][f] * examples.get(i).weight();
        }
      }
      for (int f = 0; f < features.length; f++) {
        gradient[f] += f == 0 ? 0 : PRIOR * weights[f];
        squares[f] += gradient[f] * gradient[f];
        weights[f] -= squares[f] == 0 ? 0 : 0.5 * gradient[f] / Math.sqrt(squares[f]);
      }
    }
    Map<Feature, Double> learned = new EnumMap<>(Feature.class);
    for (int f = 0; f < features.length; f++) {
      learned.put(features[f], Math.round(weights[f] * 1000) / 1000.0);
    }
    return new Weights(learned);
  }

  private static void write(Weights weights) throws Exception {
    StringBuilder text =
        new StringBuilder(
            "# A feature and how much it counts, learned by Training in the tests.\n");
    for (Feature feature : Feature.values()) {
      text.append(feature.name().toLowerCase(Locale.ROOT))
          .append('\t')
          .append(weights.of(feature.index()))
          .append('\n');
    }
    Files.writeString(
        Path.of("src/main/resources/cuepoint/search/heard", Weights.FILE), text.toString());
  }
}

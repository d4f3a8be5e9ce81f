// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Chain.Likelihood;
import cuepoint.alignment.Order.State;
import cuepoint.alignment.Order.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/// Finds the weights under which the labels are likeliest: conditional likelihood with a Gaussian
/// prior, climbed with Adam (Kingma, Ba 2015) on some examples at a time. Features differ in size
/// by thousands, a second from a title: each weight moves, and is held back, in steps of the size
/// that its feature usually has.
final class Learning {
  private static final double RATE = 0.05;
  private static final double PRIOR = 0.0005;

  /// So many examples are looked at before a step.
  private static final int AT_ONCE = 48;

  /// What is rarer moves as if it were this frequent.
  private static final double LEAST_SIZE = 0.05;

  /// An example with its evidence, gathered once.
  @SuppressWarnings("ArrayRecordComponent")
  private record Ready(Parts evidence, List<Part> parts, Order order, int units, int[] way) {
    void addThemes(Weights weights) {
      evidence.addThemes(parts, order, chain(weights).likelihood());
    }

    Chain chain(Weights weights) {
      return new Chain(parts, order, units, weights, Chain.Possible.ALWAYS);
    }
  }

  private static final Feature[] FEATURES = Feature.values();

  private final List<Ready> examples;

  /// @param phrases those that an example is seen with
  Learning(List<Example> examples, Function<Example, Phrases> phrases) {
    this.examples =
        examples.parallelStream().map(example -> ready(example, phrases.apply(example))).toList();
  }

  private static Ready ready(Example example, Phrases phrases) {
    Token.Maker maker = new Token.Maker();
    Speech speech = new Speech(example.spoken().transcript(), maker);
    Parts evidence =
        new Parts(example.spoken().notes(), example.spoken().people(), speech, maker, phrases);
    List<Part> parts = evidence.all();
    Order order = new Order(parts, Aligner.hasJoke(example.spoken().notes()));
    int[] way = example.way(parts, order, speech);
    return new Ready(evidence, parts, order, speech.size(), way);
  }

  /// Climbs, beginning with some weights.
  ///
  /// @param start roughly right: themes are found and the sizes of features measured with them
  /// @param rounds how often each example is looked at
  Weights learn(Weights start, int rounds) {
    examples.parallelStream().forEach(example -> example.addThemes(start));
    double[] w = Arrays.stream(FEATURES).mapToDouble(start::of).toArray();
    double[] sizes = sizes(start);
    double[] mean = new double[w.length];
    double[] square = new double[w.length];
    Random random = new Random(1);
    List<Ready> shuffled = new ArrayList<>(examples);
    int perRound = (shuffled.size() + AT_ONCE - 1) / AT_ONCE;
    int steps = rounds * perRound;
    for (int step = 1; step <= steps; step++) {
      int from = (step - 1) % perRound * AT_ONCE;
      if (from == 0) {
        Collections.shuffle(shuffled, random);
      }
      double[] gradient =
          gradient(shuffled.subList(from, Math.min(from + AT_ONCE, shuffled.size())), weights(w));
      double rate = RATE * Math.min(1, 2.0 * (steps - step + 1) / steps);
      for (int f = 0; f < w.length; f++) {
        double g = gradient[f] / sizes[f] - PRIOR * w[f] * sizes[f];
        mean[f] = 0.9 * mean[f] + 0.1 * g;
        square[f] = 0.98 * square[f] + 0.02 * g * g;
        double m = mean[f] / (1 - Math.pow(0.9, step));
        double s = square[f] / (1 - Math.pow(0.98, step));
        w[f] += rate * m / (Math.sqrt(s) + 1e-6) / sizes[f];
      }
    }
    return weights(w);
  }

  /// By how much the labels usually have more or less of each feature than weights expect.
  private double[] sizes(Weights weights) {
    double[] sizes = new double[FEATURES.length];
    List<Map<Feature, Double>> gradients =
        examples.parallelStream().map(each -> gradient(each, weights)).toList();
    for (int f = 0; f < sizes.length; f++) {
      double sum = 0;
      for (Map<Feature, Double> gradient : gradients) {
        sum += Math.pow(gradient.getOrDefault(FEATURES[f], 0.0), 2);
      }
      sizes[f] = Math.max(LEAST_SIZE, Math.sqrt(sum / gradients.size()));
    }
    return sizes;
  }

  private static double[] gradient(List<Ready> examples, Weights weights) {
    double[] gradient = new double[FEATURES.length];
    for (Map<Feature, Double> each :
        examples.parallelStream().map(example -> gradient(example, weights)).toList()) {
      for (int f = 0; f < gradient.length; f++) {
        gradient[f] += each.getOrDefault(FEATURES[f], 0.0) / examples.size();
      }
    }
    return gradient;
  }

  private static Weights weights(double[] values) {
    Weights weights = new Weights();
    for (int f = 0; f < values.length; f++) {
      weights.set(FEATURES[f], values[f]);
    }
    return weights;
  }

  /// What the labels have of each feature, less what the weights expect.
  private static Map<Feature, Double> gradient(Ready ready, Weights weights) {
    Likelihood likelihood = ready.chain(weights).likelihood();
    Map<Feature, Double> gradient = new EnumMap<>(Feature.class);
    List<State> states = ready.order().states();
    int[] way = ready.way();
    double[][] during = new double[ready.parts().size()][ready.units()];
    double[][] starting = new double[ready.parts().size()][ready.units()];
    double[][] ending = new double[ready.parts().size()][ready.units()];
    for (int s = 0; s < states.size(); s++) {
      int part = states.get(s).part();
      for (int i = 0; i < ready.units(); i++) {
        during[part][i] -= likelihood.during[s][i];
        if (i > 0) {
          starting[part][i] -= likelihood.starting[s][i];
          ending[part][i] -= likelihood.ending[s][i];
        }
      }
      for (var each : Order.beginning(states.get(s)).entrySet()) {
        gradient.merge(each.getKey(), -each.getValue() * likelihood.during[s][0], Double::sum);
      }
      for (var each : Order.ending(states.get(s)).entrySet()) {
        double there = likelihood.during[s][ready.units() - 1];
        gradient.merge(each.getKey(), -each.getValue() * there, Double::sum);
      }
    }
    Map<Integer, Step> steps = new HashMap<>();
    List<Step> all = ready.order().steps();
    for (int k = 0; k < all.size(); k++) {
      Step step = all.get(k);
      steps.put(step.from() * states.size() + step.to(), step);
      for (var each : step.unusual().entrySet()) {
        gradient.merge(each.getKey(), -each.getValue() * likelihood.steps[k], Double::sum);
      }
    }
    for (int i = 0; i < way.length; i++) {
      during[states.get(way[i]).part()][i]++;
      if (i > 0 && way[i] != way[i - 1]) {
        starting[states.get(way[i]).part()][i]++;
        ending[states.get(way[i - 1]).part()][i]++;
        Step step = steps.get(way[i - 1] * states.size() + way[i]);
        if (step == null) {
          throw new IllegalStateException("no such step");
        }
        step.unusual().forEach((f, value) -> gradient.merge(f, value, Double::sum));
      }
    }
    Order.beginning(states.get(way[0]))
        .forEach((f, value) -> gradient.merge(f, value, Double::sum));
    Order.ending(states.get(way[way.length - 1]))
        .forEach((f, value) -> gradient.merge(f, value, Double::sum));
    for (int p = 0; p < ready.parts().size(); p++) {
      add(gradient, ready.parts().get(p).during(), during[p]);
      add(gradient, ready.parts().get(p).starting(), starting[p]);
      add(gradient, ready.parts().get(p).ending(), ending[p]);
    }
    return gradient;
  }

  private static void add(Map<Feature, Double> gradient, Evidence evidence, double[] surplus) {
    evidence
        .values()
        .forEach((feature, values) -> {
          double sum = 0;
          for (int i = 0; i < surplus.length; i++) {
            sum += values[i] * surplus[i];
          }
          gradient.merge(feature, sum, Double::sum);
        });
  }
}

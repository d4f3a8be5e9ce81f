// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Chain.Likelihood;
import cuepoint.alignment.Order.State;
import cuepoint.alignment.Order.Step;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds the weights under which the labels are likeliest: conditional likelihood with a Gaussian
/// prior, climbed with Adam (Kingma, Ba 2015). The function is concave, so the start does not
/// matter.
final class Learning {
  private static final double RATE = 0.05;
  private static final double PRIOR = 0.005;

  /// An example with its evidence, gathered once.
  @SuppressWarnings("ArrayRecordComponent")
  private record Ready(List<Part> parts, Order order, int units, int[] way) {}

  private final List<Ready> examples;

  /// @param phrases those that an example is seen with
  Learning(List<Example> examples, Function<Example, Phrases> phrases) {
    this.examples =
        examples.parallelStream().map(example -> ready(example, phrases.apply(example))).toList();
  }

  private static Ready ready(Example example, Phrases phrases) {
    Token.Maker maker = new Token.Maker();
    Speech speech = new Speech(example.spoken().transcript(), maker);
    List<Part> parts =
        new Parts(example.spoken().notes(), example.spoken().people(), speech, maker, phrases)
            .all();
    Order order = new Order(parts, Aligner.hasJoke(example.spoken().notes()));
    return new Ready(parts, order, speech.size(), example.way(parts, order, speech));
  }

  /// Climbs, beginning with some weights.
  Weights learn(Weights start, int rounds) {
    Feature[] features = Feature.values();
    double[] w = Arrays.stream(features).mapToDouble(start::of).toArray();
    double[] mean = new double[w.length];
    double[] square = new double[w.length];
    for (int round = 1; round <= rounds; round++) {
      Weights now = weights(w);
      List<Map<Feature, Double>> gradients =
          examples.parallelStream().map(each -> gradient(each, now)).toList();
      double rate = RATE * Math.min(1, 3.0 * (rounds - round + 1) / rounds);
      for (int f = 0; f < w.length; f++) {
        double sum = 0;
        for (Map<Feature, Double> gradient : gradients) {
          sum += gradient.getOrDefault(features[f], 0.0);
        }
        double g = sum / examples.size() - PRIOR * w[f];
        mean[f] = 0.9 * mean[f] + 0.1 * g;
        square[f] = 0.98 * square[f] + 0.02 * g * g;
        double m = mean[f] / (1 - Math.pow(0.9, round));
        double s = square[f] / (1 - Math.pow(0.98, round));
        w[f] += rate * m / (Math.sqrt(s) + 1e-6);
      }
    }
    return weights(w);
  }

  private static Weights weights(double[] values) {
    Weights weights = new Weights();
    for (Feature feature : Feature.values()) {
      weights.set(feature, values[List.of(Feature.values()).indexOf(feature)]);
    }
    return weights;
  }

  /// What the labels have of each feature, less what the weights expect.
  private static Map<Feature, Double> gradient(Ready ready, Weights weights) {
    Chain chain =
        new Chain(ready.parts(), ready.order(), ready.units(), weights, Chain.Possible.ALWAYS);
    Likelihood likelihood = chain.likelihood();
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

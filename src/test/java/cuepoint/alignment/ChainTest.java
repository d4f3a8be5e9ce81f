// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cuepoint.alignment.Chain.Likelihood;
import cuepoint.alignment.Chain.Possible;
import cuepoint.alignment.Order.State;
import cuepoint.alignment.Order.Step;
import cuepoint.alignment.Segment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The chain against every way written out.
class ChainTest {
  private static final int UNITS = 5;

  private final Random random = new Random(11);
  private final Weights weights = weights();
  private final List<Part> parts =
      List.of(
          part(Kind.INTRO, 0),
          part(Kind.TOPIC, 1),
          part(Kind.TOPIC, 2),
          part(Kind.SPONSOR, 1),
          part(Kind.OUTRO, 0));
  private final Order order = new Order(parts, false);

  private Weights weights() {
    Weights weights = new Weights();
    for (Feature feature : Feature.values()) {
      weights.set(feature, random.nextGaussian());
    }
    return weights;
  }

  private Part part(Kind kind, int number) {
    return new Part(
        kind,
        number,
        evidence(Feature.TOPIC_NEAR),
        evidence(Feature.TOPIC_START),
        evidence(Feature.TOPIC_GOES_ON));
  }

  private Evidence evidence(Feature feature) {
    return new Evidence().with(feature, random.doubles(UNITS, -2, 2).toArray());
  }

  private double score(int[] way) {
    List<State> states = order.states();
    double score =
        sum(Order.beginning(states.get(way[0]))) + sum(Order.ending(states.get(way[UNITS - 1])));
    for (int i = 0; i < UNITS; i++) {
      Part now = parts.get(states.get(way[i]).part());
      score += now.during().score(weights, UNITS)[i];
      if (i > 0 && way[i] != way[i - 1]) {
        int from = way[i - 1];
        int to = way[i];
        Step step =
            order.steps().stream()
                .filter(s -> s.from() == from && s.to() == to)
                .findFirst()
                .orElse(null);
        if (step == null) {
          return Double.NEGATIVE_INFINITY;
        }
        Part before = parts.get(states.get(from).part());
        score += sum(step.unusual());
        score += now.starting().score(weights, UNITS)[i] + before.ending().score(weights, UNITS)[i];
      }
    }
    return score;
  }

  private double sum(Map<Feature, Double> features) {
    return features.entrySet().stream()
        .mapToDouble(each -> weights.of(each.getKey()) * each.getValue())
        .sum();
  }

  private List<int[]> everyWay() {
    List<int[]> ways = new ArrayList<>();
    int states = order.states().size();
    for (int code = 0; code < Math.pow(states, UNITS); code++) {
      int[] way = new int[UNITS];
      int rest = code;
      for (int i = 0; i < UNITS; i++) {
        way[i] = rest % states;
        rest /= states;
      }
      ways.add(way);
    }
    return ways;
  }

  @Test
  void findsTheBestOfAllWays() {
    int[] best = null;
    for (int[] way : everyWay()) {
      best = best == null || score(way) > score(best) ? way : best;
    }
    assertThat(chain().best()).isEqualTo(best);
  }

  @Test
  void addsUpAllWays() {
    double total = everyWay().stream().mapToDouble(way -> Math.exp(score(way))).sum();
    Likelihood likelihood = chain().likelihood();
    assertThat(likelihood.logTotal).isCloseTo(Math.log(total), within(1e-9));
    double[][] starting = new double[order.states().size()][UNITS];
    double[][] during = new double[order.states().size()][UNITS];
    for (int[] way : everyWay()) {
      double share = Math.exp(score(way)) / total;
      for (int i = 0; i < UNITS; i++) {
        during[way[i]][i] += share;
        starting[way[i]][i] += i == 0 || way[i] != way[i - 1] ? share : 0;
      }
    }
    for (int s = 0; s < during.length; s++) {
      assertThat(likelihood.during[s]).containsExactly(during[s], within(1e-9));
      assertThat(likelihood.starting[s]).containsExactly(starting[s], within(1e-9));
    }
  }

  @Test
  void goesNoImpossibleWay() {
    Possible possible =
        (part, unit) -> (part.kind() == Kind.TOPIC && part.number() == 2) == (unit == 2);
    Chain chain = new Chain(parts, order, UNITS, weights, possible);
    State middle = order.states().get(chain.best()[2]);
    assertThat(parts.get(middle.part()).number()).isEqualTo(2);
    assertThat(chain.likelihood().during[order.states().indexOf(middle)][2])
        .isCloseTo(1, within(1e-9));
  }

  private Chain chain() {
    return new Chain(parts, order, UNITS, weights, Possible.ALWAYS);
  }
}

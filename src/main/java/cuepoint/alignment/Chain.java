// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Order.State;
import cuepoint.alignment.Order.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Every way in which the parts of an episode can follow each other, unit by unit, as a
/// linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): the best way of all,
/// and how likely each step is. Costs units × steps in time, units × states in memory.
final class Chain {
  private final int units;
  private final int states;
  private final int[] from;
  private final int[] to;
  private final double[] step;
  private final double[][] during;
  private final double[][] starting;
  private final double[][] ending;
  private final int[] partOf;
  private final double[] first;
  private final double[] last;

  /// @param possible whether a state may hold at a unit; what a person placed makes others
  ///   impossible
  Chain(List<Part> parts, Order order, int units, Weights weights, Possible possible) {
    this.units = units;
    List<State> all = order.states();
    states = all.size();
    List<Step> steps = order.steps();
    from = steps.stream().mapToInt(Step::from).toArray();
    to = steps.stream().mapToInt(Step::to).toArray();
    step = steps.stream().mapToDouble(each -> score(each.unusual(), weights)).toArray();
    double[][] partDuring = new double[parts.size()][];
    double[][] partStarting = new double[parts.size()][];
    double[][] partEnding = new double[parts.size()][];
    for (int i = 0; i < parts.size(); i++) {
      partDuring[i] = parts.get(i).during().score(weights, units);
      partStarting[i] = parts.get(i).starting().score(weights, units);
      partEnding[i] = parts.get(i).ending().score(weights, units);
      for (int unit = 0; unit < units; unit++) {
        if (!possible.at(parts.get(i), unit)) {
          partDuring[i][unit] = Double.NEGATIVE_INFINITY;
        }
      }
    }
    during = new double[states][];
    starting = new double[states][];
    ending = new double[states][];
    partOf = all.stream().mapToInt(State::part).toArray();
    first = new double[states];
    last = new double[states];
    for (int i = 0; i < states; i++) {
      State state = all.get(i);
      during[i] = partDuring[state.part()];
      starting[i] = partStarting[state.part()];
      ending[i] = partEnding[state.part()];
      first[i] = score(Order.beginning(state), weights);
      last[i] = score(Order.ending(state), weights);
    }
  }

  /// Whether a part may be talked about in a unit.
  interface Possible {
    /// Everything is possible.
    Possible ALWAYS = (_, _) -> true;

    boolean at(Part part, int unit);
  }

  private static double score(Map<Feature, Double> features, Weights weights) {
    double score = 0;
    for (Map.Entry<Feature, Double> each : features.entrySet()) {
      score += weights.of(each.getKey()) * each.getValue();
    }
    return score;
  }

  /// The best way: a state for each unit (Viterbi 1967).
  int[] best() {
    int[][] before = new int[units][states];
    double[] score = new double[states];
    for (int s = 0; s < states; s++) {
      score[s] = first[s] + during[s][0];
    }
    double[] next = new double[states];
    double[] left = new double[states];
    for (int i = 1; i < units; i++) {
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int s = 0; s < states; s++) {
        left[s] = score[s] + ending[s][i];
      }
      for (int k = 0; k < step.length; k++) {
        double reached = left[from[k]] + step[k];
        if (reached > next[to[k]]) {
          next[to[k]] = reached;
          before[i][to[k]] = from[k];
        }
      }
      for (int s = 0; s < states; s++) {
        next[s] += starting[s][i];
        if (score[s] >= next[s]) {
          next[s] = score[s];
          before[i][s] = s;
        }
        next[s] += during[s][i];
      }
      double[] old = score;
      score = next;
      next = old;
    }
    int state = 0;
    for (int s = 1; s < states; s++) {
      if (score[s] + last[s] > score[state] + last[state]) {
        state = s;
      }
    }
    int[] way = new int[units];
    for (int i = units - 1; i >= 0; i--) {
      way[i] = state;
      state = before[i][state];
    }
    return way;
  }

  /// How likely everything is, over all ways.
  static final class Likelihood {
    /// That a unit belongs to a state, by state and unit.
    final double[][] during;

    /// That a unit is the first of a state, by state and unit.
    final double[][] starting;

    /// That a unit is the first after a state, by state and unit.
    final double[][] ending;

    /// How often each step of the order is expected.
    final double[] steps;

    /// The logarithm of the sum over all ways.
    final double logTotal;

    Likelihood(
        double[][] during,
        double[][] starting,
        double[][] ending,
        double[] steps,
        double logTotal) {
      this.during = during;
      this.starting = starting;
      this.ending = ending;
      this.steps = steps;
      this.logTotal = logTotal;
    }
  }

  /// The forward and backward passes (Rabiner 1989), scaled to one at every unit.
  Likelihood likelihood() {
    double[][] present = new double[units][states];
    double[][] enter = exponents(starting);
    double[][] leave = exponents(ending);
    double[] stepping = Arrays.stream(step).map(Math::exp).toArray();
    double logTotal = 0;
    for (int i = 0; i < units; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < states; s++) {
        most = Math.max(most, during[s][i]);
      }
      logTotal += most;
      for (int s = 0; s < states; s++) {
        present[i][s] = isAsBefore(s) ? present[i][s - 1] : Math.exp(during[s][i] - most);
      }
    }
    double[][] forward = new double[units][states];
    double[] scale = new double[units];
    double[] left = new double[states];
    for (int i = 0; i < units; i++) {
      double[] now = forward[i];
      if (i == 0) {
        for (int s = 0; s < states; s++) {
          now[s] = Math.exp(first[s]) * present[0][s];
        }
      } else {
        double[] old = forward[i - 1];
        for (int s = 0; s < states; s++) {
          left[s] = old[s] * leave[i][s];
        }
        for (int k = 0; k < step.length; k++) {
          now[to[k]] += left[from[k]] * stepping[k];
        }
        for (int s = 0; s < states; s++) {
          now[s] = (old[s] + now[s] * enter[i][s]) * present[i][s];
        }
      }
      scale[i] = Arrays.stream(now).sum();
      logTotal += Math.log(scale[i]);
      for (int s = 0; s < states; s++) {
        now[s] /= scale[i];
      }
    }
    double total = 0;
    double[] backward = new double[states];
    for (int s = 0; s < states; s++) {
      backward[s] = Math.exp(last[s]);
      total += forward[units - 1][s] * backward[s];
    }
    logTotal += Math.log(total);
    return backward(forward, scale, backward, total, present, enter, leave, stepping, logTotal);
  }

  private Likelihood backward(
      double[][] forward,
      double[] scale,
      double[] backward,
      double total,
      double[][] present,
      double[][] enter,
      double[][] leave,
      double[] stepping,
      double logTotal) {
    double[][] isDuring = new double[states][units];
    double[][] isStarting = new double[states][units];
    double[][] isEnding = new double[states][units];
    double[] steps = new double[step.length];
    for (int i = units - 1; i >= 0; i--) {
      for (int s = 0; s < states; s++) {
        isDuring[s][i] = forward[i][s] * backward[s] / total;
      }
      if (i == 0) {
        break;
      }
      double[] earlier = new double[states];
      double[] old = forward[i - 1];
      double[] leaving = leave[i];
      double[] entering = enter[i];
      double[] now = present[i];
      for (int k = 0; k < step.length; k++) {
        int a = from[k];
        int b = to[k];
        double on = leaving[a] * stepping[k] * entering[b] * now[b] * backward[b] / scale[i];
        earlier[a] += on;
        double likely = old[a] * on / total;
        steps[k] += likely;
        isStarting[b][i] += likely;
        isEnding[a][i] += likely;
      }
      for (int s = 0; s < states; s++) {
        earlier[s] += now[s] * backward[s] / scale[i];
      }
      backward = earlier;
    }
    for (int s = 0; s < states; s++) {
      isStarting[s][0] = isDuring[s][0];
    }
    return new Likelihood(isDuring, isStarting, isEnding, steps, logTotal);
  }

  private double[][] exponents(double[][] scores) {
    double[][] exponents = new double[units][states];
    for (int i = 0; i < units; i++) {
      double[] now = exponents[i];
      for (int s = 0; s < states; s++) {
        now[s] = isAsBefore(s) ? now[s - 1] : Math.exp(scores[s][i]);
      }
    }
    return exponents;
  }

  /// Whether a state is of the same part as the one before it, so that all scores are the same.
  private boolean isAsBefore(int state) {
    return state > 0 && partOf[state - 1] == partOf[state];
  }
}

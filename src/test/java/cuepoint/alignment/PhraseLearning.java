// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Phrases.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Learns which phrases speak for which role: one logistic regression a role, on the phrases that
/// are said in enough different episodes.
final class PhraseLearning {
  private static final int LEAST_EPISODES = 6;
  private static final int MOST_PHRASES = 2500;
  private static final int KEPT = 160;
  private static final int ROUNDS = 10;
  private static final double PRIOR = 0.004;

  /// So far around a doubtful start nothing is learned.
  private static final long DOUBT_MS = 25_000;

  /// Of the units that do not have a role, one in so many is enough.
  private static final int OF_OTHERS = 6;

  /// A stretch of an episode, known or found.
  ///
  /// @param trusted whether nothing is wrong to learn from it
  record Stretch(Segment.Kind kind, long startMs, long endMs, boolean trusted) {}

  /// A unit: its phrases, and the roles it has.
  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(int[] phrases, Set<Role> roles) {}

  private final Map<String, Integer> episodesWith = new HashMap<>();
  private final List<List<Set<String>>> spoken = new ArrayList<>();
  private final List<List<Set<Role>>> roles = new ArrayList<>();

  void add(Corpus.Spoken episode, List<Stretch> stretches) {
    Speech speech = new Speech(episode.transcript(), new Token.Maker());
    Set<String> names = new HashSet<>();
    episode.people().forEach(p -> names.add(p.split(" ", 2)[0].toLowerCase(Locale.ROOT)));
    List<Set<String>> said = new ArrayList<>();
    List<Set<Role>> its = new ArrayList<>();
    Set<String> all = new HashSet<>();
    boolean[] doubtful = new boolean[speech.size()];
    for (int i = 0; i < speech.size(); i++) {
      Set<String> phrases = Phrases.in(speech.unit(i), names);
      said.add(phrases);
      all.addAll(phrases);
      its.add(new HashSet<>());
    }
    for (Stretch stretch : stretches) {
      int from = speech.from(stretch.startMs());
      int to = speech.from(stretch.endMs());
      if (!stretch.trusted()) {
        boolean wide = stretch.kind() != Segment.Kind.TOPIC;
        long until = Math.max(stretch.startMs() + DOUBT_MS, wide ? stretch.endMs() : 0);
        for (int i = speech.from(stretch.startMs() - DOUBT_MS); i < speech.from(until); i++) {
          doubtful[i] = true;
        }
        continue;
      }
      for (int i = from; i < to && stretch.kind() != Segment.Kind.TOPIC; i++) {
        its.get(i).add(new Role(stretch.kind(), Role.WITHIN));
      }
      for (int place = Role.BEFORE; place <= Role.SECOND; place++) {
        if (from > 0 && from + place < speech.size() && stretch.kind() != Segment.Kind.INTRO) {
          its.get(from + place).add(new Role(stretch.kind(), place));
        }
      }
    }
    all.forEach(phrase -> episodesWith.merge(phrase, 1, Integer::sum));
    for (int i = doubtful.length - 1; i >= 0; i--) {
      if (doubtful[i]) {
        said.remove(i);
        its.remove(i);
      }
    }
    spoken.add(said);
    roles.add(its);
  }

  Map<Role, Map<String, Double>> learn() {
    List<String> phrases =
        episodesWith.entrySet().stream()
            .filter(each -> each.getValue() >= LEAST_EPISODES)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    Map<String, Integer> ids = new HashMap<>();
    phrases.forEach(phrase -> ids.put(phrase, ids.size()));
    List<Sample> samples = new ArrayList<>();
    for (int e = 0; e < spoken.size(); e++) {
      for (int i = 0; i < spoken.get(e).size(); i++) {
        int[] known =
            spoken.get(e).get(i).stream()
                .filter(ids::containsKey)
                .mapToInt(ids::get)
                .sorted()
                .toArray();
        samples.add(new Sample(known, roles.get(e).get(i)));
      }
    }
    Map<Role, Map<String, Double>> learned = new LinkedHashMap<>();
    for (Role role : Role.all()) {
      learned.put(role, learn(role, phrases, samples));
    }
    return learned;
  }

  private static Map<String, Double> learn(Role role, List<String> phrases, List<Sample> samples) {
    double[] with = new double[phrases.size()];
    double[] without = new double[phrases.size()];
    double yes = 0;
    double no = 0;
    for (Sample sample : samples) {
      boolean is = sample.roles().contains(role);
      yes += is ? 1 : 0;
      no += is ? 0 : 1;
      for (int phrase : sample.phrases()) {
        (is ? with : without)[phrase]++;
      }
    }
    double all = yes;
    double others = no;
    // The phrases that tell most against chance.
    int[] chosen =
        IntStream.range(0, phrases.size())
            .filter(p -> with[p] >= 4 || without[p] * all / others >= 6)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer p) -> -tells(with[p], without[p], all, others)))
            .limit(MOST_PHRASES)
            .mapToInt(p -> p)
            .toArray();
    int[] index = new int[phrases.size()];
    Arrays.fill(index, -1);
    for (int i = 0; i < chosen.length; i++) {
      index[chosen[i]] = i;
    }
    List<Sample> its = new ArrayList<>();
    int other = 0;
    for (Sample sample : samples) {
      if (sample.roles().contains(role) || other++ % OF_OTHERS == 0) {
        int[] known =
            Arrays.stream(sample.phrases()).map(p -> index[p]).filter(p -> p >= 0).toArray();
        if (known.length > 0) {
          its.add(new Sample(known, sample.roles()));
        }
      }
    }
    double[] weights = regress(its, role, chosen.length, Math.log(all * OF_OTHERS / others));
    Map<String, Double> kept = new LinkedHashMap<>();
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(weights[i])))
        .limit(KEPT)
        .filter(i -> Math.abs(weights[i]) >= 0.15)
        .forEach(i -> kept.put(phrases.get(chosen[i]), Math.round(weights[i] * 100) / 100.0));
    return kept;
  }

  private static double tells(double with, double without, double yes, double no) {
    double p = (with + 0.5) / (yes + 1);
    double q = (without + 0.5) / (no + 1);
    return Math.abs(Math.log(p / q)) * Math.sqrt(with + without * yes / no);
  }

  /// Adagrad with a soft threshold, so that phrases that add nothing end at 0.
  private static double[] regress(List<Sample> samples, Role role, int size, double prior) {
    double[] weights = new double[size];
    double[] squares = new double[size];
    Arrays.fill(squares, 1);
    double bias = prior;
    Random random = new Random(7);
    List<Sample> shuffled = new ArrayList<>(samples);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (Sample sample : shuffled) {
        double score = bias;
        for (int phrase : sample.phrases()) {
          score += weights[phrase];
        }
        double p = 1 / (1 + Math.exp(-score));
        double error = (sample.roles().contains(role) ? 1 : 0) - p;
        bias += 0.002 * error;
        for (int phrase : sample.phrases()) {
          double g = error - PRIOR * weights[phrase];
          squares[phrase] += g * g;
          weights[phrase] += 0.3 * g / Math.sqrt(squares[phrase]);
        }
      }
    }
    return weights;
  }
}

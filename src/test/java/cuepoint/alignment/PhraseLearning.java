// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Phrases.Act;
import cuepoint.alignment.Phrases.Place;
import cuepoint.alignment.Phrases.Role;
import cuepoint.alignment.Phrases.Stream;
import cuepoint.alignment.Segment.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Learns which phrases speak for which role: for each kind of segment one logistic regression on
/// what is said around its start, and one on what is said within it.
final class PhraseLearning {
  private static final int LEAST_EPISODES = 4;
  private static final int MOST_PHRASES = 15_000;
  private static final int KEPT = 3_000;
  private static final double LEAST_WEIGHT = 0.1;
  private static final int ROUNDS = 10;
  private static final double PRIOR = 1e-4;

  /// So far around a doubtful start nothing is learned.
  private static final long DOUBT_MS = 25_000;

  /// Of the units that do not have a role, one in so many is enough.
  private static final int OF_OTHERS = 6;

  /// A stretch of an episode, known or found.
  ///
  /// @param trusted whether nothing is wrong to learn from it
  record Stretch(Kind kind, int part, long startMs, long endMs, boolean trusted) {}

  /// An episode's words and what its units are.
  @SuppressWarnings("ArrayRecordComponent")
  private record Heard(
      Stream stream, boolean[] doubtful, List<Set<Act>> starting, List<Set<Act>> during) {
    int units() {
      return doubtful.length;
    }
  }

  /// A unit: its phrases as seen from some places, and whether it has the role.
  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(int[] phrases, boolean is) {}

  private final List<Heard> episodes = new ArrayList<>();

  void add(Corpus.Spoken episode, List<Stretch> stretches) {
    Speech speech = new Speech(episode.transcript(), new Token.Maker());
    Set<String> names = new HashSet<>();
    episode.people().forEach(p -> names.add(p.split(" ", 2)[0].toLowerCase(Locale.ROOT)));
    Heard heard =
        new Heard(
            Stream.of(speech, names),
            new boolean[speech.size()],
            acts(speech.size()),
            acts(speech.size()));
    int topics = episode.notes().topics().size();
    for (Stretch stretch : stretches) {
      Set<Act> acts = Act.of(stretch.kind(), stretch.part(), topics);
      int from = speech.from(stretch.startMs());
      int to = speech.from(stretch.endMs());
      if (stretch.trusted()) {
        for (int i = from; i < to; i++) {
          heard.during().get(i).addAll(acts);
        }
        if (from > 0 && from < speech.size()) {
          heard.starting().get(from).addAll(acts);
        }
      } else {
        boolean wide = stretch.kind() != Kind.TOPIC;
        long until = Math.max(stretch.startMs() + DOUBT_MS, wide ? stretch.endMs() : 0);
        for (int i = speech.from(stretch.startMs() - DOUBT_MS); i < speech.from(until); i++) {
          heard.doubtful()[i] = true;
        }
      }
    }
    episodes.add(heard);
  }

  private static List<Set<Act>> acts(int size) {
    List<Set<Act>> acts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      acts.add(EnumSet.noneOf(Act.class));
    }
    return acts;
  }

  Map<Role, Map<String, Double>> learn() {
    Map<String, Integer> ids = ids();
    List<String> phrases = new ArrayList<>(Collections.nCopies(ids.size(), ""));
    ids.forEach((phrase, id) -> phrases.set(id, phrase));
    List<int[][]> known = episodes.parallelStream().map(each -> known(each.stream(), ids)).toList();
    Map<Role, Map<String, Double>> learned = new LinkedHashMap<>();
    Map<Act, List<Place>> places = new EnumMap<>(Act.class);
    Role.all()
        .forEach(
            role -> places.computeIfAbsent(role.act(), _ -> new ArrayList<>()).add(role.place()));
    List<Map<Role, Map<String, Double>>> all =
        places.entrySet().parallelStream()
            .map(each -> {
              Map<Role, Map<String, Double>> its = new LinkedHashMap<>();
              List<Place> around = new ArrayList<>(each.getValue());
              if (around.remove(Place.WITHIN)) {
                its.putAll(learn(each.getKey(), List.of(Place.WITHIN), phrases, known));
              }
              if (!around.isEmpty()) {
                its.putAll(learn(each.getKey(), around, phrases, known));
              }
              return its;
            })
            .toList();
    all.forEach(learned::putAll);
    return learned;
  }

  private Map<String, Integer> ids() {
    Map<String, Integer> episodesWith = new HashMap<>();
    for (Heard heard : episodes) {
      Set<String> said = new HashSet<>();
      for (int length = 1; length <= Phrases.LONGEST; length++) {
        for (int i = 0; i + length <= heard.stream().words().size(); i++) {
          said.add(heard.stream().phrase(i, length));
        }
      }
      said.forEach(phrase -> episodesWith.merge(phrase, 1, Integer::sum));
    }
    Map<String, Integer> ids = new HashMap<>();
    episodesWith.entrySet().stream()
        .filter(each -> each.getValue() >= LEAST_EPISODES)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(phrase -> ids.put(phrase, ids.size()));
    return ids;
  }

  /// The phrases by length and first word, -1 where one is too rare.
  private static int[][] known(Stream stream, Map<String, Integer> ids) {
    int size = stream.words().size();
    int[][] known = new int[Phrases.LONGEST][size];
    for (int length = 1; length <= Phrases.LONGEST; length++) {
      for (int i = 0; i < size; i++) {
        known[length - 1][i] =
            i + length > size ? -1 : ids.getOrDefault(stream.phrase(i, length), -1);
      }
    }
    return known;
  }

  private Map<Role, Map<String, Double>> learn(
      Act act, List<Place> places, List<String> phrases, List<int[][]> known) {
    boolean within = places.equals(List.of(Place.WITHIN));
    List<Sample> samples = new ArrayList<>();
    int other = 0;
    for (int e = 0; e < episodes.size(); e++) {
      Heard heard = episodes.get(e);
      List<Set<Act>> acts = within ? heard.during() : heard.starting();
      for (int unit = 1; unit < heard.units(); unit++) {
        boolean is = acts.get(unit).contains(act);
        if (!heard.doubtful()[unit] && (is || other++ % OF_OTHERS == 0)) {
          samples.add(
              new Sample(around(heard.stream(), unit, places, known.get(e), phrases.size()), is));
        }
      }
    }
    return strongest(act, places, phrases, samples);
  }

  private static int[] around(
      Stream stream, int unit, List<Place> places, int[][] known, int phrases) {
    List<Integer> around = new ArrayList<>();
    for (int p = 0; p < places.size(); p++) {
      int from = stream.from(places.get(p), unit);
      int to = stream.to(places.get(p), unit);
      for (int n = 0; n < Phrases.LONGEST; n++) {
        for (int i = from; i + n < to; i++) {
          if (known[n][i] >= 0) {
            around.add(p * phrases + known[n][i]);
          }
        }
      }
    }
    return around.stream().mapToInt(i -> i).toArray();
  }

  private static Map<Role, Map<String, Double>> strongest(
      Act act, List<Place> places, List<String> phrases, List<Sample> samples) {
    int size = places.size() * phrases.size();
    double[] with = new double[size];
    double[] without = new double[size];
    double all = samples.stream().filter(Sample::is).count();
    double others = samples.size() - all;
    for (Sample sample : samples) {
      for (int phrase : sample.phrases()) {
        (sample.is() ? with : without)[phrase]++;
      }
    }
    int[] index = new int[size];
    Arrays.fill(index, -1);
    List<Integer> chosen = new ArrayList<>();
    for (int p = 0; p < places.size(); p++) {
      // The phrases that tell most against chance.
      IntStream.range(p * phrases.size(), (p + 1) * phrases.size())
          .filter(i -> with[i] >= 3 || without[i] * all / others >= 3)
          .boxed()
          .sorted(
              Comparator.comparingDouble((Integer i) -> -tells(with[i], without[i], all, others)))
          .limit(MOST_PHRASES)
          .forEach(i -> {
            index[i] = chosen.size();
            chosen.add(i);
          });
    }
    List<Sample> its =
        samples.stream()
            .map(s ->
                new Sample(
                    Arrays.stream(s.phrases()).map(i -> index[i]).filter(i -> i >= 0).toArray(),
                    s.is()))
            .toList();
    double[] weights = regress(its, chosen.size(), Math.log(all / others));
    Map<Role, Map<String, Double>> learned = new LinkedHashMap<>();
    for (int p = 0; p < places.size(); p++) {
      int place = p;
      Predicate<Integer> here = i -> chosen.get(i) / phrases.size() == place;
      Map<String, Double> kept = new LinkedHashMap<>();
      IntStream.range(0, weights.length)
          .boxed()
          .filter(here)
          .filter(i -> Math.abs(weights[i]) >= LEAST_WEIGHT)
          .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(weights[i])))
          .limit(KEPT)
          .forEach(i ->
              kept.put(
                  phrases.get(chosen.get(i) % phrases.size()),
                  Math.round(weights[i] * 100) / 100.0));
      learned.put(new Role(act, places.get(p)), kept);
    }
    return learned;
  }

  private static double tells(double with, double without, double yes, double no) {
    double p = (with + 0.5) / (yes + 1);
    double q = (without + 0.5) / (no + 1);
    return Math.abs(Math.log(p / q)) * Math.sqrt(with + without * yes / no);
  }

  /// Adagrad (Duchi, Hazan, Singer 2011) with a Gaussian prior.
  private static double[] regress(List<Sample> samples, int size, double prior) {
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
        double error = (sample.is() ? 1 : 0) - p;
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

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Phrases.Act;
import cuepoint.alignment.Phrases.Place;
import cuepoint.alignment.Phrases.Role;
import cuepoint.alignment.Phrases.Stream;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Learns which phrases speak for which role: for each kind of segment one logistic regression on
/// what is said around its start, and one on what is said within it.
final class PhraseLearning {
  private static final int LEAST_EPISODES = 4;
  private static final int MOST_PHRASES = 15_000;
  private static final int KEPT = 3_000;
  private static final double LEAST_WEIGHT = 0.1;
  private static final int ROUNDS = 10;
  private static final double PRIOR = 1e-4;

  /// Of the units that do not have a role, one in so many is enough.
  private static final int OF_OTHERS = 6;

  /// An episode's words and what its units are.
  private record Heard(Stream stream, List<Set<Act>> starting, List<Set<Act>> during) {
    int units() {
      return starting.size();
    }
  }

  /// A unit: its phrases as seen from some places, and whether it has the role.
  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(int[] phrases, boolean is) {}

  private final List<Heard> episodes = new ArrayList<>();

  /// Adds what is said in an example, and where its parts are.
  void add(Example example) {
    Corpus.Spoken episode = example.spoken();
    Speech speech = new Speech(episode.transcript(), new Token.Maker());
    Set<String> names = new HashSet<>();
    episode.people().forEach(p -> names.add(p.split(" ", 2)[0].toLowerCase(Locale.ROOT)));
    Heard heard = new Heard(Stream.of(speech, names), acts(speech.size()), acts(speech.size()));
    int topics = episode.notes().topics().size();
    for (Label label : example.labels()) {
      if (label.startMs() != null && label.endMs() != null) {
        Set<Act> acts = Act.of(label.kind(), label.part(), topics);
        int from = speech.from(label.startMs());
        for (int i = from; i < speech.from(label.endMs()); i++) {
          heard.during().get(i).addAll(acts);
        }
        if (from > 0 && from < speech.size()) {
          heard.starting().get(from).addAll(acts);
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
    if (places.equals(List.of(Place.WITHIN))) {
      List<Sample> samples = new ArrayList<>();
      for (int e = 0; e < episodes.size(); e++) {
        Heard heard = episodes.get(e);
        int[] first = heard.stream().first();
        for (int unit = 1; unit < heard.units(); unit++) {
          boolean is = heard.during().get(unit).contains(act);
          if (is || unit % OF_OTHERS == 0) {
            samples.add(new Sample(said(first[unit], first[unit + 1], 0, known.get(e)), is));
          }
        }
      }
      return byRole(act, places, phrases, strongest(places.size(), phrases, samples));
    }
    // Where a start has more than one sentence, which one it is can only be told by what was
    // learned from the others.
    double[] first =
        strongest(places.size(), phrases, starts(act, places, phrases.size(), known, null));
    double[] weights =
        strongest(places.size(), phrases, starts(act, places, phrases.size(), known, first));
    return byRole(act, places, phrases, weights);
  }

  /// Every start, as seen from the sentence that sounds most like it, and some sentences that are
  /// none.
  ///
  /// @param weights of phrases; without them, starts with more than one sentence are left out
  private List<Sample> starts(
      Act act, List<Place> places, int phrases, List<int[][]> known, double @Nullable [] weights) {
    List<Sample> samples = new ArrayList<>();
    int other = 0;
    for (int e = 0; e < episodes.size(); e++) {
      Heard heard = episodes.get(e);
      Stream stream = heard.stream();
      for (int unit = 1; unit < heard.units(); unit++) {
        boolean is = heard.starting().get(unit).contains(act);
        int from = stream.sentenceOf()[unit];
        int to = stream.sentenceOf()[unit + 1];
        int[] likeliest = null;
        for (int i = from; i < to; i++) {
          if (is || other++ % OF_OTHERS == 0) {
            int[] around = around(stream, stream.sentences()[i], places, known.get(e), phrases);
            if (!is) {
              samples.add(new Sample(around, false));
            } else if (likeliest == null
                || (weights != null && sum(weights, around) > sum(weights, likeliest))) {
              likeliest = around;
            }
          }
        }
        if (likeliest != null && (weights != null || to == from + 1)) {
          samples.add(new Sample(likeliest, true));
        }
      }
    }
    return samples;
  }

  private static double sum(double[] weights, int[] phrases) {
    return Arrays.stream(phrases).mapToDouble(phrase -> weights[phrase]).sum();
  }

  private static int[] around(
      Stream stream, int start, List<Place> places, int[][] known, int phrases) {
    IntStream.Builder around = IntStream.builder();
    for (int p = 0; p < places.size(); p++) {
      int from = stream.from(places.get(p), start);
      int to = stream.to(places.get(p), start);
      Arrays.stream(said(from, to, p * phrases, known)).forEach(around::add);
    }
    return around.build().toArray();
  }

  /// The phrases in a window.
  private static int[] said(int from, int to, int offset, int[][] known) {
    IntStream.Builder said = IntStream.builder();
    for (int n = 0; n < Phrases.LONGEST; n++) {
      for (int i = from; i + n < to; i++) {
        if (known[n][i] >= 0) {
          said.add(offset + known[n][i]);
        }
      }
    }
    return said.build().toArray();
  }

  /// The weight of each phrase as seen from each place; 0 where it hardly tells.
  private static double[] strongest(int places, List<String> phrases, List<Sample> samples) {
    int size = places * phrases.size();
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
    for (int p = 0; p < places; p++) {
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
    double[] learned = regress(its, chosen.size(), Math.log(all / others));
    double[] weights = new double[size];
    for (int i = 0; i < learned.length; i++) {
      weights[chosen.get(i)] = Math.abs(learned[i]) >= LEAST_WEIGHT ? learned[i] : 0;
    }
    return weights;
  }

  private static Map<Role, Map<String, Double>> byRole(
      Act act, List<Place> places, List<String> phrases, double[] weights) {
    Map<Role, Map<String, Double>> learned = new LinkedHashMap<>();
    for (int p = 0; p < places.size(); p++) {
      int offset = p * phrases.size();
      Map<String, Double> kept = new LinkedHashMap<>();
      IntStream.range(offset, offset + phrases.size())
          .filter(i -> weights[i] != 0)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(weights[i])))
          .limit(KEPT)
          .forEach(i -> kept.put(phrases.get(i - offset), Math.round(weights[i] * 100) / 100.0));
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

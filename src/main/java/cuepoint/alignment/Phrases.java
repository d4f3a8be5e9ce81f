// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// What people say when they hand over, advertise or say goodbye: phrases of one to three words,
/// with how much they speak for each {@link Role}, in nats.
final class Phrases {
  private static final String FILE = "phrases.tsv";
  static final int LONGEST = 3;

  /// A name of somebody in the episode, whoever it is.
  private static final String NAME = "<name>";

  /// No window speaks louder than this, in nats.
  private static final double LOUDEST = 8;

  /// Where a window of words lies, seen from the first word of a sentence.
  enum Place {
    EARLIER(-32, -10),
    BEFORE(-10, 0),
    FIRST(0, 10),
    NEXT(10, 32),
    /// All of the unit.
    WITHIN(0, 0);

    /// Words from the start of the unit, the first and the one after the last.
    final int from;

    final int to;

    Place(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  /// What people do when they speak so: any of the segments, and the first and the last topic,
  /// which are announced in words of their own.
  enum Act {
    INTRO,
    TOPIC,
    FIRST_TOPIC,
    LAST_TOPIC,
    SPONSOR,
    EXTRAS,
    JOKE,
    OUTRO;

    /// All that a part of the notes is.
    static Set<Act> of(Kind kind, int number, int topics) {
      Set<Act> acts = EnumSet.of(valueOf(kind.name()));
      if (kind == Kind.TOPIC && number == 1) {
        acts.add(FIRST_TOPIC);
      }
      if (kind == Kind.TOPIC && number == topics) {
        acts.add(LAST_TOPIC);
      }
      return acts;
    }
  }

  /// What a unit of speech may be: the start of something, seen from a place, or part of it.
  record Role(Act act, Place place) {
    private static final Set<Act> STARTING = EnumSet.complementOf(EnumSet.of(Act.INTRO));
    private static final Set<Act> GOING_ON =
        EnumSet.of(Act.INTRO, Act.SPONSOR, Act.EXTRAS, Act.JOKE, Act.OUTRO);

    /// Every role there is. All episodes start with the intro, and topics have no words in common.
    static List<Role> all() {
      List<Role> all = new ArrayList<>();
      for (Act act : Act.values()) {
        for (Place place : Place.values()) {
          if ((place == Place.WITHIN ? GOING_ON : STARTING).contains(act)) {
            all.add(new Role(act, place));
          }
        }
      }
      return all;
    }

    /// As the file writes it.
    @Override
    public String toString() {
      return (act + "-" + place).toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Role> ROLES = Role.all();

  /// Every phrase, word by word.
  private final Node phrases = new Node();

  /// What phrases begin with: by the next word those that go on with it.
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();

    /// Roles that these words themselves speak for, and how much.
    private int[] roles = new int[0];

    private double[] weights = new double[0];

    void add(int role, double weight) {
      int at = 0;
      while (at < roles.length && roles[at] != role) {
        at++;
      }
      if (at == roles.length) {
        roles = Arrays.copyOf(roles, at + 1);
        weights = Arrays.copyOf(weights, at + 1);
        roles[at] = role;
      }
      weights[at] += weight;
    }
  }

  private Phrases() {}

  /// The phrases that come with the program.
  static Phrases load() {
    try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(FILE), FILE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads lines of role, phrase and weight.
  static Phrases parse(String lines) {
    Map<String, Integer> roles = new HashMap<>();
    ROLES.forEach(role -> roles.put(role.toString(), ROLES.indexOf(role)));
    Phrases phrases = new Phrases();
    lines
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 3))
        .forEach(line ->
            phrases.add(
                Objects.requireNonNull(roles.get(line[0]), line[0]),
                line[1],
                Double.parseDouble(line[2])));
    return phrases;
  }

  /// Phrases from elsewhere.
  static Phrases of(Map<Role, Map<String, Double>> weights) {
    Phrases phrases = new Phrases();
    weights.forEach((role, words) ->
        words.forEach((phrase, weight) -> phrases.add(ROLES.indexOf(role), phrase, weight)));
    return phrases;
  }

  private void add(int role, String phrase, double weight) {
    Node node = phrases;
    for (String word : phrase.split(" ")) {
      node = node.next.computeIfAbsent(word, _ -> new Node());
    }
    node.add(role, weight);
  }

  /// How much each unit speaks for each role; for those of a start, as seen from the sentence in
  /// the unit that sounds most like it.
  Map<Role, double[]> scores(Speech speech, Set<String> names) {
    Stream stream = Stream.of(speech, names);
    Found[][] found = find(stream.words());
    Map<Role, double[]> byRole = new HashMap<>();
    for (Act act : Act.values()) {
      // In one order always: sums of the same numbers in another one may differ.
      Map<Role, double[]> around = new LinkedHashMap<>();
      for (int role = 0; role < ROLES.size(); role++) {
        Role its = ROLES.get(role);
        if (its.act() == act && its.place() == Place.WITHIN) {
          byRole.put(its, within(found[role], stream));
        } else if (its.act() == act) {
          around.put(its, around(found[role], its.place(), stream));
        }
      }
      int[] likeliest = likeliest(around.values(), stream);
      around.forEach((role, scores) ->
          byRole.put(role, Arrays.stream(likeliest).mapToDouble(i -> scores[i]).toArray()));
    }
    return byRole;
  }

  /// What is said in each unit.
  private static double[] within(Found[] found, Stream stream) {
    double[] scores = new double[stream.units()];
    for (int unit = 0; unit < scores.length; unit++) {
      scores[unit] = score(found, stream.first()[unit], stream.first()[unit + 1]);
    }
    return scores;
  }

  /// What is said in a window, as seen from each sentence.
  private static double[] around(Found[] found, Place place, Stream stream) {
    double[] scores = new double[stream.sentences().length];
    for (int i = 0; i < scores.length; i++) {
      int word = stream.sentences()[i];
      scores[i] = score(found, stream.from(place, word), stream.to(place, word));
    }
    return scores;
  }

  private static double score(Found[] found, int from, int to) {
    double sum = 0;
    for (int n = 0; n < LONGEST; n++) {
      sum += found[n].between(from, Math.max(from, to - n));
    }
    return Math.clamp(sum, -LOUDEST, LOUDEST);
  }

  /// For each unit the sentence for which all windows together speak most.
  private static int[] likeliest(Collection<double[]> windows, Stream stream) {
    int[] likeliest = new int[stream.units()];
    for (int unit = 0; unit < likeliest.length; unit++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int i = stream.sentenceOf()[unit]; i < stream.sentenceOf()[unit + 1]; i++) {
        double sum = 0;
        for (double[] scores : windows) {
          sum += scores[i];
        }
        if (sum > most) {
          most = sum;
          likeliest[unit] = i;
        }
      }
    }
    return likeliest;
  }

  /// Finds every phrase, by role and by how many words follow its first. At the end, where words
  /// are missing, a shorter one stands for a longer.
  private Found[][] find(List<String> words) {
    Found[][] found = new Found[ROLES.size()][LONGEST];
    for (Found[] ofRole : found) {
      Arrays.setAll(ofRole, _ -> new Found());
    }
    for (int i = 0; i < words.size(); i++) {
      Node node = phrases;
      for (int n = 0; n < LONGEST; n++) {
        if (i + n < words.size()) {
          node = node.next.get(words.get(i + n));
          if (node == null) {
            break;
          }
        }
        for (int k = 0; k < node.roles.length; k++) {
          found[node.roles[k]][n].add(i, node.weights[k]);
        }
      }
    }
    return found;
  }

  /// Where phrases of one length that speak for a role were said.
  private static final class Found {
    private int[] places = new int[64];

    /// What all of them weigh before each, and at the end what all weigh.
    private double[] sums = new double[65];

    private int count;
    private int from;
    private int to;

    /// @param place of the first word, farther on than those before
    void add(int place, double weight) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
        sums = Arrays.copyOf(sums, 2 * count + 1);
      }
      places[count] = place;
      sums[count + 1] = sums[count] + weight;
      count++;
    }

    /// What those weigh that begin in a window; no window may lie before the last one.
    double between(int fromWord, int toWord) {
      from = first(from, fromWord);
      to = first(to, toWord);
      return sums[to] - sums[from];
    }

    private int first(int start, int word) {
      int at = start;
      while (at < count && places[at] < word) {
        at++;
      }
      return at;
    }
  }

  /// All that was said in a row: words, and a full stop or a question mark after each sentence.
  /// Where cues are cut by time, a hand-over often begins in the middle of one; so something may
  /// start with every sentence, and with the words that a unit begins with.
  ///
  /// @param first index of each unit's first word; one more for the end
  /// @param sentences index of the first word of each sentence or unit
  /// @param sentenceOf index of each unit's first sentence; one more for the end
  @SuppressWarnings("ArrayRecordComponent")
  record Stream(List<String> words, int[] first, int[] sentences, int[] sentenceOf) {
    static Stream of(Speech speech, Set<String> names) {
      List<String> words = new ArrayList<>();
      IntStream.Builder sentences = IntStream.builder();
      int count = 0;
      int[] first = new int[speech.size() + 1];
      int[] sentenceOf = new int[speech.size() + 1];
      for (int i = 0; i < speech.size(); i++) {
        first[i] = words.size();
        sentenceOf[i] = count++;
        sentences.add(words.size());
        boolean stopped = false;
        for (String word : speech.unit(i).words()) {
          if (stopped && !Token.isStop(word)) {
            sentences.add(words.size());
            count++;
          }
          stopped = Token.isStop(word);
          words.add(names.contains(word) ? NAME : word);
        }
      }
      first[speech.size()] = words.size();
      sentenceOf[speech.size()] = count;
      return new Stream(words, first, sentences.build().toArray(), sentenceOf);
    }

    int units() {
      return first.length - 1;
    }

    /// Some words in a row.
    String phrase(int from, int length) {
      return length == 1
          ? words.get(from)
          : String.join(" ", words.subList(from, Math.min(from + length, words.size())));
    }

    /// The first word of a window around a start.
    int from(Place place, int start) {
      return Math.clamp(start + place.from, 0, words.size());
    }

    /// The word after the last of a window around a start.
    int to(Place place, int start) {
      return Math.clamp(start + place.to, 0, words.size());
    }
  }
}

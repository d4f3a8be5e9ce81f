// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What people say when they hand over, advertise or say goodbye: phrases of one to three words,
/// with how much they speak for each {@link Role}, in nats.
final class Phrases {
  private static final String FILE = "phrases.tsv";
  static final int LONGEST = 3;

  /// A name of somebody in the episode, whoever it is.
  private static final String NAME = "<name>";

  /// No window speaks louder than this, in nats.
  private static final double LOUDEST = 8;

  /// Where a window of words lies, seen from the first word of a unit.
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

  /// How much each unit speaks for each role.
  Map<Role, double[]> scores(Speech speech, Set<String> names) {
    Stream stream = Stream.of(speech, names);
    Found[][] found = find(stream.words());
    Map<Role, double[]> byRole = new HashMap<>();
    for (int role = 0; role < ROLES.size(); role++) {
      double[] scores = new double[speech.size()];
      for (int unit = 0; unit < scores.length; unit++) {
        int from = stream.from(ROLES.get(role).place(), unit);
        int to = stream.to(ROLES.get(role).place(), unit);
        double sum = 0;
        for (int n = 0; n < LONGEST; n++) {
          sum += found[role][n].between(from, Math.max(from, to - n));
        }
        scores[unit] = Math.clamp(sum, -LOUDEST, LOUDEST);
      }
      byRole.put(ROLES.get(role), scores);
    }
    return byRole;
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
  ///
  /// @param first index of each unit's first word; one more for the end
  @SuppressWarnings("ArrayRecordComponent")
  record Stream(List<String> words, int[] first) {
    static Stream of(Speech speech, Set<String> names) {
      List<String> words = new ArrayList<>();
      int[] first = new int[speech.size() + 1];
      for (int i = 0; i < speech.size(); i++) {
        first[i] = words.size();
        for (String word : speech.unit(i).words()) {
          words.add(names.contains(word) ? NAME : word);
        }
      }
      first[speech.size()] = words.size();
      return new Stream(words, first);
    }

    /// Some words in a row.
    String phrase(int from, int length) {
      return length == 1
          ? words.get(from)
          : String.join(" ", words.subList(from, Math.min(from + length, words.size())));
    }

    /// The first word of a window.
    int from(Place place, int unit) {
      return Math.clamp(first[unit] + place.from, 0, words.size());
    }

    /// The word after the last of a window.
    int to(Place place, int unit) {
      int to = place == Place.WITHIN ? first[unit + 1] : first[unit] + place.to;
      return Math.clamp(to, 0, words.size());
    }
  }
}

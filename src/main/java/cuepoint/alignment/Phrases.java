// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What people say when they hand over, advertise or say goodbye: phrases of one to three words,
/// with how much they speak for each {@link Role}, in nats.
final class Phrases {
  private static final String FILE = "phrases.tsv";
  private static final int LONGEST = 3;

  /// A name of somebody in the episode, whoever it is.
  static final String NAME = "<name>";

  /// The unit begins.
  static final String BEGIN = "<";

  /// The unit ends, and not with a question.
  static final String END = ">";

  /// The unit ends with a question.
  static final String QUESTION = "?>";

  /// No phrase speaks louder than this, in nats.
  private static final double LOUDEST = 6;

  /// What a unit of speech may be.
  ///
  /// @param kind of the segment
  /// @param place -1 the unit before its first, 0 its first, 1 the one after, 2 any of it
  record Role(Kind kind, int place) {
    static final int BEFORE = -1;
    static final int FIRST = 0;
    static final int SECOND = 1;
    static final int WITHIN = 2;

    /// Every role there is.
    static List<Role> all() {
      List<Role> all = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        for (int place = BEFORE; place <= SECOND && kind != Kind.INTRO; place++) {
          all.add(new Role(kind, place));
        }
        if (kind != Kind.TOPIC) {
          all.add(new Role(kind, WITHIN));
        }
      }
      return all;
    }

    /// As the file writes it.
    @Override
    public String toString() {
      return kind.name().toLowerCase(java.util.Locale.ROOT)
          + List.of("-before", "-first", "-second", "-within").get(place + 1);
    }
  }

  private static final List<Role> ROLES = Role.all();

  private final Map<String, double[]> weights = new HashMap<>();

  private Phrases() {}

  /// The phrases that come with the program.
  static Phrases load() {
    Phrases phrases = new Phrases();
    try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(FILE), FILE)) {
      Map<String, Integer> roles = new HashMap<>();
      ROLES.forEach(role -> roles.put(role.toString(), ROLES.indexOf(role)));
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .forEach(line ->
              phrases.add(
                  Objects.requireNonNull(roles.get(line[0]), line[0]),
                  line[1],
                  Double.parseDouble(line[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    weights.computeIfAbsent(phrase, _ -> new double[ROLES.size()])[role] += weight;
  }

  /// How much each unit speaks for each role.
  Map<Role, double[]> scores(Speech speech, Set<String> names) {
    double[][] scores = new double[ROLES.size()][speech.size()];
    for (int i = 0; i < speech.size(); i++) {
      for (String phrase : in(speech.unit(i), names)) {
        double[] weight = weights.get(phrase);
        for (int role = 0; weight != null && role < weight.length; role++) {
          scores[role][i] += weight[role];
        }
      }
    }
    Map<Role, double[]> byRole = new HashMap<>();
    for (int role = 0; role < scores.length; role++) {
      for (int i = 0; i < speech.size(); i++) {
        scores[role][i] = Math.clamp(scores[role][i], -LOUDEST, LOUDEST);
      }
      byRole.put(ROLES.get(role), scores[role]);
    }
    return byRole;
  }

  /// The distinct phrases of a unit.
  static Set<String> in(Speech.Unit unit, Set<String> names) {
    List<String> words = new ArrayList<>();
    words.add(BEGIN);
    for (Token token : unit.tokens()) {
      words.add(names.contains(token.word()) ? NAME : token.word());
    }
    words.add(unit.text().endsWith("?") ? QUESTION : END);
    Set<String> phrases = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder(words.get(i));
      phrases.add(phrase.toString());
      for (int j = i + 1; j < Math.min(i + LONGEST, words.size()); j++) {
        phrases.add(phrase.append(' ').append(words.get(j)).toString());
      }
    }
    return phrases;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Echoes.Echo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of one part of the notes, and where they are said.
///
/// Speech recognition splits names ("pie test"), joins them ("datadog") and mishears them, so two
/// neighbouring words are also compared as one, and by their sound.
final class PartWords {
  /// Words that a longer text brings beyond these add nothing but chance.
  private static final int MOST_WORDS = 400;

  /// So many words are the first.
  private static final int LEAD = 12;

  private static final int SHORTEST_JOINED = 5;
  private static final int SHORTEST_SOUND = 3;
  private static final int SHORTEST_JOINED_SOUND = 4;

  /// Everything more common than one stretch in eight tells nothing.
  private static final double LEAST_WEIGHT = 2;

  /// What a word that only sounds alike is worth against the word itself.
  private static final double ALIKE = 0.5;

  private final Speech speech;
  private final Token.Maker maker;

  /// Weights by stem; a joined word is a stem of its own.
  private final Map<String, Double> heading = new LinkedHashMap<>();

  private final Map<String, Double> body = new HashMap<>();
  private final Map<String, Double> sounds = new HashMap<>();
  private final Map<String, Integer> titleWords = new HashMap<>();
  private final double[] titleWeights = new double[Long.SIZE - 1];
  private double headingWeight;
  private final Set<String> lead = new HashSet<>();
  private Set<String> shared = Set.of();

  /// @param heading the part's title
  /// @param body everything else of its text
  PartWords(String heading, String body, Speech speech, Token.Maker maker) {
    this.speech = speech;
    this.maker = maker;
    add(maker.all(spaced(heading)), this.heading, true);
    add(maker.all(heading), this.heading, true);
    add(maker.all(spaced(body)), this.body, false);
    add(maker.all(body), this.body, false);
    this.body.keySet().removeAll(this.heading.keySet());
    for (Token token : maker.all(spaced(body))) {
      if (lead.size() < LEAD && this.body.containsKey(token.stem())) {
        lead.add(token.stem());
      }
    }
    for (Map.Entry<String, Double> word : this.heading.entrySet()) {
      if (titleWords.size() < titleWeights.length) {
        titleWeights[titleWords.size()] = word.getValue();
        headingWeight += word.getValue();
        titleWords.put(word.getKey(), titleWords.size());
      }
    }
  }

  /// Splits `FastAPI` and `read_csv` into words.
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length() + 20);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
        spaced.append(' ');
      }
      spaced.append(c);
    }
    return spaced.toString();
  }

  private void add(List<Token> tokens, Map<String, Double> words, boolean bySound) {
    int most = Math.min(tokens.size(), MOST_WORDS);
    for (int i = 0; i < most; i++) {
      Token token = tokens.get(i);
      addWord(token, words, bySound);
      if (i + 1 < most && token.word().length() + tokens.get(i + 1).word().length() < 20) {
        Token joined = maker.of(token.word(), tokens.get(i + 1).word());
        if (joined.word().length() >= SHORTEST_JOINED && speech.blocksWith(joined.stem()) > 0) {
          addWord(joined, words, bySound);
        }
      }
    }
  }

  private void addWord(Token token, Map<String, Double> words, boolean bySound) {
    if (token.word().length() < 2 && !Character.isDigit(token.word().charAt(0))) {
      return;
    }
    double weight =
        Vocabulary.ENGLISH.weight(token.stem(), speech.blocksWith(token.stem()), speech.blocks());
    if (weight >= LEAST_WEIGHT) {
      words.put(token.stem(), weight);
      if (bySound
          && token.sound().length() >= SHORTEST_SOUND
          && token.word().length() >= SHORTEST_JOINED) {
        int alike = speech.blocksSounding(token.sound());
        double rare = Math.min(weight, -Math.log((alike + 0.1) / (speech.blocks() + 1.0)));
        if (rare >= LEAST_WEIGHT) {
          sounds.merge(token.sound(), ALIKE * rare, Math::max);
        }
      }
    }
  }

  /// How much of the title is ever said, 0 to 1; 0 where there is none.
  double headingEverSaid() {
    return everSaid(heading);
  }

  /// How much of the other words is ever said, 0 to 1; 0 where there are none.
  double bodyEverSaid() {
    return everSaid(body);
  }

  private double everSaid(Map<String, Double> words) {
    double all = 0;
    double said = 0;
    for (Map.Entry<String, Double> word : words.entrySet()) {
      all += word.getValue();
      said += speech.blocksWith(word.getKey()) > 0 ? word.getValue() : 0;
    }
    return all == 0 ? 0 : said / all;
  }

  /// Marks words as those of other parts too.
  void shares(Set<String> words) {
    shared = words;
  }

  /// Every word of it.
  Set<String> stems() {
    Set<String> stems = new HashSet<>(heading.keySet());
    stems.addAll(body.keySet());
    return stems;
  }

  /// How words sound that may have been misheard.
  Set<String> sounds() {
    return sounds.keySet();
  }

  /// What is found in one unit of speech.
  ///
  /// @param heading weight of the title's words said there
  /// @param body weight of the other words said there
  /// @param sound weight of words that only sound like one of the part's
  /// @param own weight of those words said there that no other topic has
  record Found(double heading, double body, double sound, double own) {}

  /// Looks for the words in one unit, each once.
  Found in(Echo echo) {
    Set<String> seen = new HashSet<>();
    double[] sums = new double[3];
    double bySound = 0;
    for (Token token : echo.tokens()) {
      bySound += find(token, SHORTEST_SOUND, seen, sums);
    }
    for (Token joined : echo.joined()) {
      bySound += find(joined, SHORTEST_JOINED_SOUND, seen, sums);
    }
    return new Found(sums[0], sums[1], bySound, sums[2]);
  }

  /// Adds what a word weighs to the title's words, the other words and those of no other topic.
  ///
  /// @return what it weighs because of its sound alone
  private double find(Token token, int shortestSound, Set<String> seen, double[] sums) {
    Double weight = heading.get(token.stem());
    int where = 0;
    if (weight == null) {
      weight = body.get(token.stem());
      where = 1;
    }
    if (weight != null) {
      if (seen.add(token.stem())) {
        sums[where] += weight;
        sums[2] += shared.contains(token.stem()) ? 0 : weight;
      }
      return 0;
    }
    Double sound = token.sound().length() < shortestSound ? null : sounds.get(token.sound());
    return sound != null && seen.add("~" + token.sound()) ? sound : 0;
  }

  /// The weight of words of the part that are said in a unit and not before, each once.
  double newIn(Echo echo, Set<String> saidBefore) {
    double weight = 0;
    for (Token token : echo.tokens()) {
      Double its = heading.getOrDefault(token.stem(), body.get(token.stem()));
      if (its != null && saidBefore.add(token.stem())) {
        weight += its;
      }
    }
    return weight;
  }

  /// How many of the first words of the text are said in a unit.
  double leadIn(Echo echo) {
    Set<String> said = new HashSet<>();
    for (Token token : echo.tokens()) {
      if (lead.contains(token.stem())) {
        said.add(token.stem());
      }
    }
    return said.size();
  }

  /// Which words of the title are said in a unit, a bit each.
  long titleWordsIn(Echo echo) {
    long bits = 0;
    for (Token token : echo.tokens()) {
      bits |= 1L << titleWords.getOrDefault(token.stem(), Long.SIZE - 1);
    }
    return bits & Long.MAX_VALUE;
  }

  /// The weight of some of the title's words as a share of the whole title's, 0 to 1.
  double titleShare(long bits) {
    double weight = 0;
    for (long left = bits; left != 0; left &= left - 1) {
      weight += titleWeights[Long.numberOfTrailingZeros(left)];
    }
    return headingWeight == 0 ? 0 : weight / headingWeight;
  }
}

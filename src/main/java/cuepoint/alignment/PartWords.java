// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one part of the notes, and where they are said.
///
/// Speech recognition splits names ("pie test"), joins them ("datadog") and mishears them, so two
/// neighbouring words are also compared as one, and by their sound.
final class PartWords {
  /// Words that a longer text brings beyond these add nothing but chance.
  private static final int MOST_WORDS = 400;

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
        Token joined = maker.of(token.word() + tokens.get(i + 1).word());
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

  /// What is found in one unit of speech.
  ///
  /// @param heading weight of the title's words said there
  /// @param body weight of the other words said there
  /// @param sound weight of words that only sound like one of the part's
  record Found(double heading, double body, double sound) {}

  /// Looks for the words in one unit.
  Found in(Speech.Unit unit) {
    Set<String> seen = new HashSet<>();
    double inHeading = 0;
    double inBody = 0;
    double inSound = 0;
    List<Token> tokens = unit.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token joined = i + 1 < tokens.size() ? joined(token, tokens.get(i + 1)) : null;
      for (Token each : joined == null ? List.of(token) : List.of(token, joined)) {
        if (!seen.add(each.stem())) {
          continue;
        }
        Double weight = heading.get(each.stem());
        if (weight != null) {
          inHeading += weight;
          continue;
        }
        weight = body.get(each.stem());
        if (weight != null) {
          inBody += weight;
          continue;
        }
        boolean isJoined = each.word().length() > token.word().length();
        int shortest = isJoined ? SHORTEST_JOINED_SOUND : SHORTEST_SOUND;
        if (each.sound().length() >= shortest && sounds.containsKey(each.sound())) {
          if (seen.add("~" + each.sound())) {
            inSound += sounds.get(each.sound());
          }
        }
      }
    }
    return new Found(inHeading, inBody, inSound);
  }

  private @Nullable Token joined(Token first, Token second) {
    int length = first.word().length() + second.word().length();
    return length >= SHORTEST_JOINED && length < 20 ? maker.of(first.word() + second.word()) : null;
  }

  /// Which words of the title are said in a unit, a bit each.
  long titleWordsIn(Speech.Unit unit) {
    long bits = 0;
    for (Token token : unit.tokens()) {
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

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was said, in units that a segment can start with: the cues, or where there are more than
/// {@value #MOST_UNITS} of them, some in a row.
final class Speech {
  static final int MOST_UNITS = 8000;

  /// Longest unit that is compared, in words; more than anybody says in one cue.
  private static final int MOST_WORDS = 400;

  private static final long BLOCK_MS = 20_000;

  /// What tells less is no sign of a change.
  private static final double LEAST_WEIGHT = 2;

  /// What was said in a row.
  ///
  /// @param words all of them, and the stops between sentences
  /// @param tokens of the words
  /// @param beginsSentence whether what came before ended one
  /// @param pauseMs silence before it
  /// @param newVoice whether somebody else spoke before, as far as known
  record Unit(
      long startMs,
      long endMs,
      List<String> words,
      List<Token> tokens,
      boolean beginsSentence,
      long pauseMs,
      boolean newVoice,
      @Nullable String speaker) {
    /// Whether a sentence begins after the first words.
    boolean hasSentenceWithin() {
      for (int i = 1; i < words.size(); i++) {
        if (Token.isStop(words.get(i - 1)) && !Token.isStop(words.get(i))) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Unit> units;
  private final Map<String, Integer> blocksOfStem = new HashMap<>();
  private final Map<String, Integer> blocksOfSound = new HashMap<>();
  private final int blocks;

  /// Numbers of the stems of each unit.
  private final int[][] stems;

  /// By the number of a stem, the square of what it tells; 0 where that is little.
  private final double[] weights;

  Speech(Transcript transcript, Token.Maker maker) {
    List<Cue> cues = transcript.cues();
    int stride = (cues.size() + MOST_UNITS - 1) / MOST_UNITS;
    units = new ArrayList<>(cues.size() / stride + 1);
    String before = ".";
    String speaker = null;
    long end = 0;
    for (int i = 0; i < cues.size(); i += stride) {
      List<Cue> row = cues.subList(i, Math.min(i + stride, cues.size()));
      Cue first = row.getFirst();
      StringBuilder text = new StringBuilder();
      row.forEach(cue -> text.append(cue.text()).append(' '));
      String said = text.toString().strip();
      List<String> words = Token.wordsAndStops(said);
      List<Token> some = tokens(words, maker);
      boolean newVoice = first.speaker() != null && !first.speaker().equals(speaker);
      units.add(
          new Unit(
              first.startMs(),
              row.getLast().endMs(),
              words,
              some,
              endsSentence(before),
              Math.max(0, first.startMs() - end),
              newVoice,
              first.speaker()));
      before = said;
      speaker = first.speaker();
      end = row.getLast().endMs();
    }
    blocks = countBlocks();
    stems = new int[units.size()][];
    weights = new double[blocksOfStem.size()];
    weigh();
  }

  private void weigh() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < stems.length; i++) {
      List<Token> tokens = units.get(i).tokens();
      stems[i] = new int[tokens.size()];
      for (int k = 0; k < stems[i].length; k++) {
        String stem = tokens.get(k).stem();
        Integer number = numbers.get(stem);
        if (number == null) {
          number = numbers.size();
          numbers.put(stem, number);
          double weight = Vocabulary.ENGLISH.weight(stem, blocksWith(stem), blocks);
          weights[number] = weight < LEAST_WEIGHT ? 0 : weight * weight;
        }
        stems[i][k] = number;
      }
    }
  }

  private static List<Token> tokens(List<String> words, Token.Maker maker) {
    List<Token> tokens = new ArrayList<>(words.size());
    for (String word : words) {
      if (!Token.isStop(word) && tokens.size() < MOST_WORDS) {
        tokens.add(maker.of(word));
      }
    }
    return tokens;
  }

  private static boolean endsSentence(String text) {
    return text.isEmpty() || ".?!…\"”".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private int countBlocks() {
    int count = 0;
    Set<String> stems = new HashSet<>();
    Set<String> sounds = new HashSet<>();
    long blockEnd = units.getFirst().startMs() + BLOCK_MS;
    for (int i = 0; i <= units.size(); i++) {
      if (i == units.size() || units.get(i).startMs() >= blockEnd) {
        count++;
        stems.forEach(stem -> blocksOfStem.merge(stem, 1, Integer::sum));
        sounds.forEach(sound -> blocksOfSound.merge(sound, 1, Integer::sum));
        stems.clear();
        sounds.clear();
        blockEnd = i == units.size() ? 0 : units.get(i).startMs() + BLOCK_MS;
      }
      if (i < units.size()) {
        for (Token token : units.get(i).tokens()) {
          stems.add(token.stem());
          sounds.add(token.sound());
        }
      }
    }
    return count;
  }

  /// How much the words change at the start of each unit: 1 less the cosine of what is said in the
  /// time before and in the time after, each word by what it tells (Hearst, TextTiling, 1997).
  double[] change(long windowMs) {
    double[] change = new double[units.size()];
    int[] left = new int[weights.length];
    int[] right = new int[weights.length];
    double leftSquares = 0;
    double rightSquares = 0;
    double product = 0;
    int leftFrom = 0;
    int rightTo = 0;
    for (int i = 0; i < change.length; i++) {
      int from = from(units.get(i).startMs() - windowMs);
      int to = from(units.get(i).startMs() + windowMs);
      for (; rightTo < to; rightTo++) {
        for (int id : stems[rightTo]) {
          rightSquares += weights[id] * (2 * right[id] + 1);
          product += weights[id] * left[id];
          right[id]++;
        }
      }
      for (int id : i == 0 ? new int[0] : stems[i - 1]) {
        right[id]--;
        rightSquares -= weights[id] * (2 * right[id] + 1);
        product -= weights[id] * left[id];
        leftSquares += weights[id] * (2 * left[id] + 1);
        product += weights[id] * right[id];
        left[id]++;
      }
      for (; leftFrom < from; leftFrom++) {
        for (int id : stems[leftFrom]) {
          left[id]--;
          leftSquares -= weights[id] * (2 * left[id] + 1);
          product -= weights[id] * right[id];
        }
      }
      double norm = Math.sqrt(Math.max(1, leftSquares) * Math.max(1, rightSquares));
      change[i] = 1 - Math.clamp(product / norm, 0, 1);
    }
    return change;
  }

  /// The stems of all words of a unit that can tell something, by number.
  int[] stems(int unit) {
    return stems[unit];
  }

  /// How many different stems there are.
  int differentStems() {
    return weights.length;
  }

  /// How much a stem tells, in nats; 0 where that is little.
  double tells(int stem) {
    return Math.sqrt(weights[stem]);
  }

  /// How many units there are.
  int size() {
    return units.size();
  }

  /// One of them.
  Unit unit(int i) {
    return units.get(i);
  }

  /// In how many stretches of 20 s a stem is said.
  int blocksWith(String stem) {
    return blocksOfStem.getOrDefault(stem, 0);
  }

  /// All stems, each with the number of stretches of 20 s in which it is said.
  Map<String, Integer> countsByStem() {
    return blocksOfStem;
  }

  /// In how many stretches of 20 s something is said that sounds so.
  int blocksSounding(String sound) {
    return blocksOfSound.getOrDefault(sound, 0);
  }

  /// How many stretches of 20 s there are.
  int blocks() {
    return blocks;
  }

  /// The first unit that starts at or after a time; {@link #size} where none does.
  int from(long ms) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).startMs() < ms) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

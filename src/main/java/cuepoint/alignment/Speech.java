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

  /// What was said in a row.
  ///
  /// @param beginsSentence whether what came before ended one
  /// @param pauseMs silence before it
  /// @param newVoice whether somebody else spoke before, as far as known
  record Unit(
      long startMs,
      long endMs,
      List<Token> tokens,
      String text,
      boolean beginsSentence,
      long pauseMs,
      boolean newVoice,
      @Nullable String speaker) {}

  private final List<Unit> units;
  private final Map<String, Integer> blocksOfStem = new HashMap<>();
  private final Map<String, Integer> blocksOfSound = new HashMap<>();
  private final int blocks;

  Speech(Transcript transcript, Token.Maker tokens) {
    List<Cue> cues = transcript.cues();
    int stride = (cues.size() + MOST_UNITS - 1) / MOST_UNITS;
    units = new ArrayList<>(cues.size() / stride + 1);
    String before = ".";
    String speaker = null;
    long end = 0;
    for (int i = 0; i < cues.size(); i += stride) {
      List<Cue> some = cues.subList(i, Math.min(i + stride, cues.size()));
      Cue first = some.getFirst();
      StringBuilder text = new StringBuilder();
      some.forEach(cue -> text.append(cue.text()).append(' '));
      String said = text.toString().strip();
      List<Token> words = tokens.all(said);
      boolean newVoice = first.speaker() != null && !first.speaker().equals(speaker);
      units.add(
          new Unit(
              first.startMs(),
              some.getLast().endMs(),
              words.subList(0, Math.min(words.size(), MOST_WORDS)),
              said,
              endsSentence(before),
              Math.max(0, first.startMs() - end),
              newVoice,
              first.speaker()));
      before = said;
      speaker = first.speaker();
      end = some.getLast().endMs();
    }
    blocks = countBlocks();
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

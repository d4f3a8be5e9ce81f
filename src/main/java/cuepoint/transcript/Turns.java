// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts cues together for reading: by speaker, or by paragraph where nobody tells who speaks. A
/// paragraph ends with a sentence once it has enough words, or at a pause.
public final class Turns {
  /// From this many words on, the end of a sentence ends a paragraph.
  private static final int ENOUGH_WORDS = 40;

  /// From this many words on, the end of a cue does: not all transcripts have full stops.
  private static final int MOST_WORDS = 150;

  private static final long PAUSE_MS = 2000;

  private final List<Turn> turns = new ArrayList<>();
  private List<Cue> open = new ArrayList<>();
  private long endMs;
  private int words;

  private Turns() {}

  /// The turns of a transcript: every cue once, in order.
  public static List<Turn> of(Transcript transcript) {
    return of(transcript.cues());
  }

  /// The turns that cues make, in the order of the cues; none for none.
  ///
  /// @param cues sorted by start
  public static List<Turn> of(List<Cue> cues) {
    Turns all = new Turns();
    cues.forEach(all::take);
    all.endTurn();
    return List.copyOf(all.turns);
  }

  private void take(Cue cue) {
    if (!open.isEmpty() && !continues(cue)) {
      endTurn();
    }
    open.add(cue);
    endMs = Math.max(endMs, cue.endMs());
    if (cue.speaker() == null) {
      words += countWords(cue.text());
    }
  }

  private boolean continues(Cue cue) {
    Cue last = open.getLast();
    if (!Objects.equals(last.speaker(), cue.speaker())) {
      return false;
    }
    return cue.speaker() != null
        || (cue.startMs() - endMs <= PAUSE_MS
            && words < MOST_WORDS
            && (words < ENOUGH_WORDS || !endsSentence(last.text())));
  }

  private void endTurn() {
    if (!open.isEmpty()) {
      turns.add(new Turn(open.getFirst().speaker(), open));
      open = new ArrayList<>();
      endMs = 0;
      words = 0;
    }
  }

  private static int countWords(String text) {
    int count = 1;
    for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      count++;
    }
    return count;
  }

  /// Whether a text ends like a sentence: with `.`, `!`, `?` or `…` and whatever closes a quotation
  /// after it. The dot of an initial (`A.`) is none.
  public static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && "\"'”’»)]*".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    if (last < 0 || ".!?…。！？".indexOf(text.charAt(last)) < 0) {
      return false;
    }
    boolean initial =
        text.charAt(last) == '.'
            && last >= 1
            && Character.isUpperCase(text.charAt(last - 1))
            && text.charAt(last - 1) != 'I'
            && (last == 1 || text.charAt(last - 2) == ' ');
    return !initial;
  }
}

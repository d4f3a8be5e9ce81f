// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Divides a transcript into pieces that read well: a new one where somebody else speaks, and where
/// one gets long or a pause falls.
final class Paragraphs {
  private static final int WORDS = 40;
  private static final long PAUSE_MS = 2000;

  private Paragraphs() {}

  /// Cues that are read together.
  ///
  /// @param speaker who speaks from here on, or null where unknown or the same as before
  record Paragraph(@Nullable String speaker, List<Cue> cues) {}

  /// All cues in their order.
  static List<Paragraph> of(List<Cue> cues) {
    List<Paragraph> paragraphs = new ArrayList<>();
    String named = null;
    int from = 0;
    int words = 0;
    for (int i = 0; i < cues.size(); i++) {
      words += words(cues.get(i).text());
      if (i + 1 == cues.size() || isBreak(cues.get(i), cues.get(i + 1), words)) {
        String speaker = cues.get(from).speaker();
        boolean again = Objects.equals(speaker, named);
        paragraphs.add(new Paragraph(again ? null : speaker, cues.subList(from, i + 1)));
        named = speaker;
        from = i + 1;
        words = 0;
      }
    }
    return paragraphs;
  }

  private static boolean isBreak(Cue cue, Cue next, int words) {
    return !Objects.equals(cue.speaker(), next.speaker())
        || next.startMs() - cue.endMs() > PAUSE_MS
        || (words >= WORDS && endsSentence(cue.text()));
  }

  private static int words(String text) {
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        words++;
      }
    }
    return words;
  }

  private static boolean endsSentence(String text) {
    int end = text.length() - 1;
    while (end > 0 && "\"'”’)".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return ".!?…".indexOf(text.charAt(end)) >= 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.transcript.Cue;
import cuepoint.transcript.Turn;
import cuepoint.transcript.Turns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Divides turns into pieces that read well: some guests talk for minutes.
public final class Paragraphs {
  private Paragraphs() {}

  /// Cues that are read together.
  ///
  /// @param speaker who speaks from here on, or null where unknown or the same as before
  public record Paragraph(@Nullable String speaker, List<Cue> cues) {
    /// Copies the cues.
    public Paragraph {
      cues = List.copyOf(cues);
    }
  }

  /// All cues in their order.
  public static List<Paragraph> of(List<Cue> cues) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Turn turn : Turns.of(cues)) {
      if (turn.speaker() == null) {
        paragraphs.add(new Paragraph(null, turn.cues()));
      } else {
        divide(turn, paragraphs);
      }
    }
    return paragraphs;
  }

  /// Divides a speaker's turn as if nobody knew who speaks.
  private static void divide(Turn turn, List<Paragraph> paragraphs) {
    String speaker = turn.speaker();
    int from = 0;
    for (Turn part : Turns.of(turn.cues().stream().map(Paragraphs::anonymous).toList())) {
      int to = from + part.cues().size();
      paragraphs.add(new Paragraph(speaker, turn.cues().subList(from, to)));
      speaker = null;
      from = to;
    }
  }

  private static Cue anonymous(Cue cue) {
    return new Cue(cue.startMs(), cue.endMs(), null, cue.text());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.Tsv;
import java.util.List;
import java.util.Locale;

/// A place where a reader found a name spoken.
///
/// @param startMs start of the cue in which the first word was heard, -1 where it never was
record Label(int episode, String name, long startMs, Kind kind) {
  /// Labels to tune with.
  static final String TUNING = "labels-tuning.tsv";

  /// Labels that nobody looks at but for the figure in the end.
  static final String HELD_OUT = "labels-held-out.tsv";

  /// Single places that were judged: what an earlier state of the weights took for a name.
  static final String JUDGED = "judged.tsv";

  /// How it was heard.
  enum Kind {
    RIGHT,
    MISHEARD,
    UNSURE,
    /// Nowhere in the episode is the name spoken.
    NEVER,
    /// What is heard there is not the name.
    OTHER
  }

  /// Reads a file of labels: show, episode, name, start in seconds, kind.
  static List<Label> read(String file) {
    return Tsv.rows(Label.class, file).stream().map(Label::of).toList();
  }

  private static Label of(String[] cells) {
    long ms = cells[3].equals("-") ? -1 : Math.round(Double.parseDouble(cells[3]) * 1000);
    return new Label(
        Integer.parseInt(cells[1]), cells[2], ms, Kind.valueOf(cells[4].toUpperCase(Locale.ROOT)));
  }
}

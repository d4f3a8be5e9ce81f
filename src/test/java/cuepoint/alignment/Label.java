// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.Tsv;
import cuepoint.alignment.Segment.Kind;
import cuepoint.kernel.Slug;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a reader put a part of an episode's notes.
///
/// @param part as in {@link Segment#part}
/// @param startMs or null where it is not talked about
/// @param endMs or null where it is not talked about; {@link Long#MAX_VALUE} for the episode's end
/// @param certain whether the start is beyond doubt
record Label(
    Slug show,
    int episode,
    Kind kind,
    int part,
    @Nullable Long startMs,
    @Nullable Long endMs,
    boolean certain) {
  /// Labels to tune with.
  static final String TUNING = "labels-tuning.tsv";

  /// Labels that nobody looks at but for the figure in the end.
  static final String HELD_OUT = "labels-held-out.tsv";

  /// Reads a file of labels: show, episode, kind, part, start, end in seconds, certain.
  static List<Label> read(String file) {
    return Tsv.rows(Label.class, file).stream().map(Label::of).toList();
  }

  private static Label of(String[] cells) {
    return new Label(
        new Slug(cells[0]),
        Integer.parseInt(cells[1]),
        Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        Integer.parseInt(cells[3]),
        ms(cells[4]),
        ms(cells[5]),
        cells[6].equals("yes"));
  }

  private static @Nullable Long ms(String cell) {
    return switch (cell) {
      case "-" -> null;
      case "end" -> Long.MAX_VALUE;
      default -> Math.round(Double.parseDouble(cell) * 1000);
    };
  }
}

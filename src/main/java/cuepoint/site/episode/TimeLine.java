// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.alignment.Segment.Kind;
import cuepoint.kernel.TimeSpan;
import cuepoint.kernel.Timecode;
import cuepoint.site.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The segments of an episode as bars on a line. Lengths along the line are in percent of it, so
/// that the drawing is as wide as there is room; heights are in pixels.
///
/// @param bars in the order of time, none of them over another
/// @param ticks times to read the line by
public record TimeLine(List<Bar> bars, List<Tick> ticks) {
  /// The narrowest bar: a sponsor read of ten seconds must be seen and hit.
  static final double NARROWEST = 0.8;

  /// From this width on there is room for a digit, on a telephone too.
  private static final double ROOM_FOR_DIGIT = 2.8;

  /// Steps between ticks, in minutes, of which the first that makes few enough is taken.
  private static final int[] STEPS = {1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 600};

  private static final int MOST_TICKS = 6;

  /// A tick nearer to the end would stand on the last one's feet.
  private static final double LAST_TICK = 88;

  /// Copies the lists.
  public TimeLine {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /// Where a bar is, in percent of the line.
  ///
  /// @param end after the start, at most 100
  public record Extent(double start, double end) {}

  /// A time at which the line is marked.
  ///
  /// @param x in percent
  /// @param anchor which end of the label is there
  public record Tick(String x, String anchor, String clock) {}

  /// A segment on the line.
  ///
  /// @param title all that is known about it, in words
  public record Bar(Stretch stretch, Extent extent, String title) {
    /// The left end.
    public String x() {
      return percent(extent.start());
    }

    /// How long it is.
    public String width() {
      return percent(extent.end() - extent.start());
    }

    /// The upper end: what is no topic is lower.
    public int y() {
      return switch (stretch.segment().kind()) {
        case TOPIC -> 0;
        case EXTRAS, JOKE -> 12;
        case SPONSOR -> 24;
        case INTRO, OUTRO -> 33;
      };
    }

    /// What it is filled with where the style sheet does not say so, or null.
    public @Nullable String fill() {
      return stretch.segment().isExact()
          ? null
          : stretch.segment().kind() == Kind.TOPIC ? "url(#rough-topic)" : "url(#rough)";
    }

    /// The topic's number where there is room for it, else null.
    public @Nullable String number() {
      String number = Integer.toString(stretch.segment().part());
      boolean fits = extent.end() - extent.start() >= number.length() * ROOM_FOR_DIGIT;
      return fits && stretch.segment().kind() == Kind.TOPIC ? number : null;
    }

    /// The middle.
    public String middle() {
      return percent((extent.start() + extent.end()) / 2);
    }
  }

  /// Where bars go: each as long as its time, those that would be too narrow wider and their
  /// neighbours moved aside.
  ///
  /// @param spans in order, none of them over another
  /// @param lengthMs of the whole line; what is beyond it goes to its end
  public static List<Extent> place(List<TimeSpan> spans, long lengthMs) {
    int count = spans.size();
    double narrowest = Math.min(NARROWEST, 100.0 / Math.max(1, count));
    double[] starts = new double[count];
    double[] ends = new double[count];
    for (int i = 0; i < count; i++) {
      double before = i == 0 ? 0 : ends[i - 1];
      starts[i] = Math.max(before, percentOf(spans.get(i).startMs(), lengthMs));
      ends[i] = Math.max(starts[i] + narrowest, percentOf(spans.get(i).endMs(), lengthMs));
    }
    double after = 100;
    for (int i = count - 1; i >= 0; i--) {
      ends[i] = Math.min(ends[i], after);
      starts[i] = Math.max(0, Math.min(starts[i], ends[i] - narrowest));
      after = starts[i];
    }
    List<Extent> extents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      extents.add(new Extent(starts[i], ends[i]));
    }
    return extents;
  }

  private static double percentOf(long ms, long lengthMs) {
    return lengthMs <= 0 ? 100 : Math.min(100, 100.0 * ms / lengthMs);
  }

  /// Times to read the line by: its start, full minutes, its end.
  public static List<Tick> ticks(long lengthMs) {
    long stepMs = lengthMs;
    for (int minutes : STEPS) {
      if (lengthMs / (minutes * 60_000L) < MOST_TICKS) {
        stepMs = minutes * 60_000L;
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    ticks.add(new Tick("0", "start", Timecode.clock(0)));
    for (long at = stepMs; at < lengthMs; at += stepMs) {
      double x = percentOf(at, lengthMs);
      if (x < LAST_TICK) {
        ticks.add(new Tick(percent(x), "middle", Timecode.clock(at)));
      }
    }
    ticks.add(new Tick("100%", "end", Timecode.clock(lengthMs)));
    return ticks;
  }

  /// `12.34%`.
  private static String percent(double value) {
    long hundredths = Math.round(value * 100);
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "%";
  }
}

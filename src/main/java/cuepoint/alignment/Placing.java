// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Chain.Likelihood;
import cuepoint.alignment.Order.State;
import cuepoint.alignment.Segment.Kind;
import cuepoint.kernel.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes segments of the best way through an episode. Each start moves to where, over all ways, it
/// is most likely near; how likely is the segment's confidence.
final class Placing {
  private static final long NEAR_MS = 15_000;
  private static final long CLOSE_MS = 5_000;
  private static final long AT_MS = 1_500;
  private static final long FARTHEST_MS = 90_000;

  /// What a start within a distance is worth: near is what counts, the rest chooses among equals.
  private static final double NEAR = 1;

  private static final double CLOSE = 0.3;
  private static final double AT = 0.15;

  /// A topic whose start is less likely is not placed.
  private static final double LEAST = 0.35;

  private static final double MOST = 0.999;

  /// A stretch of one part in the best way.
  private record Run(int part, int start) {}

  private final List<Part> parts;
  private final Order order;
  private final Speech speech;

  Placing(List<Part> parts, Order order, Speech speech) {
    this.parts = parts;
    this.order = order;
    this.speech = speech;
  }

  Alignment place(int[] way, Likelihood likelihood, List<Correction> corrections) {
    double[][] starts = starts(likelihood);
    List<Run> runs = withoutForerunners(runs(way));
    List<Run> placed = new ArrayList<>();
    for (int r = 0; r < runs.size(); r++) {
      Run run = runs.get(r);
      int from = r == 0 ? 0 : placed.get(r - 1).start() + 1;
      int to = r + 1 < runs.size() ? runs.get(r + 1).start() : speech.size();
      placed.add(r == 0 ? run : new Run(run.part(), likeliest(starts[run.part()], run, from, to)));
    }
    List<Segment> segments = new ArrayList<>();
    for (int r = 0; r < placed.size(); r++) {
      Run run = placed.get(r);
      Part part = parts.get(run.part());
      long start = speech.unit(run.start()).startMs();
      long end =
          r + 1 < placed.size()
              ? speech.unit(placed.get(r + 1).start()).startMs()
              : speech.unit(speech.size() - 1).endMs();
      double confidence = confidence(starts[run.part()], run.start());
      if (end > start && (part.kind() != Kind.TOPIC || confidence >= LEAST)) {
        segments.add(new Segment(part.kind(), part.number(), start, end, confidence, false));
      }
    }
    return corrected(segments, corrections);
  }

  /// For each part and unit, how likely the part starts there.
  private double[][] starts(Likelihood likelihood) {
    double[][] starts = new double[parts.size()][speech.size()];
    for (int s = 0; s < order.states().size(); s++) {
      State state = order.states().get(s);
      for (int i = 0; i < speech.size(); i++) {
        starts[state.part()][i] += likelihood.starting[s][i];
      }
    }
    return starts;
  }

  private List<Run> runs(int[] way) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < way.length; i++) {
      int part = order.states().get(way[i]).part();
      if (runs.isEmpty() || runs.getLast().part() != part) {
        runs.add(new Run(part, i));
      }
    }
    return runs;
  }

  /// A topic starts with its longest stretch: a shorter one ahead of it, as when a sponsor read
  /// cuts in on the hand-over, stays with what was talked about before. What comes back comes
  /// after.
  private List<Run> withoutForerunners(List<Run> runs) {
    int[] longest = new int[parts.size()];
    Arrays.fill(longest, -1);
    for (int r = 0; r < runs.size(); r++) {
      int part = runs.get(r).part();
      if (longest[part] < 0 || lengthMs(runs, r) > lengthMs(runs, longest[part])) {
        longest[part] = r;
      }
    }
    List<Run> left = new ArrayList<>();
    for (int r = 0; r < runs.size(); r++) {
      Run run = runs.get(r);
      boolean isTopic = parts.get(run.part()).kind() == Kind.TOPIC;
      boolean goesOn = !left.isEmpty() && left.getLast().part() == run.part();
      if (!goesOn && !(isTopic && r < longest[run.part()] && r > 0)) {
        left.add(run);
      }
    }
    return left;
  }

  private long lengthMs(List<Run> runs, int r) {
    int end = r + 1 < runs.size() ? runs.get(r + 1).start() : speech.size();
    return speech.unit(end - 1).endMs() - speech.unit(runs.get(r).start()).startMs();
  }

  private int likeliest(double[] starts, Run run, int from, int to) {
    int best = run.start();
    double most = -1;
    long middle = speech.unit(run.start()).startMs();
    int last = Math.min(to, speech.from(middle + FARTHEST_MS));
    for (int i = Math.max(from, speech.from(middle - FARTHEST_MS)); i < last; i++) {
      double worth =
          NEAR * within(starts, i, NEAR_MS)
              + CLOSE * within(starts, i, CLOSE_MS)
              + AT * within(starts, i, AT_MS);
      if (worth > most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }

  private double within(double[] starts, int unit, long distanceMs) {
    long middle = speech.unit(unit).startMs();
    double sum = 0;
    for (int i = unit; i >= 0 && middle - speech.unit(i).startMs() <= distanceMs; i--) {
      sum += starts[i];
    }
    for (int i = unit + 1;
        i < speech.size() && speech.unit(i).startMs() - middle <= distanceMs;
        i++) {
      sum += starts[i];
    }
    return sum;
  }

  private double confidence(double[] starts, int unit) {
    double sum = Math.min(within(starts, unit, NEAR_MS), MOST);
    return Math.round(sum * 1000) / 1000.0;
  }

  /// Puts what a person placed exactly where she placed it, and cuts what it covers.
  private static Alignment corrected(List<Segment> segments, List<Correction> corrections) {
    List<Segment> corrected = new ArrayList<>(segments);
    Set<Integer> notDiscussed = new HashSet<>();
    for (Correction correction : corrections) {
      TimeSpan span = correction.span();
      corrected.removeIf(
          segment -> segment.kind() == Kind.TOPIC && segment.part() == correction.topic());
      if (span == null) {
        notDiscussed.add(correction.topic());
        continue;
      }
      List<Segment> cut = new ArrayList<>();
      for (Segment segment : corrected) {
        addPart(cut, segment, segment.startMs(), Math.min(segment.endMs(), span.startMs()));
        addPart(cut, segment, Math.max(segment.startMs(), span.endMs()), segment.endMs());
      }
      cut.add(new Segment(Kind.TOPIC, correction.topic(), span.startMs(), span.endMs(), 1, true));
      corrected = cut;
    }
    return new Alignment(corrected, notDiscussed);
  }

  private static void addPart(List<Segment> segments, Segment whole, long start, long end) {
    if (start < end) {
      segments.add(
          new Segment(whole.kind(), whole.part(), start, end, whole.confidence(), whole.byHand()));
    }
  }
}

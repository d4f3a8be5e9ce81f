// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Phrases.Act;
import cuepoint.alignment.Phrases.Place;
import cuepoint.alignment.Phrases.Role;
import cuepoint.alignment.Segment.Kind;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// What speech tells by itself, whatever the notes say: one number for each unit.
final class Track {
  private static final long SOON_MS = 40_000;
  private static final long LONG_MS = 120_000;
  private static final long NEAR_MS = 20_000;

  private final Speech speech;
  private final Map<Role, double[]> spoken;
  private final int units;
  private final int[] soon;
  private final int[] lately;
  private final int[] longSoon;
  private final int[] longLately;
  private final int[] nearFrom;
  private final int[] nearTo;
  private final double[] change;
  private final double[] longChange;
  private final double[] startsSentence;
  private final double[] hasSentence;
  private final double[] pause;
  private final double[] newVoice;
  private final double[] fewWords;
  private final double[] seconds;

  /// @param names of the people in the episode, first names in lower case
  Track(Speech speech, Phrases phrases, Set<String> names) {
    this.speech = speech;
    spoken = phrases.scores(speech, names);
    units = speech.size();
    soon = after(SOON_MS);
    lately = after(-SOON_MS);
    longSoon = after(LONG_MS);
    longLately = after(-LONG_MS);
    nearFrom = after(-NEAR_MS);
    nearTo = after(NEAR_MS);
    change = aboveUsual(speech.change(SOON_MS), 40);
    longChange = aboveUsual(speech.change(LONG_MS), 100);
    startsSentence = each(i -> speech.unit(i).beginsSentence() ? 1 : 0);
    hasSentence =
        each(i -> !speech.unit(i).beginsSentence() && speech.unit(i).hasSentenceWithin() ? 1 : 0);
    pause = each(i -> Math.min(speech.unit(i).pauseMs() / 1000.0, 2));
    newVoice = each(i -> speech.unit(i).newVoice() ? 1 : 0);
    fewWords = each(i -> speech.unit(i).tokens().size() < 3 ? 1 : 0);
    seconds =
        each(i -> {
          long next = i + 1 < units ? speech.unit(i + 1).startMs() : speech.unit(i).endMs();
          return Math.clamp((next - speech.unit(i).startMs()) / 1000.0, 0, 60);
        });
  }

  /// For each unit, the first one that starts some time after it; before it where that is negative.
  int[] after(long ms) {
    int[] after = new int[units];
    for (int i = 0; i < units; i++) {
      after[i] = speech.from(speech.unit(i).startMs() + ms);
    }
    return after;
  }

  private static double[] aboveUsual(double[] values, int around) {
    double[] sums = sums(values);
    double[] above = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int from = Math.max(0, i - around);
      int to = Math.min(values.length, i + around + 1);
      above[i] = 10 * (values[i] - (sums[to] - sums[from]) / (to - from));
    }
    return above;
  }

  /// The first unit that is no more soon after one.
  int soon(int unit) {
    return soon[unit];
  }

  /// The first unit that is lately before one.
  int lately(int unit) {
    return lately[unit];
  }

  /// What speaks for the start of a kind of segment.
  Evidence starting(Kind kind) {
    Evidence evidence = new Evidence();
    if (kind != Kind.INTRO) {
      evidence
          .with(Feature.of(kind, "START"), always(1))
          .with(Feature.of(kind, "START_EARLIER"), said(kind, Place.EARLIER))
          .with(Feature.of(kind, "START_BEFORE"), said(kind, Place.BEFORE))
          .with(Feature.of(kind, "START_FIRST"), said(kind, Place.FIRST))
          .with(Feature.of(kind, "START_NEXT"), said(kind, Place.NEXT));
    }
    return evidence
        .with(Feature.START_OF_SENTENCE, startsSentence)
        .with(Feature.START_WITHIN, hasSentence)
        .with(Feature.START_AFTER_PAUSE, pause)
        .with(Feature.START_NEW_VOICE, newVoice)
        .with(Feature.START_BREAK, change)
        .with(Feature.START_LONG_BREAK, longChange)
        .with(Feature.START_IN_FEW_WORDS, fewWords);
  }

  /// How much is said as somebody would within or around the start of a segment.
  double[] said(Kind kind, Place place) {
    return said(Act.valueOf(kind.name()), place);
  }

  /// How much is said as somebody would within or around the start of something.
  double[] said(Act act, Place place) {
    return Objects.requireNonNull(spoken.get(new Role(act, place)));
  }

  /// The root of what is soon to come.
  double[] toCome(double[] sums) {
    return each(i -> Math.sqrt(sums[soon[i]] - sums[i]));
  }

  /// The root of what was lately.
  double[] gone(double[] sums) {
    return each(i -> Math.sqrt(sums[i] - sums[lately[i]]));
  }

  /// How much more is soon to come than was lately, as a logarithm.
  double[] rising(double[] sums) {
    return each(i -> rising(sums, i, lately[i], soon[i]));
  }

  /// The same in longer windows.
  double[] longRising(double[] sums) {
    return each(i -> rising(sums, i, longLately[i], longSoon[i]));
  }

  private static double rising(double[] sums, int unit, int from, int to) {
    return Math.log1p(sums[to] - sums[unit]) - Math.log1p(sums[unit] - sums[from]);
  }

  /// The root of what is said some seconds around.
  double[] near(double[] sums) {
    return each(i -> Math.sqrt(Math.max(0, sums[nearTo[i]] - sums[nearFrom[i]])));
  }

  /// Time from the start of a unit to the end of all.
  double[] minutesLeft() {
    long end = speech.unit(units - 1).endMs();
    return each(i -> (end - speech.unit(i).startMs()) / 60_000.0);
  }

  /// How long a unit lasts, up to the next one.
  double[] seconds() {
    return seconds;
  }

  /// The same for all.
  double[] always(double value) {
    return each(_ -> value);
  }

  /// One number for each unit.
  double[] each(IntToDoubleFunction value) {
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = value.applyAsDouble(i);
    }
    return values;
  }

  /// The sum of all values before each, and of all.
  static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }
}

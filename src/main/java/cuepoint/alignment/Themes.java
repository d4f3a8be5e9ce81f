// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Chain.Likelihood;
import cuepoint.alignment.Segment.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each part turns out to be about: words that the notes need not have, but that are said
/// where, at a first look, the part is talked about. Where such words go on, so does the part,
/// whatever sounds like a hand-over.
final class Themes {
  /// Words that come up again sooner say nothing of where they belong.
  private static final long APART_MS = 30_000;

  /// Where topics are short, so many times shorter than one is far enough.
  private static final int APARTS = 6;

  /// A unit belongs to the part that is likelier than all others together.
  private static final double OWNED = 0.5;

  private final Track track;

  /// By part and unit, sums of what the words before the unit tell for the part, in nats.
  private final double[][] sums;

  /// Costs words × parts in time, parts × units in memory.
  Themes(List<Part> parts, Order order, Likelihood first, Speech speech, Track track) {
    this.track = track;
    int units = speech.size();
    double[][] during = new double[parts.size()][units];
    for (int s = 0; s < order.states().size(); s++) {
      double[] its = during[order.states().get(s).part()];
      for (int i = 0; i < units; i++) {
        its[i] += first.during[s][i];
      }
    }
    int[] owner = new int[units];
    double[] owned = new double[units];
    for (int part = 0; part < during.length; part++) {
      for (int i = 0; i < units; i++) {
        if (during[part][i] > OWNED) {
          owner[i] = part;
          owned[i] = (during[part][i] - OWNED) / (1 - OWNED);
        }
      }
    }
    double[][] themes = new double[parts.size()][units];
    Word word = new Word(speech, owner, owned, parts.size(), apartMs(parts, speech));
    List<List<Integer>> places = places(speech);
    for (int stem = 0; stem < places.size(); stem++) {
      if (places.get(stem).size() > 1) {
        word.addTo(themes, places.get(stem), speech.tells(stem));
      }
    }
    sums = Arrays.stream(themes).map(Track::sums).toArray(double[][]::new);
  }

  private static long apartMs(List<Part> parts, Speech speech) {
    long topics = parts.stream().filter(part -> part.kind() == Kind.TOPIC).count();
    long all = speech.unit(speech.size() - 1).endMs() - speech.unit(0).startMs();
    return Math.min(APART_MS, all / Math.max(1, topics) / APARTS);
  }

  /// In which units each stem is said that tells something.
  private static List<List<Integer>> places(Speech speech) {
    List<List<Integer>> places = new ArrayList<>();
    for (int stem = 0; stem < speech.differentStems(); stem++) {
      places.add(speech.tells(stem) > 0 ? new ArrayList<>() : List.of());
    }
    for (int i = 0; i < speech.size(); i++) {
      for (int stem : speech.stems(i)) {
        List<Integer> its = places.get(stem);
        if (speech.tells(stem) > 0 && (its.isEmpty() || its.getLast() != i)) {
          its.add(i);
        }
      }
    }
    return places;
  }

  /// A word wherever it is said.
  private static final class Word {
    private final Speech speech;
    private final int[] owner;
    private final double[] owned;
    private final long apartMs;
    private final double[] apart;

    Word(Speech speech, int[] owner, double[] owned, int parts, long apartMs) {
      this.speech = speech;
      this.owner = owner;
      this.owned = owned;
      this.apartMs = apartMs;
      apart = new double[parts];
    }

    /// Adds for each place to each part's theme: what the word tells, times the part's share of the
    /// places that are far enough away.
    void addTo(double[][] themes, List<Integer> places, double tells) {
      Arrays.fill(apart, 0);
      places.forEach(unit -> apart[owner[unit]] += owned[unit]);
      int from = 0;
      int to = 0;
      for (int unit : places) {
        long ms = speech.unit(unit).startMs();
        for (; to < places.size() && startMs(places, to) <= ms + apartMs; to++) {
          apart[owner[places.get(to)]] -= owned[places.get(to)];
        }
        for (; startMs(places, from) < ms - apartMs; from++) {
          apart[owner[places.get(from)]] += owned[places.get(from)];
        }
        int others = places.size() - (to - from);
        for (int part = 0; others > 0 && part < apart.length; part++) {
          // What is left of a sum from which all was taken is not quite 0.
          themes[part][unit] += Math.max(0, apart[part]) * tells / (1 + others);
        }
      }
    }

    private long startMs(List<Integer> places, int i) {
      return speech.unit(places.get(i)).startMs();
    }
  }

  /// Adds to the evidence of every topic how its theme and those of others rise and fall.
  void addTo(List<Part> parts) {
    double[][] soon = new double[sums.length][];
    double[][] lately = new double[sums.length][];
    for (int part = 0; part < sums.length; part++) {
      soon[part] = track.toCome(sums[part]);
      lately[part] = track.gone(sums[part]);
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.kind() == Kind.TOPIC) {
        part.starting()
            .with(Feature.TOPIC_START_THEME_SOON, soon[i])
            .with(Feature.TOPIC_START_THEME_LATELY, lately[i])
            .with(Feature.TOPIC_START_THEME_RISING, track.rising(sums[i]))
            .with(Feature.TOPIC_START_OTHER_THEME_SOON, mostOfOthers(soon, i))
            .with(Feature.TOPIC_START_OTHER_THEME_LATELY, mostOfOthers(lately, i));
        part.ending()
            .with(Feature.TOPIC_THEME_GOES_ON, soon[i])
            .with(Feature.TOPIC_THEME_GONE, lately[i]);
      }
    }
  }

  private double[] mostOfOthers(double[][] values, int part) {
    return track.each(unit -> {
      double most = 0;
      for (int other = 0; other < values.length; other++) {
        if (other != part) {
          most = Math.max(most, values[other][unit]);
        }
      }
      return most;
    });
  }
}

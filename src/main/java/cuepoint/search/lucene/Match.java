// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Place;
import cuepoint.search.SearchRequest.Order;
import java.util.Comparator;

/// A document that matches, before it becomes part of an answer.
final class Match {
  /// Most parts first, then those spelled as in the query, then the best score, then the newest,
  /// then by name, so that the order never depends on how the index happens to lie on disk.
  private static final Comparator<Match> BEST = Match::order;

  private static final Comparator<Match> NEWEST =
      Comparator.comparingInt((Match match) -> match.day).reversed();

  private static final Comparator<Match> OLDEST =
      Comparator.comparingInt(match -> match.day == About.NO_DAY ? Integer.MAX_VALUE : match.day);

  private static final long[] NOTHING = {};
  private static final long[][] NO_MARKS = {};

  private final Segment segment;
  private final int doc;
  private final Place place;
  private final int day;
  private final long held;
  private final boolean alike;
  private final double score;
  private int total = 1;
  private long[] spans = NOTHING;
  private long[][] marks = NO_MARKS;

  /// @param held which parts of the query it has, as a set of bits
  /// @param alike whether they are spelled as in the query somewhere
  Match(Segment segment, int doc, Place place, int day, long held, boolean alike, double score) {
    this.segment = segment;
    this.doc = doc;
    this.place = place;
    this.day = day;
    this.held = held;
    this.alike = alike;
    this.score = score;
  }

  /// Adds what an answer needs.
  ///
  /// @param moments how many moments there are, listed or not
  /// @param listed where the listed ones are
  /// @param marked for each that gets a snippet: the words to mark
  void detail(int moments, long[] listed, long[][] marked) {
    total = moments;
    spans = listed;
    marks = marked;
  }

  /// The same with another score.
  Match scored(double other) {
    Match same = new Match(segment, doc, place, day, held, alike, other);
    same.detail(total, spans, marks);
    return same;
  }

  /// What comes first.
  static Comparator<Match> by(Order order) {
    return switch (order) {
      case RELEVANCE -> BEST;
      case NEWEST -> NEWEST.thenComparing(BEST);
      case OLDEST -> OLDEST.thenComparing(BEST);
    };
  }

  private static int order(Match a, Match b) {
    int order = Integer.compare(Long.bitCount(b.held), Long.bitCount(a.held));
    order = order != 0 ? order : Boolean.compare(b.alike, a.alike);
    order = order != 0 ? order : Double.compare(b.score, a.score);
    order = order != 0 ? order : Integer.compare(b.day, a.day);
    order = order != 0 ? order : a.place.show().compareTo(b.place.show());
    order = order != 0 ? order : Integer.compare(b.place.number(), a.place.number());
    return order != 0 ? order : Integer.compare(a.doc, b.doc);
  }

  Segment segment() {
    return segment;
  }

  int doc() {
    return doc;
  }

  Place place() {
    return place;
  }

  long held() {
    return held;
  }

  double score() {
    return score;
  }

  int total() {
    return total;
  }

  long[] spans() {
    return spans;
  }

  long[][] marks() {
    return marks;
  }
}

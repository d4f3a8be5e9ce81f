// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.List;

/// The places of a segment where a name was misheard.
final class HeardCursor extends SpanCursor {
  /// A place.
  record Place(int doc, long span) {}

  private final List<Place> places;
  private int next;

  /// @param places in the order of documents and spans
  HeardCursor(List<Place> places, Budget budget) {
    super(budget);
    this.places = places;
  }

  @Override
  long atMost() {
    return places.size();
  }

  @Override
  int documents() {
    return (int) places.stream().mapToInt(Place::doc).distinct().count();
  }

  @Override
  protected int next(int target) {
    while (next < places.size() && places.get(next).doc() < target) {
      next++;
    }
    return next < places.size() ? places.get(next).doc() : END;
  }

  @Override
  protected boolean gather(int doc) {
    for (; next < places.size() && places.get(next).doc() == doc; next++) {
      add(places.get(next).span());
    }
    return true;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.catalog.Episode;
import cuepoint.kernel.Slug;
import cuepoint.search.SearchAnswer.Place;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// How an episode is called, as bytes:
///
/// ```
/// show, zigzag vint number, slug, title; then the date as zigzag vint days since 1970
/// ```
final class Places {
  /// The day of an episode without any date: before all others.
  static final int NO_DAY = Integer.MIN_VALUE;

  private Places() {}

  /// Writes place and day.
  static void write(DataOutput out, Episode episode) throws IOException {
    out.writeString(episode.show().value());
    out.writeZInt(episode.number());
    out.writeString(episode.slug().value());
    out.writeString(episode.title());
    LocalDate date = episode.date();
    out.writeZInt(date == null ? NO_DAY : Math.toIntExact(date.toEpochDay()));
  }

  /// Reads the place; the day comes next.
  static Place read(DataInput in) throws IOException {
    return new Place(
        new Slug(in.readString()), in.readZInt(), new Slug(in.readString()), in.readString());
  }
}

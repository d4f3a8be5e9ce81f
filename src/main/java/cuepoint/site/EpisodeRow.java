// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Episode;
import java.util.List;

/// An episode in a list.
///
/// @param number as shown, `#23`
/// @param show what it belongs to
/// @param date in words, empty where nothing is known
/// @param isoDate for machines, empty where the date is an estimate or not known
/// @param length in words, empty where not known
/// @param headlines its topics
public record EpisodeRow(
    String number,
    String title,
    String href,
    Crumb show,
    String date,
    String isoDate,
    String length,
    List<Crumb> headlines) {
  /// Copies the headlines.
  public EpisodeRow {
    headlines = List.copyOf(headlines);
  }

  /// Whether there is anything to say beside the title.
  public boolean isDated() {
    return !date.isEmpty() || !length.isEmpty();
  }

  static String numbered(Episode episode) {
    return "#" + episode.number();
  }
}

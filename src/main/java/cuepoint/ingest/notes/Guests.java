// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.Guest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the guests that the lines before the first topic introduce.
final class Guests {
  private Guests() {}

  static List<Guest> in(List<Line> lines) {
    List<Guest> guests = new ArrayList<>();
    boolean below = false;
    for (Line line : lines) {
      if (!line.isText()) {
        below &= line.isBlank();
        continue;
      }
      if (!below && !GuestLine.mayMatch(Parts.bare(words(line)))) {
        continue;
      }
      Flat flat = flat(line);
      if (GuestLine.matches(flat)) {
        List<Guest> named = GuestLine.in(flat);
        guests.addAll(named);
        below = named.isEmpty() && flat.text().indexOf('_') < 0;
      } else if (below) {
        Guest guest = GuestLine.guest(flat, 0);
        below = line.isItem() || guest != null;
        add(guests, guest);
      }
    }
    return guests;
  }

  private static void add(List<Guest> guests, @Nullable Guest guest) {
    if (guest != null) {
      guests.add(guest);
    }
  }

  private static Flat flat(Line line) {
    return Flat.of(InlineRepair.mendPlain(line.withText(words(line)), new ArrayList<>()));
  }

  private static String words(Line line) {
    Marker marker = Marker.of(line.text());
    return marker == null ? line.text() : line.text().substring(marker.width());
  }
}

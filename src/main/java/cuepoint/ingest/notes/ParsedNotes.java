// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.ShowNotes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// ParsedNotes as they were read.
///
/// @param notes the notes themselves
/// @param heading what the heading of the document says
/// @param drops every word that was left out, with the rule it was left out by
/// @param repairs what had to be mended, and how often
public record ParsedNotes(
    ShowNotes notes, Heading heading, List<Drop> drops, Map<String, Integer> repairs) {
  /// Copies the collections, keeping order.
  public ParsedNotes {
    drops = List.copyOf(drops);
    repairs = Collections.unmodifiableMap(new LinkedHashMap<>(repairs));
  }
}

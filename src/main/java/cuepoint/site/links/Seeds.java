// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.links;

import cuepoint.address.Mementos;
import cuepoint.article.LinkReport.Entry;
import java.util.List;
import java.util.stream.Collectors;

/// What a crawler is to fetch, one address a line, as wget and browsertrix read it: what needs a
/// capture and was not found gone.
final class Seeds {
  private Seeds() {}

  static boolean hasSeed(Entry entry) {
    return entry.needsCapture();
  }

  static String of(List<Entry> entries) {
    return entries.stream()
        .filter(Seeds::hasSeed)
        .map(entry -> Mementos.uri(entry.href()) + "\n")
        .collect(Collectors.joining());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.notes.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Gives a sponsor's read back that lost its heading and stands below the topic before it.
///
/// Such a read is the end of a topic's body: set off by a blank line, at least two list items or
/// set off by two blank lines, it names the very address under which the sponsor was introduced.
/// Groups of lines before it that name the sponsor belong to it too.
final class OrphanRead {
  private OrphanRead() {}

  /// The parts, with such a read as a part of its own behind its topic.
  static List<Part> returned(List<Part> parts) {
    List<Part> sponsors = parts.stream().filter(part -> part.is(Kind.SPONSOR)).toList();
    if (sponsors.size() != 1 || !sponsors.getFirst().body().stream().allMatch(Line::isBlank)) {
      return parts;
    }
    SponsorLine line = SponsorLine.of(sponsors.getFirst().head());
    String address = line.url() == null ? "" : address(line.url());
    if (address.isEmpty() || line.name().equalsIgnoreCase("us")) {
      return parts;
    }
    List<Part> all = new ArrayList<>();
    boolean found = false;
    for (Part part : parts) {
      all.add(part);
      int from = found || !part.is(Kind.TOPIC) ? -1 : start(part.body(), address, line.name());
      if (from > 0) {
        List<Line> read = part.body().subList(from, part.body().size());
        Part sponsor =
            Part.sponsor(Flat.of("Sponsored by " + line.name()), read.getFirst().number());
        sponsor.body().addAll(read);
        read.clear();
        all.add(sponsor);
        found = true;
      }
    }
    return all;
  }

  private static int start(List<Line> body, String address, String name) {
    List<Integer> starts = groupStarts(body);
    for (int group = starts.size() - 1; group > 0; group--) {
      int end = group + 1 < starts.size() ? starts.get(group + 1) : body.size();
      if (!says(body, starts.get(group), end, address)) {
        continue;
      }
      int first = group;
      while (first > 1 && says(body, starts.get(first - 1), starts.get(first), name)) {
        first--;
      }
      int from = starts.get(first);
      long items = body.subList(from, body.size()).stream().filter(Line::isItem).count();
      boolean wide = from > 1 && body.get(from - 1).isBlank() && body.get(from - 2).isBlank();
      boolean list = body.get(from).isItem();
      return list && (items > 1 || wide) ? from : -1;
    }
    return -1;
  }

  /// Where a line at the margin follows a blank one.
  private static List<Integer> groupStarts(List<Line> body) {
    int margin = body.stream().filter(line -> line.isText()).mapToInt(Line::indent).min().orElse(0);
    List<Integer> starts = new ArrayList<>();
    boolean gap = true;
    for (int at = 0; at < body.size(); at++) {
      Line line = body.get(at);
      if (gap && line.isText() && line.indent() == margin) {
        starts.add(at);
      }
      gap = line.isBlank();
    }
    return starts;
  }

  private static boolean says(List<Line> body, int from, int to, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return body.subList(from, to).stream()
        .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static String address(@Nullable String url) {
    String bare = url == null ? "" : url.replaceFirst("^https?://", "").replaceFirst("/$", "");
    return bare.toLowerCase(Locale.ROOT);
  }
}

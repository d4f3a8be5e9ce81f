// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.page;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.notes.Drop;
import cuepoint.ingest.notes.Heading;
import cuepoint.ingest.notes.Rule;
import cuepoint.ingest.text.TimedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A saved page taken apart. Left out, each by the rule {@link Rule#PAGE_CHROME}: everything above
/// the header, the heading of the transcript and its switch, and the footer with all that follows.
///
/// @param heading number and title
/// @param dates the line that tells when the episode was published and recorded, or nothing
/// @param notes the lines of the notes
/// @param transcript the lines of the transcript, from its first cue on
/// @param transcriptLine number of the first of these in the file
/// @param drops what was left out
record PageParts(
    Heading heading,
    String dates,
    List<String> notes,
    List<String> transcript,
    int transcriptLine,
    List<Drop> drops) {
  private static final String TRANSCRIPT = "episode transcript";
  private static final List<String> FOOTERS = List.of("want to go deeper?");

  /// Takes a page apart.
  ///
  /// @throws MalformedSource when it has no header, or an announced transcript breaks off at once
  static PageParts of(List<String> lines, int maxAbove) throws MalformedSource {
    int header = headerOf(lines, maxAbove);
    if (header < 0) {
      throw new MalformedSource(0, "no header such as '#23: Title'");
    }
    List<Drop> drops = new ArrayList<>();
    chrome(drops, lines, 0, header);
    int end = lines.size();
    int spoken = -1;
    for (int at = header + 1; at < end; at++) {
      String line = lines.get(at).strip().toLowerCase(Locale.ROOT);
      if (FOOTERS.stream().anyMatch(line::startsWith)) {
        chrome(drops, lines, at, lines.size());
        end = at;
      } else if (spoken < 0 && line.equals(TRANSCRIPT)) {
        spoken = at;
      }
    }
    int firstCue = spoken < 0 ? end : spoken + 1;
    while (firstCue < end && !TimedText.isCueLine(lines.get(firstCue))) {
      firstCue++;
    }
    int notesEnd = spoken < 0 ? end : spoken;
    chrome(drops, lines, notesEnd, firstCue);
    int from = header + 1;
    while (from < notesEnd && lines.get(from).isBlank()) {
      from++;
    }
    boolean dated = from < notesEnd && PageDates.isDateLine(lines.get(from).strip());
    return new PageParts(
        Heading.of(titleOf(lines.get(header).strip())),
        dated ? lines.get(from).strip() : "",
        List.copyOf(lines.subList(dated ? from + 1 : from, notesEnd)),
        List.copyOf(lines.subList(firstCue, end)),
        firstCue + 1,
        drops);
  }

  /// Index of the header among the first lines, or -1.
  static int headerOf(List<String> lines, int maxAbove) {
    for (int at = 0; at < Math.min(lines.size(), maxAbove); at++) {
      String title = titleOf(lines.get(at).strip());
      if (!title.isEmpty() && Heading.of(title).number() != null) {
        return at;
      }
    }
    return -1;
  }

  /// Whether a line below a header shows that this is an episode's page.
  static boolean isTellTale(String line) {
    return PageDates.isDateLine(line)
        || line.equalsIgnoreCase(TRANSCRIPT)
        || line.toLowerCase(Locale.ROOT).startsWith("sponsored by ");
  }

  /// `#23: Title` of a header, or nothing.
  private static String titleOf(String line) {
    String rest = line.regionMatches(true, 0, "episode ", 0, 8) ? line.substring(8).strip() : line;
    int colon = rest.indexOf(':');
    boolean header = rest.startsWith("#") && colon > 1 && colon + 1 < rest.length();
    boolean number =
        header && rest.substring(1, colon).strip().chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? rest.substring(1) : "";
  }

  private static void chrome(List<Drop> drops, List<String> lines, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!lines.get(at).isBlank()) {
        drops.add(new Drop(Rule.PAGE_CHROME, at + 1, lines.get(at).strip()));
      }
    }
  }
}

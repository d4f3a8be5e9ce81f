// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.page;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.Stated;
import cuepoint.ingest.notes.Bounds;
import cuepoint.ingest.notes.NotesReader;
import cuepoint.ingest.notes.ParsedNotes;
import cuepoint.ingest.text.TimedText;
import cuepoint.transcript.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A saved episode page as text; what is kept and what is left out stands in
/// `docs/formats/saved-page.md`.
@Component
final class SavedPage implements Format {
  /// Above the header stand at most a banner and a menu.
  private static final int MAX_LINES_ABOVE = 40;

  @Override
  public String name() {
    return "saved page";
  }

  @Override
  public int version() {
    return 1;
  }

  /// A text file with `#23: Title` or `Episode #23: Title` near its beginning, and below it the
  /// date of publication, a transcript or labelled topics.
  @Override
  public boolean isPage() {
    return true;
  }

  @Override
  public boolean recognises(SourceFile file, Head head) {
    if (!file.name().toLowerCase(Locale.ROOT).endsWith(".txt")) {
      return false;
    }
    List<String> lines = head.text().lines().toList();
    int header = PageParts.headerOf(lines, MAX_LINES_ABOVE);
    return header >= 0
        && lines.stream().skip(header + 1L).anyMatch(line -> PageParts.isTellTale(line.strip()));
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    Bounds.check(file);
    PageParts parts = PageParts.of(file.text().lines().toList(), MAX_LINES_ABOVE);
    Bounds.check(parts.notes(), 0);
    ParsedNotes notes = NotesReader.read(PageMarkdown.of(parts.notes()));
    Map<String, Integer> repairs = new LinkedHashMap<>(notes.repairs());
    Transcript transcript = null;
    if (!parts.transcript().isEmpty()) {
      String text = parts.transcript().stream().collect(Collectors.joining("\n", "", "\n"));
      Reading heard = TimedText.read(text, parts.transcriptLine());
      transcript = heard.transcript();
      heard.repairs().forEach((repair, times) -> repairs.merge(repair, times, Integer::sum));
    }
    Stated stated =
        new Stated(
            parts.heading().number(),
            parts.heading().title(),
            PageDates.after(parts.dates(), "published"),
            PageDates.after(parts.dates(), "recorded"),
            null,
            null,
            null,
            null,
            null);
    return new Reading(stated, notes.notes(), transcript, List.of(), repairs);
  }
}

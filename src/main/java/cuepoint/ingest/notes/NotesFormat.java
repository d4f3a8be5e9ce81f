// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.ShowNotes;
import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.text.TimedMarkdown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Show notes written in Markdown.
@Component
final class NotesFormat implements Format {
  private static final Set<String> PROJECT_FILES =
      Set.of(
          "readme",
          "license",
          "licence",
          "copying",
          "notice",
          "contributing",
          "contributors",
          "code_of_conduct",
          "code-of-conduct",
          "changelog",
          "changes",
          "history",
          "security",
          "support",
          "governance",
          "authors",
          "maintainers",
          "agents",
          "claude",
          "todo",
          "index",
          "pull_request_template",
          "issue_template",
          "upgrading",
          "releasing");

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean recognises(SourceFile file, Head head) {
    String name = file.name().toLowerCase(Locale.ROOT);
    boolean markdown =
        name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".md.txt");
    boolean text = name.endsWith(".txt");
    String stem = name.indexOf('.') > 0 ? name.substring(0, name.indexOf('.')) : name;
    boolean transcript = Structure.isTimed(head) || (markdown && TimedMarkdown.begins(head));
    if ((!markdown && !text) || PROJECT_FILES.contains(stem) || transcript) {
      return false;
    }
    boolean numbered = stem.chars().anyMatch(c -> c >= '0' && c <= '9');
    return (markdown && numbered) || Structure.of(head).isNotes(markdown);
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    Bounds.check(file);
    String text = file.text();
    Bounds.check(text.lines().toList(), 0);
    ParsedNotes notes = NotesReader.read(text);
    ShowNotes read = notes.notes();
    boolean nothing =
        read.topics().isEmpty() && read.sponsors().isEmpty() && read.sections().isEmpty();
    if (nothing) {
      throw new MalformedSource(0, "nothing readable in it");
    }
    return new Reading(notes.heading().stated(), read, null, List.of(), notes.repairs());
  }
}

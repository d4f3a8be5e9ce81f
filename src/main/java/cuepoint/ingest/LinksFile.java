// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.ArticleAddress;
import cuepoint.article.LinkChecks.Check;
import cuepoint.article.LinkChecks.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads a `links.csv`, the list that a link checker wrote, whichever it was: columns are known by
/// the names they usually have, see {@link LinkColumns}.
final class LinksFile {
  /// How such a file is called.
  static final String NAME = "links.csv";

  /// Rises when the same file is read to another end.
  static final int VERSION = 2;

  private static final long MAX_BYTES = 16L << 20;
  private static final int MOST_ROWS = 200_000;
  private static final int MAX_FIELD = 2000;
  private static final int MAX_STATUS = 200;

  /// Told of one file; a checker that writes otherwise has one mistake, not thousands.
  private static final int MOST_PROBLEMS = 20;

  /// What a file says.
  record Contents(List<Check> checks, List<Refusal> problems) {}

  private final List<Check> checks = new ArrayList<>();
  private final List<Refusal> problems = new ArrayList<>();
  private int moreProblems;

  private LinksFile() {}

  /// The bytes of a file.
  ///
  /// @throws MalformedSource where there are too many
  static byte[] bytes(Path file) throws MalformedSource, IOException {
    if (!Files.isRegularFile(file)) {
      throw new MalformedSource(0, "is no file that can be read");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new MalformedSource(0, "is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    return Files.readAllBytes(file);
  }

  /// Reads a file; rows that tell nothing are told, the others taken.
  ///
  /// @throws MalformedSource where no row of it can be understood
  static Contents read(SourceFile source) throws MalformedSource {
    LinksFile reading = new LinksFile();
    String text = source.text();
    try (CSVParser rows = CSVParser.parse(text, format(separator(text)))) {
      reading.read(rows);
    } catch (IOException | UncheckedIOException e) {
      throw new MalformedSource(0, "is no table of comma-separated values");
    }
    return new Contents(reading.checks, reading.problems());
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setCommentMarker('#')
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }

  /// What separates most columns in the first line that says something.
  private static char separator(String text) {
    String first =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    char best = ',';
    for (char separator : new char[] {';', '\t'}) {
      best = count(first, separator) > count(first, best) ? separator : best;
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  private void read(CSVParser rows) throws MalformedSource {
    Iterator<CSVRecord> records = rows.iterator();
    if (!records.hasNext()) {
      return;
    }
    CSVRecord first = records.next();
    LinkColumns columns = LinkColumns.of(first.toList());
    if (columns == null) {
      int line = Math.toIntExact(rows.getCurrentLineNumber());
      throw new MalformedSource(line, "no column is called 'address' or 'url', none 'status'");
    }
    if (!columns.isNamed()) {
      read(first, columns, line(rows));
    }
    while (records.hasNext()) {
      CSVRecord row = records.next();
      if (row.getRecordNumber() > MOST_ROWS) {
        problem(line(rows), "has more than " + MOST_ROWS + " rows; what follows is not read");
        return;
      }
      read(row, columns, line(rows));
    }
  }

  private static int line(CSVParser rows) {
    return Math.toIntExact(rows.getCurrentLineNumber());
  }

  private void read(CSVRecord row, LinkColumns columns, int line) {
    for (String field : row) {
      if (field.length() > MAX_FIELD) {
        problem(line, "a field of more than " + MAX_FIELD + " characters; is a quote not closed?");
        return;
      }
    }
    String href = columns.address(row);
    ArticleAddress address = ArticleAddress.of(href);
    String status = columns.status(row);
    String day = columns.day(row);
    LocalDate checked = LinkColumns.date(day);
    if (address == null) {
      problem(line, "'" + shortened(href) + "' is no address of a page");
    } else if (status.isEmpty()) {
      problem(line, "there is no status");
    } else if (checked == null && !day.isEmpty()) {
      problem(line, "'" + shortened(day) + "' is no date; 2026-11-21 is");
    } else if (!LinkColumns.isUnchecked(status)) {
      checks.add(check(address, status, checked, columns.to(row)));
    }
  }

  private static Check check(
      ArticleAddress address, String status, @Nullable LocalDate checked, String to) {
    ArticleAddress leads = ArticleAddress.of(to);
    State state = LinkStatus.of(status);
    if (leads != null && (state == State.OK || state == State.MOVED)) {
      state = leads.equals(address) ? State.OK : State.MOVED;
    }
    String kept = status.substring(0, Math.min(MAX_STATUS, status.length()));
    return new Check(
        address, kept, state, checked, state == State.MOVED && leads != null ? to : null);
  }

  private void problem(int line, String reason) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Refusal(line, reason));
    } else {
      moreProblems++;
    }
  }

  private List<Refusal> problems() {
    if (moreProblems > 0) {
      problems.add(new Refusal(0, "and " + moreProblems + " more rows"));
    }
    return problems;
  }

  private static String shortened(String text) {
    int most = 60;
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.links;

import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.LinkChecks.Finding;
import cuepoint.article.LinkReport.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// The link report as a table (RFC 4180). A `links.csv` may be made of it.
final class LinksCsv {
  private static final String[] COLUMNS = {
    "address",
    "title",
    "featured",
    "episodes",
    "first",
    "last",
    "state",
    "result",
    "checked",
    "now",
    "captures",
    "as it was"
  };

  /// With these a spreadsheet takes a cell for a formula.
  private static final String FORMULA = "=+-@\t\r";

  private LinksCsv() {}

  static String of(List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter rows =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (Entry entry : entries) {
        rows.printRecord(row(entry).map(LinksCsv::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Stream<String> row(Entry entry) {
    Article article = entry.article();
    Finding found = entry.found();
    LocalDate first = article.first();
    return Stream.of(
        entry.href(),
        article.title(),
        Integer.toString(article.featured()),
        Integer.toString(article.episodes()),
        text(first),
        text(article.last()),
        found == null ? "unchecked" : found.state().name().toLowerCase(Locale.ROOT),
        found == null ? "" : found.status(),
        found == null ? "" : text(found.checked()),
        text(entry.now()),
        Integer.toString(article.captures()),
        first == null ? "" : Mementos.asItWas(first, entry.href()));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /// An apostrophe before what a spreadsheet would reckon with.
  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

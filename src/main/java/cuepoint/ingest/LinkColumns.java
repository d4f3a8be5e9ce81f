// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.ArticleAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Which column of a link checker's table is which; -1 where there is none. The names are those
/// that common checkers write; of several the first that stands in the list counts.
///
/// @param isNamed whether the first row holds names; without names the order is address, status,
///   date, where it leads
record LinkColumns(int address, int status, int date, int to, boolean isNamed) {
  private static final List<String> ADDRESSES =
      List.of("address", "urlname", "url", "uri", "link", "href");

  private static final List<String> STATUSES =
      List.of("state", "status", "code", "statuscode", "httpstatus", "result", "valid");

  private static final List<String> DATES =
      List.of("date", "checked", "checkedat", "lastchecked", "time", "timestamp");

  private static final List<String> TARGETS =
      List.of("now", "location", "redirect", "redirectedto", "final", "finalurl", "to");

  private static final int EPOCH_DIGITS = 10;

  /// The columns of a table, or null where it is none that can be understood.
  ///
  /// @param first its first row
  static @Nullable LinkColumns of(List<String> first) {
    List<String> names = first.stream().map(LinkColumns::plain).toList();
    int address = index(names, ADDRESSES);
    int status = index(names, STATUSES);
    if (address >= 0 && status >= 0) {
      int to = index(names, TARGETS);
      // LinkChecker writes an address as it stands there, and beside it where it ended up.
      int end = names.get(address).equals("urlname") ? names.indexOf("url") : -1;
      return new LinkColumns(address, status, index(names, DATES), to < 0 ? end : to, true);
    }
    boolean bare = first.size() > 1 && ArticleAddress.of(first.getFirst()) != null;
    return bare ? new LinkColumns(0, 1, 2, 3, false) : null;
  }

  private static int index(List<String> names, List<String> known) {
    return known.stream()
        .mapToInt(names::indexOf)
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }

  /// `Status code` and `status_code` are the same.
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  String address(CSVRecord row) {
    return at(row, address);
  }

  String status(CSVRecord row) {
    return at(row, status);
  }

  String day(CSVRecord row) {
    return at(row, date);
  }

  /// Where a link leads now, as far as the table tells; else empty.
  String to(CSVRecord row) {
    return at(row, to);
  }

  private static String at(CSVRecord row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).strip() : "";
  }

  /// The archive's own report names links that nobody checked.
  static boolean isUnchecked(String status) {
    return status.equals("unchecked");
  }

  /// `2026-11-21`, with or without a time behind it, or seconds since 1970; else null.
  static @Nullable LocalDate date(String text) {
    try {
      if (text.length() >= EPOCH_DIGITS && text.charAt(4) == '-') {
        return LocalDate.parse(text.substring(0, 10), DateTimeFormatter.ISO_LOCAL_DATE);
      }
      String seconds = text.indexOf('.') < 0 ? text : text.substring(0, text.indexOf('.'));
      return seconds.length() == EPOCH_DIGITS
          ? LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC)
          : null;
    } catch (DateTimeException | NumberFormatException _) {
      return null;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.search.MalformedQuery.Code;
import cuepoint.search.SearchQuery.All;
import cuepoint.search.SearchQuery.Phrase;
import cuepoint.search.SearchQuery.Term;
import java.util.ArrayList;
import java.util.List;

/// Reads a query: words, and phrases in quotation marks (straight or typographic, any pair).
public final class QueryParser {
  /// Longest query, in characters.
  public static final int MAX_LENGTH = 1000;

  /// Most words in a query, those in phrases counted too.
  public static final int MAX_WORDS = 64;

  private final String query;
  private final List<SearchQuery> parts = new ArrayList<>();
  private int words;

  private QueryParser(String query) {
    this.query = query;
  }

  /// Reads a query.
  ///
  /// @throws MalformedQuery when it cannot be understood; nothing else is thrown
  public static SearchQuery parse(String query) {
    return new QueryParser(query).parse();
  }

  private SearchQuery parse() {
    check();
    int at = 0;
    while (at < query.length()) {
      char c = query.charAt(at);
      if (isQuote(c)) {
        at = phrase(at);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
      } else {
        at = term(at);
      }
    }
    if (parts.isEmpty()) {
      int shown = query.length() - query.stripLeading().length();
      throw new MalformedQuery(
          Code.NO_WORDS, shown, "There is no letter and no digit to search for.");
    }
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  private void check() {
    if (query.isBlank()) {
      throw new MalformedQuery(Code.EMPTY, 0, "Nothing was asked.");
    }
    if (query.length() > MAX_LENGTH) {
      throw new MalformedQuery(
          Code.TOO_LONG,
          MAX_LENGTH,
          "The query has %d characters; at most %d are read."
              .formatted(query.length(), MAX_LENGTH));
    }
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      boolean loneSurrogate =
          Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(query.codePointAt(i));
      if ((Character.isISOControl(c) && !Character.isWhitespace(c)) || loneSurrogate) {
        throw new MalformedQuery(
            Code.CONTROL_CHARACTER, i, "There is a control character, U+%04X.".formatted((int) c));
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
  }

  private int phrase(int open) {
    int close = open + 1;
    while (close < query.length() && !isQuote(query.charAt(close))) {
      close++;
    }
    if (close == query.length()) {
      throw new MalformedQuery(
          Code.UNBALANCED_QUOTE, open, "The phrase that begins here has no closing quote.");
    }
    String written = query.substring(open + 1, close).strip();
    List<Word> read = words(written, open + 1);
    if (read.isEmpty()) {
      throw new MalformedQuery(Code.NO_WORDS, open, "This phrase has no letter and no digit.");
    }
    parts.add(new Phrase(written, read));
    return close + 1;
  }

  private int term(int start) {
    int end = start;
    while (end < query.length() && !endsTerm(query.charAt(end))) {
      end++;
    }
    String written = query.substring(start, end);
    List<Word> read = words(written, start);
    if (!read.isEmpty()) {
      parts.add(new Term(written, read));
    }
    return end;
  }

  private List<Word> words(String written, int start) {
    List<Word> read = Words.of(written);
    words += read.size();
    if (words > MAX_WORDS) {
      throw new MalformedQuery(
          Code.TOO_MANY_WORDS,
          start,
          "The query has more than %d words; that many are read.".formatted(MAX_WORDS));
    }
    return read;
  }

  private static boolean endsTerm(char c) {
    return isQuote(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuote(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '«', '»', '＂' -> true;
      default -> false;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import cuepoint.search.Clause.All;
import cuepoint.search.Clause.Any;
import cuepoint.search.Clause.Near;
import cuepoint.search.Clause.Phrase;
import cuepoint.search.Clause.Prefix;
import cuepoint.search.Clause.Term;
import cuepoint.search.MalformedQuery.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Reads a query:
///
/// ```
/// query       = alternatives+ and filters, in any order
/// alternatives = part ("OR" part)*
/// part        = ["-" | "NOT"] (word | word"*" | phrase | phrase"~"number | "(" alternatives+ ")")
/// filter      = name":"value
/// ```
///
/// Quotation marks are straight or typographic, in any pair; `AND` between two parts may be left
/// out. Brackets only group where they begin a part: `print()` is a word.
public final class QueryParser {
  /// Longest query, in characters.
  public static final int MAX_LENGTH = 1000;

  /// Most words in a query, those in phrases counted too.
  public static final int MAX_WORDS = 64;

  /// How many words may stand between words that are near each other.
  public static final int MAX_BETWEEN = 50;

  /// What `~` without a number means.
  public static final int BETWEEN = 5;

  /// How many brackets may be inside each other.
  public static final int MAX_DEPTH = 8;

  /// How many letters come at least before a star.
  public static final int LEAST_PREFIX = 2;

  /// So many other queries are read at most to find one to offer for one that is not understood.
  private static final int MAX_TRIES = 24;

  private final String query;
  private final FilterReader filters;
  private final List<SpelledWord> spelled = new ArrayList<>();
  private int at;
  private int depth;
  private int words;

  private QueryParser(String query, Collection<Slug> shows, AtomicInteger tries) {
    this.query = query;
    filters = new FilterReader(query, shows, tries);
  }

  /// Reads a query.
  ///
  /// @param shows the archive's, so that one that is not there can be told
  /// @throws MalformedQuery when it cannot be understood; nothing else is thrown
  public static SearchQuery parse(String query, Collection<Slug> shows) {
    return parse(query, shows, new AtomicInteger(MAX_TRIES));
  }

  /// Reads a query.
  ///
  /// @param tries how many other queries may be read yet to find one to offer
  static SearchQuery parse(String query, Collection<Slug> shows, AtomicInteger tries) {
    return new QueryParser(query, shows, tries).parse();
  }

  /// Reads a query for an archive without shows; a filter for a show cannot be understood then.
  public static SearchQuery parse(String query) {
    return parse(query, Set.of());
  }

  private SearchQuery parse() {
    check();
    @Nullable Clause what = group();
    if (what == null) {
      throw nothing();
    }
    return new SearchQuery(query, what, filters.read(), filters.text(), spelled);
  }

  private MalformedQuery nothing() {
    int shown = query.length() - query.stripLeading().length();
    return filters.any()
        ? new MalformedQuery(
            Code.NOTHING_TO_FIND, query.length(), "Say also what to look for there.", null)
        : new MalformedQuery(
            Code.NO_WORDS, shown, "There is no letter and no digit to search for.", null);
  }

  private void check() {
    if (query.isBlank()) {
      throw new MalformedQuery(Code.EMPTY, 0, "Nothing was asked.", null);
    }
    if (query.length() > MAX_LENGTH) {
      throw new MalformedQuery(
          Code.TOO_LONG,
          MAX_LENGTH,
          "The query has %d characters; at most %d are read.".formatted(query.length(), MAX_LENGTH),
          null);
    }
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      boolean loneSurrogate =
          Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(query.codePointAt(i));
      if ((Character.isISOControl(c) && !Character.isWhitespace(c)) || loneSurrogate) {
        throw new MalformedQuery(
            Code.CONTROL_CHARACTER,
            i,
            "There is a control character, U+%04X.".formatted((int) c),
            without(i, i + 1));
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
  }

  /// Everything up to the end or the closing bracket; null where there is nothing to look for.
  private @Nullable Clause group() {
    int start = at;
    List<Clause> parts = new ArrayList<>();
    List<Clause> without = new ArrayList<>();
    while (!ends()) {
      if (takesWord("OR")) {
        throw danglingOr(at - 2);
      }
      int from = at;
      int spelledBefore = spelled.size();
      boolean negative = takesMinus();
      Clause part = part(negative);
      if (part != null && negative) {
        without.add(part);
        spelled.subList(spelledBefore, spelled.size()).clear();
        skipBlanks();
        if (takesWord("OR")) {
          throw negativeAlternative(from);
        }
      } else if (part != null) {
        parts.add(alternatives(part));
      }
      takesAnd();
    }
    if (parts.isEmpty() && !without.isEmpty()) {
      throw new MalformedQuery(
          Code.NOTHING_TO_FIND,
          start,
          "Only what is not wanted is said; say also what to look for.",
          null);
    }
    if (parts.isEmpty()) {
      return null;
    }
    return parts.size() == 1 && without.isEmpty() ? parts.getFirst() : new All(parts, without);
  }

  private Clause alternatives(Clause first) {
    List<Clause> any = new ArrayList<>(List.of(first));
    skipBlanks();
    while (takesWord("OR")) {
      int or = at - 2;
      skipBlanks();
      if (ends() || startsWord("OR")) {
        throw danglingOr(or);
      }
      int from = at;
      if (takesMinus()) {
        throw negativeAlternative(from);
      }
      int filtersBefore = filters.count();
      Clause next = part(false);
      if (filters.count() > filtersBefore) {
        throw filters.misplaced(from, at, "beside OR");
      }
      if (next == null) {
        throw danglingOr(or);
      }
      any.add(next);
      skipBlanks();
    }
    return any.size() == 1 ? first : new Any(any);
  }

  private MalformedQuery danglingOr(int or) {
    return new MalformedQuery(
        Code.DANGLING_OR, or, "OR needs something on both sides.", without(or, or + 2));
  }

  private MalformedQuery negativeAlternative(int from) {
    return new MalformedQuery(
        Code.NEGATIVE_ALTERNATIVE,
        from,
        "What is not wanted cannot be one of two choices.",
        without(from, from + (query.charAt(from) == '-' ? 1 : "NOT".length())));
  }

  /// The next word, phrase or bracket; null where it has no letter and no digit, or is a filter.
  private @Nullable Clause part(boolean negative) {
    char c = query.charAt(at);
    if (isQuote(c)) {
      return phrase();
    }
    if (c == '(') {
      return bracket();
    }
    int start = at;
    int end = filters.take(start, depth > 0);
    if (end > start) {
      at = end;
      if (depth > 0 || negative) {
        throw filters.misplaced(
            negative ? start - 1 : start, end, negative ? "after a minus" : "inside brackets");
      }
      skipBlanks();
      if (startsWord("OR")) {
        throw filters.misplaced(start, end, "beside OR");
      }
      return null;
    }
    return term();
  }

  private @Nullable Clause bracket() {
    int open = at++;
    if (++depth > MAX_DEPTH) {
      throw new MalformedQuery(
          Code.TOO_DEEP, open, "There are too many brackets inside each other.", unbracketed());
    }
    Clause inside = group();
    if (at == query.length()) {
      throw new MalformedQuery(
          Code.UNBALANCED_BRACKET,
          open,
          "The bracket that opens here is never closed.",
          without(open, open + 1));
    }
    at++;
    depth--;
    return inside;
  }

  private @Nullable String unbracketed() {
    return usable(query.replace('(', ' ').replace(')', ' '));
  }

  private Clause phrase() {
    int open = at;
    int close = open + 1;
    while (close < query.length() && !isQuote(query.charAt(close))) {
      close++;
    }
    if (close == query.length()) {
      throw new MalformedQuery(
          Code.UNBALANCED_QUOTE,
          open,
          "The phrase that begins here has no closing quote.",
          usable(query + '"'));
    }
    String written = query.substring(open + 1, close).strip();
    List<Word> read = words(written, open + 1);
    note(open + 1, close, true);
    if (read.isEmpty()) {
      throw new MalformedQuery(
          Code.NO_WORDS, open, "This phrase has no letter and no digit.", without(open, close + 1));
    }
    at = close + 1;
    if (at < query.length() && query.charAt(at) == '~') {
      int between = between();
      return read.size() == 1 ? new Phrase(written, read) : new Near(written, read, between);
    }
    return new Phrase(written, read);
  }

  private int between() {
    int start = ++at;
    while (at < query.length() && query.charAt(at) >= '0' && query.charAt(at) <= '9') {
      at++;
    }
    String digits = query.substring(start, at);
    int between =
        digits.isEmpty() ? BETWEEN : digits.length() > 3 ? Integer.MAX_VALUE : number(digits);
    if (between > MAX_BETWEEN) {
      throw new MalformedQuery(
          Code.NEAR_TOO_FAR,
          start,
          "At most %d words may stand between.".formatted(MAX_BETWEEN),
          usable(query.substring(0, start) + MAX_BETWEEN + query.substring(at)));
    }
    return between;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private @Nullable Clause term() {
    int start = at;
    while (at < query.length() && !endsTerm(query.charAt(at))) {
      at++;
    }
    String written = query.substring(start, at);
    if (written.endsWith("*")) {
      return prefix(written, start);
    }
    List<Word> read = words(written, start);
    note(start, at, false);
    return read.isEmpty() ? null : new Term(written, read);
  }

  /// Remembers where the words of a piece of the query stand.
  private void note(int from, int to, boolean quoted) {
    Words each = new Words().over(query.substring(from, to));
    while (each.next()) {
      spelled.add(new SpelledWord(each.word(), from + each.start(), from + each.end(), quoted));
    }
  }

  private @Nullable Clause prefix(String written, int start) {
    String beginning = written.substring(0, written.length() - 1);
    List<Word> read = words(beginning, start);
    boolean ends = beginning.isEmpty() || endsWord(beginning.codePointBefore(beginning.length()));
    if (read.isEmpty() && ends) {
      return null;
    }
    if (ends) {
      return new Term(beginning, read);
    }
    if (read.getLast().form().length() < LEAST_PREFIX) {
      throw new MalformedQuery(
          Code.PREFIX_TOO_SHORT,
          start,
          "A star stands for the rest of a word; before it come %d letters at least."
              .formatted(LEAST_PREFIX),
          without(at - 1, at));
    }
    return new Prefix(beginning, read);
  }

  private static boolean endsWord(int c) {
    return Words.of(Character.toString(c)).isEmpty();
  }

  private List<Word> words(String written, int start) {
    List<Word> read = Words.of(written);
    words += read.size();
    if (words > MAX_WORDS) {
      throw new MalformedQuery(
          Code.TOO_MANY_WORDS,
          start,
          "The query has more than %d words; that many are read.".formatted(MAX_WORDS),
          usable(query.substring(0, start)));
    }
    return read;
  }

  /// Whether the group at hand is at its end, after blanks.
  private boolean ends() {
    skipBlanks();
    return at == query.length() || (depth > 0 && query.charAt(at) == ')');
  }

  private void skipBlanks() {
    while (at < query.length() && isBlank(query.charAt(at))) {
      at++;
    }
  }

  private void takesAnd() {
    skipBlanks();
    takesWord("AND");
  }

  private boolean takesMinus() {
    if (takesWord("NOT")) {
      skipBlanks();
      if (!ends()) {
        return true;
      }
      at -= "NOT".length();
      return false;
    }
    if (query.charAt(at) != '-' || at + 1 == query.length()) {
      return false;
    }
    char next = query.charAt(at + 1);
    if (isQuote(next) || next == '(' || Character.isLetterOrDigit(query.codePointAt(at + 1))) {
      at++;
      return true;
    }
    return false;
  }

  private boolean takesWord(String word) {
    if (!startsWord(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  /// Whether an operator stands here, alone.
  private boolean startsWord(String word) {
    int end = at + word.length();
    return query.startsWith(word, at)
        && (endsOperator(query, end) || (depth > 0 && query.charAt(end) == ')'));
  }

  /// Whether an operator may end at a place.
  static boolean endsOperator(String query, int end) {
    if (end == query.length()) {
      return true;
    }
    char next = query.charAt(end);
    return isQuote(next) || isBlank(next) || next == '(';
  }

  private boolean endsTerm(char c) {
    return isQuote(c) || isBlank(c) || (depth > 0 && c == ')');
  }

  /// The query without a piece of it, if that can be understood.
  private @Nullable String without(int from, int to) {
    String left = query.substring(0, from) + query.substring(Math.min(to, query.length()));
    return usable(left);
  }

  private @Nullable String usable(String other) {
    return filters.usable(other);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Whether a character is a quotation mark of any style.
  public static boolean isQuote(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '«', '»', '＂' -> true;
      default -> false;
    };
  }
}

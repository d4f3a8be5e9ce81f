// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The text of a query that can be understood, in pieces: its filters, and what stands between
/// them. Filters are put in and taken out; the rest stays as it was typed, save for blanks and an
/// `AND` beside a filter.
public final class QueryText {
  private static final String NOT = "NOT";

  private final List<Piece> pieces;

  private QueryText(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /// @param filter null where none stands
  private record Piece(String written, @Nullable Filter filter) {}

  /// A filter that stands in a query.
  ///
  /// @param name in lower case
  /// @param value without quotation marks
  /// @param written as it stands in the query
  public record Filter(String name, String value, String written) {}

  /// Where a filter stands.
  ///
  /// @param name in lower case
  record Place(String name, String value, int from, int to) {}

  /// @param places in order
  static QueryText of(String query, List<Place> places) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Place place : places) {
      addRest(pieces, query.substring(at, place.from()));
      String written = query.substring(place.from(), place.to());
      pieces.add(new Piece(written, new Filter(place.name(), place.value(), written)));
      at = place.to();
    }
    addRest(pieces, query.substring(at));
    return new QueryText(pieces);
  }

  /// `AND` after a filter says nothing, and without the filter it would be a word.
  private static void addRest(List<Piece> pieces, String text) {
    String rest = text.strip();
    if (!pieces.isEmpty() && rest.startsWith("AND") && QueryParser.endsOperator(rest, 3)) {
      rest = rest.substring(3).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(new Piece(rest, null));
    }
  }

  /// The filters, as they stand.
  public List<Filter> filters() {
    return pieces.stream().map(Piece::filter).filter(Objects::nonNull).toList();
  }

  /// Whether there is a filter of this name.
  public boolean has(String name) {
    return filters().stream().anyMatch(filter -> filter.name().equals(name));
  }

  /// What is looked for: the text without its filters.
  public String words() {
    return written(without(_ -> true).pieces);
  }

  /// The text with one more filter, unless it is there already.
  ///
  /// @param value with at least one letter or digit; quotation marks in it are left out
  public QueryText with(String name, String value) {
    Filter added = filter(name, value);
    if (filters().stream().anyMatch(there -> isSame(there, added))) {
      return this;
    }
    List<Piece> all = new ArrayList<>(pieces);
    Piece last = all.isEmpty() ? null : all.getLast();
    if (last != null && last.filter() == null && endsWithNot(last.written())) {
      all.removeLast();
      addRest(all, last.written().substring(0, last.written().length() - NOT.length()));
      all.add(new Piece(added.written(), added));
      all.add(new Piece(NOT, null));
    } else {
      all.add(new Piece(added.written(), added));
    }
    return new QueryText(all);
  }

  /// The text with this filter and no other of its name.
  ///
  /// @param value see {@link #with}
  public QueryText withOnly(String name, String value) {
    return without(name).with(name, value);
  }

  /// The text with episodes of one year only.
  public QueryText withYear(int year) {
    String value = "%04d".formatted(year);
    return without("from").without("to").with("from", value).with("to", value);
  }

  /// The text without any filter of a name.
  public QueryText without(String name) {
    return without(filter -> filter.name().equals(name));
  }

  /// The text without some filters.
  public QueryText without(Predicate<Filter> unwanted) {
    return new QueryText(
        pieces.stream()
            .filter(piece -> piece.filter() == null || !unwanted.test(piece.filter()))
            .toList());
  }

  private static Filter filter(String name, String value) {
    StringBuilder plain = new StringBuilder(value.length());
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean other = QueryParser.isQuote(c) || QueryParser.isBlank(c) || Character.isISOControl(c);
      plain.append(other ? ' ' : c);
      quoted |= other || c == '(' || c == ')';
    }
    String tidy = plain.toString().strip();
    return new Filter(name, tidy, name + ':' + (quoted ? '"' + tidy + '"' : tidy));
  }

  private static boolean isSame(Filter one, Filter other) {
    return one.name().equals(other.name())
        && one.value().toLowerCase(Locale.ROOT).equals(other.value().toLowerCase(Locale.ROOT));
  }

  /// `NOT` at the end of a query is a word; before a filter it would be an operator.
  private static boolean endsWithNot(String text) {
    int before = text.length() - NOT.length() - 1;
    return text.endsWith(NOT)
        && !text.endsWith("NOT NOT")
        && (before < 0
            || text.charAt(before) == ')'
            || QueryParser.isQuote(text.charAt(before))
            || QueryParser.isBlank(text.charAt(before)));
  }

  private static String written(List<Piece> pieces) {
    return pieces.stream().map(Piece::written).collect(Collectors.joining(" "));
  }

  /// The text of the query.
  @Override
  public String toString() {
    return written(pieces);
  }
}

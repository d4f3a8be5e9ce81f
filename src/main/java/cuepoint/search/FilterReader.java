// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import cuepoint.search.Filters.Name;
import cuepoint.search.Filters.Numbers;
import cuepoint.search.MalformedQuery.Code;
import cuepoint.search.SearchRequest.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/// Reads the filters of one query: `host:Brian`, `from:2019`, `speaker:"Brian Okken"`.
final class FilterReader {
  static final List<String> NAMES =
      List.of("show", "speaker", "host", "guest", "in", "from", "to", "episode", "sponsor");

  /// So many letters may be wrong in the name of a filter that is offered instead.
  private static final int TYPOS = 2;

  private static final int MAX_DIGITS = 9;

  private final String query;
  private final Collection<Slug> shows;
  private final AtomicInteger tries;
  private final List<Slug> chosen = new ArrayList<>();
  private final List<Name> speakers = new ArrayList<>();
  private final List<Name> hosts = new ArrayList<>();
  private final List<Name> guests = new ArrayList<>();
  private final List<Numbers> episodes = new ArrayList<>();
  private Scope scope = Scope.EVERYWHERE;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable Boolean sponsor;
  private final List<QueryText.Place> places = new ArrayList<>();
  private int nameStart;
  private int end;

  /// @param tries how many other queries may be read yet to find one to offer
  FilterReader(String query, Collection<Slug> shows, AtomicInteger tries) {
    this.query = query;
    this.shows = shows;
    this.tries = tries;
  }

  /// The filters read so far.
  Filters read() {
    return new Filters(chosen, speakers, hosts, guests, scope, from, to, episodes, sponsor);
  }

  /// Whether there is any.
  boolean any() {
    return !places.isEmpty();
  }

  /// How many there are.
  int count() {
    return places.size();
  }

  /// The query with the places of those read so far.
  QueryText text() {
    return QueryText.of(query, places);
  }

  /// Reads the filter that stands at a place.
  ///
  /// @param bracketed whether a closing bracket ends it
  /// @return where it ends; the place itself where no filter stands
  int take(int start, boolean bracketed) {
    int colon = start;
    while (colon < query.length() && isLetter(query.charAt(colon))) {
      colon++;
    }
    if (colon - start < 2 || colon == query.length() || query.charAt(colon) != ':') {
      return start;
    }
    String name = query.substring(start, colon).toLowerCase(Locale.ROOT);
    boolean known = NAMES.contains(name);
    char next = colon + 1 == query.length() ? ' ' : query.charAt(colon + 1);
    if (!known && (QueryParser.isBlank(next) || next == '/' || next == ':')) {
      return start;
    }
    if (!known) {
      throw unknown(start, colon, name);
    }
    nameStart = start;
    String value = value(colon + 1, bracketed);
    if (value.isBlank()) {
      throw valueless(name, colon + 1);
    }
    apply(name, value.strip(), colon + 1);
    places.add(new QueryText.Place(name, value.strip(), start, end));
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private String value(int start, boolean bracketed) {
    end = start;
    if (start < query.length() && QueryParser.isQuote(query.charAt(start))) {
      end++;
      while (end < query.length() && !QueryParser.isQuote(query.charAt(end))) {
        end++;
      }
      if (end == query.length()) {
        throw new MalformedQuery(
            Code.UNBALANCED_QUOTE,
            start,
            "The value that begins here has no closing quote.",
            usable(query + '"'));
      }
      return query.substring(start + 1, end++);
    }
    while (end < query.length()
        && !QueryParser.isBlank(query.charAt(end))
        && !(bracketed && query.charAt(end) == ')')) {
      end++;
    }
    return query.substring(start, end);
  }

  private MalformedQuery unknown(int start, int colon, String name) {
    LevenshteinDistance typing = new LevenshteinDistance(TYPOS);
    String nearest =
        NAMES.stream()
            .filter(known -> typing.apply(known, name) >= 0)
            .min((a, b) -> Integer.compare(typing.apply(a, name), typing.apply(b, name)))
            .orElse(null);
    String rest = query.substring(colon + 1);
    String before = query.substring(0, start);
    return new MalformedQuery(
        Code.UNKNOWN_FILTER,
        start,
        "There is no filter \"%s\"; there are %s.".formatted(name, String.join(", ", NAMES)),
        usable(
            nearest == null
                ? before + query.substring(start, colon) + ' ' + rest
                : before + nearest + ':' + rest));
  }

  private MalformedQuery valueless(String name, int start) {
    int next = start;
    while (next < query.length() && QueryParser.isBlank(query.charAt(next))) {
      next++;
    }
    String joined = query.substring(0, start) + query.substring(next);
    return new MalformedQuery(
        Code.FILTER_VALUE,
        start,
        "The filter \"%s\" has no value; it comes right after the colon.".formatted(name),
        next == query.length() ? cut(nameStart, start) : usable(joined));
  }

  private void apply(String name, String value, int start) {
    switch (name) {
      case "show" -> chosen.add(show(value, start));
      case "speaker" -> speakers.add(person(name, value, start));
      case "host" -> hosts.add(person(name, value, start));
      case "guest" -> guests.add(person(name, value, start));
      case "in" -> scope = scope(value, start);
      case "from" -> from = period(name, value, start)[0];
      case "to" -> to = period(name, value, start)[1];
      case "episode" -> episodes.add(numbers(value, start));
      default -> sponsor = yes(value, start);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new MalformedQuery(
          Code.EMPTY_RANGE, nameStart, "The last day comes before the first.", cut(nameStart, end));
    }
  }

  private Slug show(String value, int start) {
    String wanted = value.toLowerCase(Locale.ROOT);
    for (Slug show : shows) {
      if (show.value().equals(wanted) || show.equals(Slug.of(value))) {
        return show;
      }
    }
    throw new MalformedQuery(
        Code.UNKNOWN_SHOW,
        start,
        shows.isEmpty()
            ? "There is no show \"%s\".".formatted(value)
            : "There is no show \"%s\"; there are %s."
                .formatted(value, String.join(", ", shows.stream().map(Slug::value).toList())),
        nearestShow(wanted, start));
  }

  private @Nullable String nearestShow(String wanted, int start) {
    LevenshteinDistance typing = LevenshteinDistance.getDefaultInstance();
    Slug nearest = null;
    for (Slug show : shows) {
      boolean begins = show.value().startsWith(wanted);
      if (begins || typing.apply(show.value(), wanted) <= TYPOS) {
        nearest = show;
      }
    }
    return nearest == null ? cut(nameStart, end) : replace(start, nearest.value());
  }

  private Name person(String name, String value, int start) {
    Name person = Name.of(value);
    if (person.words().isEmpty()) {
      throw wrong(start, "The filter \"%s\" names a person.".formatted(name));
    }
    return person;
  }

  private Scope scope(String value, int start) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "spoken" -> Scope.SPOKEN;
      case "notes" -> Scope.NOTES;
      case "articles" -> Scope.ARTICLES;
      default ->
          throw wrong(start, "The filter \"in\" has one of the values spoken, notes, articles.");
    };
  }

  private boolean yes(String value, int start) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw wrong(start, "The filter \"sponsor\" is yes or no.");
    };
  }

  /// First and last day of a year, a month or a day.
  private LocalDate[] period(String name, String value, int start) {
    int[] parts = Arrays.stream(value.split("-", -1)).mapToInt(FilterReader::whole).toArray();
    try {
      if (value.length() == "2019".length() && parts.length == 1 && parts[0] >= 0) {
        return new LocalDate[] {LocalDate.of(parts[0], 1, 1), LocalDate.of(parts[0], 12, 31)};
      }
      if (value.length() == "2019-05".length() && parts.length == 2 && parts[0] >= 0) {
        YearMonth month = YearMonth.of(parts[0], parts[1]);
        return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
      }
      if (value.length() == "2019-05-03".length() && parts.length == 3 && parts[0] >= 0) {
        LocalDate day = LocalDate.of(parts[0], parts[1], parts[2]);
        return new LocalDate[] {day, day};
      }
    } catch (DateTimeException e) {
      throw wrong(start, "There is no such day: %s.".formatted(value));
    }
    throw wrong(
        start, "The filter \"%s\" takes a year, a month or a day: 2019-05-03.".formatted(name));
  }

  private Numbers numbers(String value, int start) {
    String[] ends = value.split("-|\\.\\.", -1);
    int first = whole(ends[0]);
    int last = ends.length == 1 ? first : whole(ends[1]);
    if (ends.length > 2 || first < 0 || last < first) {
      throw wrong(start, "The filter \"episode\" takes a number, or two: 100-120.");
    }
    return new Numbers(first, last);
  }

  /// A number of digits only, else -1.
  private static int whole(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : -1;
  }

  private MalformedQuery wrong(int start, String reason) {
    return new MalformedQuery(Code.FILTER_VALUE, start, reason, cut(nameStart, end));
  }

  /// A filter that stands where none can.
  ///
  /// @param place in words
  MalformedQuery misplaced(int start, int end, String place) {
    String left = cut(start, end);
    String filter = query.substring(query.charAt(start) == '-' ? start + 1 : start, end);
    return new MalformedQuery(
        Code.FILTER_PLACE,
        start,
        "A filter holds for the whole query and cannot stand %s.".formatted(place),
        left == null ? null : usable(left.strip() + ' ' + filter));
  }

  private @Nullable String replace(int start, String value) {
    return usable(query.substring(0, start) + value + query.substring(end));
  }

  private @Nullable String cut(int from, int to) {
    return usable(query.substring(0, from) + query.substring(to));
  }

  /// A query without needless blanks, if it can be understood; null if it cannot.
  @Nullable String usable(String other) {
    String tidy =
        String.join(" ", Arrays.stream(other.split("\\s+")).filter(w -> !w.isEmpty()).toList());
    if (tidy.length() >= query.length() + 20 || tries.getAndDecrement() <= 0) {
      return null;
    }
    try {
      return QueryParser.parse(tidy, shows, tries).written();
    } catch (MalformedQuery further) {
      return tidy.length() < query.length() ? further.suggestion() : null;
    }
  }
}

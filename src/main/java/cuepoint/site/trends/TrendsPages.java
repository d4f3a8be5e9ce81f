// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.trends;

import cuepoint.address.Addresses;
import cuepoint.catalog.Show;
import cuepoint.kernel.Slug;
import cuepoint.search.MalformedQuery;
import cuepoint.search.Trend;
import cuepoint.search.Trend.Quarter;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Words;
import cuepoint.site.trends.TrendsPage.Cell;
import cuepoint.site.trends.TrendsPage.Choice;
import cuepoint.site.trends.TrendsPage.Fault;
import cuepoint.site.trends.TrendsPage.Field;
import cuepoint.site.trends.TrendsPage.Row;
import cuepoint.site.trends.TrendsPage.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Turns what came of several terms into what the page of trends prints.
@Component
class TrendsPages {
  private final Frames frames;
  private final Drawings drawings;
  private final Words words;

  TrendsPages(Frames frames, Drawings drawings, Words words) {
    this.frames = frames;
    this.drawings = drawings;
    this.words = words;
  }

  /// @param show the one chosen, or null for all
  /// @param tooMany whether more was asked than is answered
  TrendsPage of(
      List<String> queries,
      @Nullable Slug show,
      List<Show> all,
      List<AskedTerm> asked,
      boolean tooMany,
      HttpStatus status) {
    List<Trend> trends = asked.stream().flatMap(term -> Stream.ofNullable(term.trend())).toList();
    Axis axis = Axis.of(trends);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      terms.add(term(asked.get(i), "term" + (i + 1), queries, axis, show));
    }
    boolean drawn = axis.count() > 0;
    return new TrendsPage(
        frame(queries, show),
        fields(queries),
        choices(show, all),
        status == HttpStatus.SERVICE_UNAVAILABLE
            ? words.of("search.unready.lead")
            : tooMany ? words.of("trends.too-many", TrendsController.MOST) : "",
        terms,
        drawn ? drawings.ticks(axis, axis.fill(trends.getFirst())) : List.of(),
        drawn ? rows(asked, axis, show) : List.of());
  }

  private Frame frame(List<String> queries, @Nullable Slug show) {
    Frame frame =
        frames
            .page(
                queries.isEmpty()
                    ? words.of("trends.heading")
                    : words.of("trends.title", String.join(", ", queries)),
                words.of("trends.lead"),
                href(queries, show))
            .called(words.of("trends.heading"));
    return queries.isEmpty() && show == null ? frame : frame.unlisted();
  }

  private static String href(List<String> queries, @Nullable Slug show) {
    return show == null ? Addresses.trends(queries) : Addresses.trends(queries, show);
  }

  private List<Field> fields(List<String> queries) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < Math.min(TrendsController.MOST, Math.max(2, queries.size() + 1)); i++) {
      fields.add(
          new Field(
              "term-" + (i + 1),
              words.of("trends.term", i + 1),
              i < queries.size() ? queries.get(i) : ""));
    }
    return fields;
  }

  private List<Choice> choices(@Nullable Slug show, List<Show> all) {
    List<Choice> choices = new ArrayList<>();
    if (all.size() > 1) {
      choices.add(new Choice("", words.of("search.all-shows"), show == null));
      for (Show each : all) {
        choices.add(new Choice(each.slug().value(), each.title(), each.slug().equals(show)));
      }
    }
    return choices;
  }

  private Term term(
      AskedTerm asked, String id, List<String> queries, Axis axis, @Nullable Slug show) {
    String query = asked.query();
    Trend trend = asked.trend();
    MalformedQuery fault = asked.fault();
    List<String> others = queries.stream().filter(other -> !other.equals(query)).toList();
    return new Term(
        id,
        query,
        show == null ? Addresses.search(query) : Addresses.search(query, show),
        href(others, show),
        trend == null ? "" : drawings.summary(trend),
        fault == null ? null : fault(fault, query, queries, show),
        trend == null || axis.count() == 0 ? null : drawings.draw(asked, trend, axis, show));
  }

  private static Fault fault(
      MalformedQuery fault, String query, List<String> queries, @Nullable Slug show) {
    int at = Math.clamp(fault.position(), 0, query.length());
    String suggestion = fault.suggestion();
    List<String> better =
        queries.stream()
            .map(other -> other.equals(query) && suggestion != null ? suggestion : other)
            .toList();
    return new Fault(
        fault.reason(),
        query.substring(Math.max(0, at - 200), at),
        query.substring(at, Math.min(query.length(), at + 200)),
        suggestion == null ? null : new Crumb(suggestion, href(better, show)));
  }

  private List<Row> rows(List<AskedTerm> asked, Axis axis, @Nullable Slug show) {
    List<List<Quarter>> columns = new ArrayList<>();
    for (AskedTerm term : asked) {
      Trend trend = term.trend();
      columns.add(trend == null ? List.of() : axis.fill(trend));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = axis.count() - 1; i >= 0; i--) {
      List<Cell> cells = new ArrayList<>();
      String name = "";
      long most = 0;
      for (int column = 0; column < columns.size(); column++) {
        Quarter quarter = columns.get(column).isEmpty() ? null : columns.get(column).get(i);
        cells.add(cell(asked.get(column), quarter, show));
        name = quarter == null ? name : drawings.name(quarter);
        most = quarter == null ? most : Math.max(most, quarter.words());
      }
      rows.add(new Row(name, most == 0 ? "" : words.of("number", most), cells));
    }
    return rows;
  }

  private Cell cell(AskedTerm term, @Nullable Quarter quarter, @Nullable Slug show) {
    if (quarter == null || quarter.words() == 0) {
      return new Cell("", "", "");
    }
    return new Cell(
        quarter.moments() == 0 ? "" : Drawings.href(term, quarter, show),
        Drawings.rate(quarter),
        words.of("number", quarter.moments()));
  }
}

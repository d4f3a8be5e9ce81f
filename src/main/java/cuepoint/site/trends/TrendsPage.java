// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.trends;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often several things are said, quarter by quarter, all on one scale.
///
/// @param fields what the form holds, the last one empty where there may be more
/// @param shows to choose from, the one chosen marked
/// @param remark that there were too many terms, or empty
/// @param terms in the order asked
/// @param axis the same below every drawing; empty where nothing is drawn
/// @param rows of the table, one a quarter; empty where nothing is drawn
record TrendsPage(
    Frame frame,
    List<Field> fields,
    List<Choice> shows,
    String remark,
    List<Term> terms,
    List<Tick> axis,
    List<Row> rows) {
  TrendsPage {
    fields = List.copyOf(fields);
    shows = List.copyOf(shows);
    terms = List.copyOf(terms);
    axis = List.copyOf(axis);
    rows = List.copyOf(rows);
  }

  /// An input of the form.
  ///
  /// @param id of the element
  /// @param label in words
  record Field(String id, String label, String value) {}

  /// A show to choose; all of them where the value is empty.
  record Choice(String value, String label, boolean chosen) {}

  /// Something that is looked for.
  ///
  /// @param id of the element; others are made from it
  /// @param without leads to the same page without it
  /// @param summary how often it is said, in words
  /// @param fault why it cannot be understood, or null
  /// @param drawing null where there is nothing to draw
  record Term(
      String id,
      String query,
      String href,
      String without,
      String summary,
      @Nullable Fault fault,
      @Nullable Drawing drawing) {}

  /// What is wrong with a query.
  ///
  /// @param before the query up to the place where it stops making sense
  /// @param after the query from there on
  /// @param suggestion the same page with the nearest query that can be understood, or null
  record Fault(String reason, String before, String after, @Nullable Crumb suggestion) {}

  /// Bars, in percent across and in pixels down.
  ///
  /// @param title in words
  /// @param description in words
  /// @param scale lines across, with what they stand for
  /// @param ground where there are episodes to say anything in, even if nothing is said of this
  record Drawing(
      String title, String description, List<Level> scale, List<Ground> ground, List<Bar> bars) {
    Drawing {
      scale = List.copyOf(scale);
      ground = List.copyOf(ground);
      bars = List.copyOf(bars);
    }
  }

  /// A line of the scale.
  record Level(String y, String textY, String label) {}

  /// Quarters in a row that have episodes.
  record Ground(String from, String to) {}

  /// A quarter in which it is said.
  ///
  /// @param href leads to its moments
  /// @param title in words
  /// @param left where its room begins, a little before the bar
  /// @param room how wide that is
  record Bar(
      String href,
      String title,
      String left,
      String room,
      String x,
      String width,
      String y,
      String height) {}

  /// A year below a drawing.
  ///
  /// @param minor whether it may be left out where there is little room
  record Tick(String x, String label, boolean minor) {}

  /// A quarter in the table.
  ///
  /// @param words how many are spoken, in words; empty where there is no episode
  record Row(String quarter, String words, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /// What a quarter has of a term.
  ///
  /// @param href leads to its moments, empty where there are none
  /// @param rate in so many words, empty where nothing is known
  /// @param moments how many there are, in words, empty likewise
  record Cell(String href, String rate, String moments) {}
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.search.EpisodeFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is written into one piece of a transcript besides what is always there: attributes of cues'
/// times, with the time where it is left out else, and marks around words of their text. Made for
/// one request.
final class CueEdits {
  /// What tells a script which cues are moments of what was searched for.
  private static final String FOUND = " data-found";

  /// What cues of a quote are known by.
  private static final String QUOTED = " data-quoted";

  private static final String END_OF_CUE = "</span>";

  private record Insertion(int at, String text) {}

  private record Time(long startMs, StringBuilder attributes) {}

  private final String html;
  private final Map<Integer, Time> times = new HashMap<>();
  private final List<Insertion> insertions = new ArrayList<>();

  /// @param html of the piece
  CueEdits(String html) {
    this.html = html;
  }

  /// Writes a text at a place.
  void insert(int at, String text) {
    insertions.add(new Insertion(at, text));
  }

  /// Gives the time of a cue an attribute.
  ///
  /// @param at where the attributes of its time go
  /// @param text of the attribute, with a blank before it
  void attribute(int at, long startMs, String text) {
    times.computeIfAbsent(at, _ -> new Time(startMs, new StringBuilder())).attributes.append(text);
  }

  /// Tells that a cue is a moment of what was searched for.
  ///
  /// @param at where the attributes of its time go
  void found(int at, long startMs) {
    attribute(at, startMs, FOUND);
  }

  /// Tells that a cue is part of what is quoted.
  ///
  /// @param at where the attributes of its time go
  void quoted(int at, long startMs) {
    attribute(at, startMs, QUOTED);
  }

  /// Writes something behind a cue.
  ///
  /// @param at where the attributes of its time go
  void behind(int at, String markup) {
    insert(html.indexOf(END_OF_CUE, at) + END_OF_CUE.length(), markup);
  }

  /// Marks some words of a cue. What lies beyond the text is left out: the index may know the
  /// transcript as it was a moment ago.
  ///
  /// @param at where the attributes of the cue's time go
  void mark(int at, EpisodeFindings.Mark mark) {
    int text = at;
    if (hasTime(at)) {
      text = html.indexOf(CueHtml.END_OF_TIME, at) + CueHtml.END_OF_TIME.length();
    }
    int from = place(text, mark.from());
    int to = place(text, mark.to());
    if (from < to) {
      insert(from, mark.heard() ? "<mark class=\"heard\">" : "<mark>");
      insert(to, "</mark>");
    }
  }

  private boolean hasTime(int at) {
    return html.startsWith(CueHtml.HREF, at);
  }

  /// Where a character of a cue stands, in which some characters are written as entities.
  private int place(int text, int character) {
    int at = text;
    for (int left = character; left > 0 && html.charAt(at) != '<'; left--) {
      at = html.charAt(at) == '&' ? html.indexOf(';', at) + 1 : at + 1;
    }
    return at;
  }

  /// The piece with everything written into it.
  String html() {
    List<Insertion> all = new ArrayList<>();
    times.forEach((at, time) -> all.add(new Insertion(at, text(at, time))));
    // Sorting keeps the order of what goes to the same place, and a time stands before the text.
    all.addAll(insertions);
    all.sort(Comparator.comparingInt(Insertion::at));
    StringBuilder edited = new StringBuilder(html.length() + 48 * all.size());
    int done = 0;
    for (Insertion insertion : all) {
      edited.append(html, done, insertion.at()).append(insertion.text());
      done = insertion.at();
    }
    return edited.append(html, done, html.length()).toString();
  }

  private String text(int at, Time time) {
    return hasTime(at)
        ? time.attributes.toString()
        : "<a" + time.attributes + CueHtml.time(time.startMs);
  }
}

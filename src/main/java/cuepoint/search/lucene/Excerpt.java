// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Run;
import java.util.ArrayList;
import java.util.List;

/// Cuts a snippet out of a text: everything that matches, with whole words around it.
final class Excerpt {
  /// How much text is shown before the first match, in characters at most.
  static final int LEAD = 70;

  /// How much text is shown after the last match, in characters at most.
  static final int TAIL = 90;

  /// A longer stretch between two matches is cut in its middle.
  private static final int GAP = 100;

  /// What is left of it on both sides.
  private static final int RIM = 40;

  private final String text;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  private Excerpt(String text) {
    this.text = text;
  }

  /// Cuts a snippet.
  ///
  /// @param hits start and end of each match in turn, ascending; those that touch or overlap are
  ///   one
  static List<Run> of(String text, List<int[]> hits) {
    return new Excerpt(text).cut(merged(hits));
  }

  private static List<int[]> merged(List<int[]> hits) {
    List<int[]> merged = new ArrayList<>();
    for (int[] hit : hits) {
      if (!merged.isEmpty() && hit[0] <= merged.getLast()[1]) {
        merged.getLast()[1] = Math.max(merged.getLast()[1], hit[1]);
      } else {
        merged.add(hit.clone());
      }
    }
    return merged;
  }

  private List<Run> cut(List<int[]> hits) {
    int first = hits.getFirst()[0];
    plain.append(text, wordAfter(Math.max(0, first - LEAD), first), first);
    for (int i = 0; i < hits.size(); i++) {
      int[] hit = hits.get(i);
      flush();
      runs.add(new Run(text.substring(hit[0], hit[1]), true));
      if (i + 1 < hits.size()) {
        between(hit[1], hits.get(i + 1)[0]);
      }
    }
    int last = hits.getLast()[1];
    plain.append(text, last, wordBefore(Math.min(text.length(), last + TAIL), last));
    flush();
    return runs;
  }

  private void between(int from, int to) {
    if (to - from <= GAP) {
      plain.append(text, from, to);
    } else {
      plain.append(text, from, wordBefore(from + RIM, from));
      plain.append(" … ");
      plain.append(text, wordAfter(to - RIM, to), to);
    }
  }

  private void flush() {
    if (!plain.isEmpty()) {
      runs.add(new Run(plain.toString(), false));
      plain.setLength(0);
    }
  }

  /// The first start of a word at or after a place; the place itself where no word starts up to the
  /// limit, as in scripts without blanks.
  private int wordAfter(int place, int limit) {
    if (place == 0 || text.charAt(place - 1) == ' ') {
      return place;
    }
    int blank = text.indexOf(' ', place);
    return blank >= 0 && blank < limit ? blank + 1 : whole(place);
  }

  /// The last end of a word at or before a place; the place itself where no word ends down to the
  /// limit.
  private int wordBefore(int place, int limit) {
    if (place == text.length() || text.charAt(place) == ' ') {
      return place;
    }
    int blank = text.lastIndexOf(' ', place - 1);
    return blank >= limit ? blank : whole(place);
  }

  private int whole(int place) {
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}

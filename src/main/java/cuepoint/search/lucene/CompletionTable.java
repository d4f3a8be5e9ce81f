// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Suggestion;
import cuepoint.search.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Suggestions of one kind, found by the beginnings of any of their words. Never changes; costs
/// some 100 bytes a suggestion besides the suggestion itself.
final class CompletionTable {
  /// A suggestion with what it weighs among others of its kind.
  record Weighed(Suggestion suggestion, double weight) {}

  /// Typed words at the start of a label, in order, one after another.
  private static final int BEGINS = 3;

  /// The same elsewhere in a label.
  private static final int RUNS = 2;

  /// All of them somewhere in a label.
  private static final int HAS = 1;

  private final boolean names;
  private final List<Weighed> entries;
  private final String[] words;
  private final int[][] wordsOf;
  private final int[][] entriesWith;
  private final long[] entriesBefore;

  /// @param weighed in no order
  /// @param names whether these are names, which fit also with their words in another order, and
  ///   better when the last typed word is whole; not what a listener would type on as it stands
  CompletionTable(List<Weighed> weighed, boolean names) {
    this.names = names;
    entries = new ArrayList<>(weighed);
    // A stable order, so that equal weights do not depend on how the index lies on disk.
    entries.sort((a, b) -> {
      int order = Double.compare(b.weight(), a.weight());
      return order != 0 ? order : a.suggestion().label().compareTo(b.suggestion().label());
    });
    String[][] split = new String[entries.size()][];
    Map<String, Integer> distinct = new HashMap<>();
    for (int entry = 0; entry < split.length; entry++) {
      split[entry] = split(entries.get(entry).suggestion().label());
      for (String word : split[entry]) {
        distinct.merge(word, 1, Integer::sum);
      }
    }
    words = distinct.keySet().toArray(String[]::new);
    Arrays.sort(words);
    wordsOf = new int[split.length][];
    entriesWith = new int[words.length][];
    for (int word = 0; word < words.length; word++) {
      entriesWith[word] = new int[distinct.getOrDefault(words[word], 0)];
    }
    fill(split);
    entriesBefore = new long[words.length + 1];
    for (int word = 0; word < words.length; word++) {
      entriesBefore[word + 1] = entriesBefore[word] + entriesWith[word].length;
    }
  }

  private static String[] split(String label) {
    return Words.of(label).stream().map(word -> word.form()).toArray(String[]::new);
  }

  private void fill(String[][] split) {
    int[] filled = new int[words.length];
    for (int entry = 0; entry < split.length; entry++) {
      int[] numbers = new int[split[entry].length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Arrays.binarySearch(words, split[entry][i]);
        entriesWith[numbers[i]][filled[numbers[i]]++] = entry;
      }
      wordsOf[entry] = numbers;
    }
  }

  /// The best suggestions for what was typed, best first: those that begin with it, then those that
  /// have it inside, then those that have all its words; of these the ones with most words whole,
  /// then those that weigh most. What is typed in full already is not suggested, unless it is a
  /// name.
  ///
  /// @param typed beginnings of words, at least one
  /// @param lastIsWhole whether a blank follows the last one
  List<Suggestion> find(List<String> typed, boolean lastIsWhole, int most) {
    Range[] ranges = new Range[typed.size()];
    int rarest = 0;
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = range(typed.get(i), lastIsWhole && i == ranges.length - 1);
      rarest = occurrences(ranges[i]) < occurrences(ranges[rarest]) ? i : rarest;
    }
    Best best = new Best(most);
    for (int word = ranges[rarest].from; word < ranges[rarest].to; word++) {
      for (int entry : entriesWith[word]) {
        int fit = fit(wordsOf[entry], ranges);
        if (fit > 0) {
          best.offer(entry, fit);
        }
      }
    }
    return best.list();
  }

  /// The words with a beginning.
  ///
  /// @param whole the number of the beginning where it is a word itself, else negative
  private record Range(int from, int to, int whole) {
    boolean has(int word) {
      return from <= word && word < to;
    }
  }

  private Range range(String beginning, boolean whole) {
    int found = Arrays.binarySearch(words, beginning);
    int from = found < 0 ? -found - 1 : found;
    if (whole) {
      return new Range(from, found < 0 ? from : from + 1, found);
    }
    int low = from;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[middle].startsWith(beginning)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Range(from, low, found);
  }

  private long occurrences(Range range) {
    return entriesBefore[range.to] - entriesBefore[range.from];
  }

  /// How well an entry answers; 0 where it does not.
  private int fit(int[] entry, Range[] ranges) {
    int kind = 0;
    for (int at = 0; kind == 0 && at + ranges.length <= entry.length; at++) {
      boolean runs = true;
      for (int i = 0; runs && i < ranges.length; i++) {
        runs = ranges[i].has(entry[at + i]);
      }
      kind = runs ? at == 0 ? BEGINS : RUNS : 0;
    }
    if (kind == 0 && !names) {
      return 0;
    }
    int whole = 0;
    for (int i = 0; i < ranges.length; i++) {
      int held = held(entry, ranges[i]);
      if (held == 0) {
        return 0;
      }
      whole += names || i < ranges.length - 1 ? held - 1 : 0;
    }
    if (!names && isWhole(entry, ranges)) {
      return 0;
    }
    return (kind == 0 ? HAS : kind) * (ranges.length + 1) + whole;
  }

  /// 2 where an entry has a typed word whole, 1 where it has one with that beginning, else 0.
  private static int held(int[] entry, Range range) {
    int held = 0;
    for (int word : entry) {
      held = Math.max(held, word == range.whole ? 2 : range.has(word) ? 1 : 0);
    }
    return held;
  }

  private static boolean isWhole(int[] entry, Range[] ranges) {
    boolean whole = entry.length == ranges.length;
    for (int i = 0; whole && i < ranges.length; i++) {
      whole = entry[i] == ranges[i].whole;
    }
    return whole;
  }

  /// The best so far; entries come with the heaviest first in number.
  private final class Best {
    private final int[] found;
    private final int[] fits;
    private int size;

    Best(int most) {
      found = new int[most];
      fits = new int[most];
    }

    void offer(int entry, int fit) {
      int at = size;
      for (int i = 0; i < size; i++) {
        if (found[i] == entry) {
          return;
        }
      }
      while (at > 0 && (fits[at - 1] < fit || (fits[at - 1] == fit && found[at - 1] > entry))) {
        at--;
      }
      if (at == found.length) {
        return;
      }
      size = Math.min(size + 1, found.length);
      System.arraycopy(found, at, found, at + 1, size - at - 1);
      System.arraycopy(fits, at, fits, at + 1, size - at - 1);
      found[at] = entry;
      fits[at] = fit;
    }

    List<Suggestion> list() {
      List<Suggestion> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(entries.get(found[i]).suggestion());
      }
      return list;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.List;

/// Every place where words stand near each other, in any order: stretches with no smaller one
/// inside and no more than so many other words.
final class NearCursor extends SpanCursor {
  private final List<PhraseCursor> words;
  private final int[] needed;
  private final int longest;
  private final long atMost;
  private final Merge merge;

  /// @param words each different word once, at least one
  /// @param needed how often each is asked for
  /// @param between how many other words there may be
  NearCursor(List<PhraseCursor> words, int[] needed, int between, Budget budget) {
    super(budget);
    merge = new Merge(budget);
    this.words = List.copyOf(words);
    this.needed = needed.clone();
    int sum = 0;
    for (int each : needed) {
      sum += each;
    }
    longest = sum + between;
    atMost = words.stream().mapToLong(SpanCursor::atMost).min().orElse(0);
  }

  @Override
  long atMost() {
    return atMost;
  }

  @Override
  protected int next(int target) throws IOException {
    return Walk.meet(words, target);
  }

  @Override
  protected boolean gather(int doc) {
    merge.of(words);
    int[] open = new int[needed.length];
    int lacking = needed.length;
    int left = 0;
    boolean room = true;
    for (int right = 0; right < merge.size() && room; right++) {
      int part = merge.part(right);
      lacking -= ++open[part] == needed[part] ? 1 : 0;
      while (open[merge.part(left)] > needed[merge.part(left)]) {
        open[merge.part(left++)]--;
      }
      int start = Span.start(merge.span(left));
      int words = Span.end(merge.span(right)) - start;
      if (lacking == 0 && words <= longest) {
        room = add(Span.of(start, words));
        int first = merge.part(left++);
        lacking += open[first]-- == needed[first] ? 1 : 0;
      }
    }
    return count() > 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places of several things together.
final class AnyCursor extends SpanCursor {
  private final List<SpanCursor> any;
  private final int asked;
  private final long atMost;

  /// @param any at least one
  AnyCursor(List<? extends SpanCursor> any, Budget budget) {
    this(any, List.of(), budget);
  }

  /// @param asked what was asked for
  /// @param instead what stands for it; its spans are marked as heard
  AnyCursor(List<? extends SpanCursor> asked, List<? extends SpanCursor> instead, Budget budget) {
    super(budget);
    any = new ArrayList<>(asked);
    any.addAll(instead);
    this.asked = asked.size();
    atMost = any.stream().mapToLong(SpanCursor::atMost).sum();
  }

  @Override
  long atMost() {
    return atMost;
  }

  @Override
  @Nullable BitSet words() {
    BitSet words = new BitSet();
    for (int each = 0; each < any.size(); each++) {
      BitSet of = any.get(each).words();
      if (of == null) {
        return null;
      }
      if (each < asked) {
        words.or(of);
      }
    }
    return words;
  }

  @Override
  BitSet otherWords() {
    BitSet others = new BitSet();
    BitSet words = new BitSet();
    for (int each = 0; each < any.size(); each++) {
      BitSet of = any.get(each).words();
      if (of != null) {
        (each < asked ? words : others).or(of);
      }
      others.or(any.get(each).otherWords());
    }
    others.andNot(words);
    return others;
  }

  @Override
  int documents() {
    return any.stream().mapToInt(SpanCursor::documents).max().orElse(0);
  }

  @Override
  protected int next(int target) throws IOException {
    int next = END;
    for (SpanCursor cursor : any) {
      next = Math.min(next, cursor.doc() < target ? cursor.advance(target) : cursor.doc());
    }
    return next;
  }

  @Override
  protected boolean gather(int doc) {
    int found = 0;
    for (int each = 0; each < any.size(); each++) {
      SpanCursor cursor = any.get(each);
      found += cursor.doc() == doc ? 1 : 0;
      for (int i = 0; cursor.doc() == doc && i < cursor.count(); i++) {
        add(each < asked ? cursor.spans()[i] : Span.heard(cursor.spans()[i]));
      }
    }
    if (found > 1) {
      tidy();
    }
    return true;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Clause;
import java.io.IOException;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// How often the parts of a query are spoken in the passage of each topic; and which of the parts a
/// topic needs. Used for one request.
final class Passages {
  /// A word that more than this share of the episodes speak is not needed where others are.
  private static final double COMMON = 0.5;

  private final IdentityHashMap<Segment, byte[][]> counts = new IdentityHashMap<>();
  private final long needed;

  /// Looks for words; everything quoted is needed, and looked for in notes only.
  ///
  /// @param lookup over what is said; walked here
  Passages(Snapshot snapshot, Lookup lookup) throws IOException {
    Parts parts = lookup.parts();
    long all = parts.size() == Long.SIZE ? -1 : (1L << parts.size()) - 1;
    long common = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.wanted().get(i) instanceof Clause.Term && isCommon(snapshot, lookup, i)) {
        common |= 1L << i;
      }
    }
    needed = (all & ~common) == 0 ? all : all & ~common;
    for (Lookup.Leaf leaf : lookup.leaves()) {
      count(leaf, parts, lookup.budget());
    }
  }

  private static boolean isCommon(Snapshot snapshot, Lookup lookup, int part) throws IOException {
    if (snapshot.episodes() == 0 || lookup.atMost(part) < COMMON * snapshot.episodes()) {
      return false;
    }
    long episodes = 0;
    for (Lookup.Leaf leaf : lookup.leaves()) {
      episodes += leaf.wanted().get(part) instanceof PhraseCursor phrase ? phrase.documents() : 0;
    }
    return episodes > COMMON * snapshot.episodes();
  }

  private void count(Lookup.Leaf leaf, Parts parts, Budget budget) throws IOException {
    Segment segment = leaf.segment();
    byte[][] counted = new byte[parts.size()][];
    for (int i = 0; i < counted.length; i++) {
      SpanCursor cursor = leaf.wanted().get(i);
      if (cursor == null || (needed & 1L << i) == 0 || parts.wanted().get(i).quoted()) {
        continue;
      }
      counted[i] = new byte[segment.reader().maxDoc()];
      for (int doc = cursor.advance(0);
          doc != SpanCursor.END && !budget.spent();
          doc = cursor.advance(doc + 1)) {
        if (segment.isLive(doc)) {
          count(segment, doc, cursor, counted[i]);
        }
      }
    }
    counts.put(segment, counted);
  }

  private static void count(Segment segment, int doc, SpanCursor cursor, byte[] counted) {
    SpokenEpisode episode = segment.episode(doc);
    int cue = 0;
    for (int i = 0; i < cursor.count(); i++) {
      cue = episode.cueOf(Span.start(cursor.spans()[i]), cue);
      int topic = segment.tables().topicDoc(doc, episode.topic(cue));
      if (topic >= 0 && counted[topic] < Byte.MAX_VALUE) {
        counted[topic]++;
      }
    }
  }

  /// Which parts a topic needs, as a set of bits.
  long needed() {
    return needed;
  }

  /// How often a part is spoken in a topic's passage.
  ///
  /// @param doc of the topic
  int count(Segment segment, int doc, int part) {
    byte @Nullable [][] counted = counts.get(segment);
    byte @Nullable [] of = counted == null ? null : counted[part];
    return of == null ? 0 : of[doc];
  }
}

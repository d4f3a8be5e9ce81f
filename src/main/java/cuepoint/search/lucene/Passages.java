// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Clause;
import java.io.IOException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// How often the parts of a query are spoken in the passage of each topic. Used for one request.
final class Passages {
  /// A word that is more than this share of all that is said tells nothing of a passage.
  private static final double EVERYWHERE = 0.02;

  private final IdentityHashMap<Segment, short[][]> counts = new IdentityHashMap<>();
  private final IdentityHashMap<Segment, short[][]> exact = new IdentityHashMap<>();
  private final long[] topics;

  private Passages(int parts) {
    topics = new long[parts];
  }

  /// Where nothing is looked for.
  static Passages nothing(int parts) {
    return new Passages(parts);
  }

  /// Looks for words; what is quoted is looked for in notes only.
  ///
  /// @param lookup over what is said; may be walked here
  Passages(Snapshot snapshot, Lookup lookup) throws IOException {
    Parts parts = lookup.parts();
    topics = new long[parts.size()];
    double words = snapshot.averageWords() * snapshot.episodes();
    boolean[] counted = new boolean[parts.size()];
    for (int i = 0; i < counted.length; i++) {
      Clause part = parts.wanted().get(i);
      counted[i] = !part.quoted() && lookup.atMost(i) < EVERYWHERE * words;
    }
    for (Lookup.Leaf leaf : lookup.leaves()) {
      short[][] asked = new short[parts.size()][];
      counts.put(leaf.segment(), count(leaf, counted, asked, lookup.budget()));
      exact.put(leaf.segment(), asked);
    }
  }

  private short[][] count(Lookup.Leaf leaf, boolean[] counted, short[][] asked, Budget budget)
      throws IOException {
    int documents = leaf.segment().reader().maxDoc();
    short[][] counts = new short[counted.length][];
    for (int i = 0; i < counted.length; i++) {
      SpanCursor cursor = leaf.wanted().get(i);
      if (cursor == null || !counted[i]) {
        continue;
      }
      counts[i] = new short[documents];
      asked[i] = new short[documents];
      BitSet words = cursor.words();
      if (words != null) {
        topics[i] += take(leaf.segment(), words, counts[i]);
        System.arraycopy(counts[i], 0, asked[i], 0, documents);
        topics[i] += take(leaf.segment(), cursor.otherWords(), counts[i]);
      } else {
        topics[i] += walk(leaf.segment(), cursor, counts[i], asked[i], budget);
      }
    }
    return counts;
  }

  /// Adds what is known of single words; tells how many topics are new.
  private static int take(Segment segment, BitSet words, short[] counts) {
    PassageWords known = segment.tables().passageWords();
    int topics = 0;
    for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
      for (int i = known.first(word); i < known.end(word); i++) {
        int topic = known.topic(i);
        if (segment.isLive(topic)) {
          topics += counts[topic] == 0 ? 1 : 0;
          add(counts, topic, known.count(i));
        }
      }
    }
    return topics;
  }

  /// Counts places of whatever is more than a word; tells in how many topics they are.
  private static int walk(
      Segment segment, SpanCursor cursor, short[] counts, short[] asked, Budget budget)
      throws IOException {
    PassageTable passages = segment.tables().passages();
    int topics = 0;
    for (int doc = cursor.advance(0);
        doc != SpanCursor.END && !budget.spent();
        doc = cursor.advance(doc + 1)) {
      if (segment.isLive(doc)) {
        topics += count(passages, doc, cursor, counts, asked);
      }
    }
    return topics;
  }

  /// Counts one part in one episode; tells in how many of its topics it is.
  private static int count(
      PassageTable passages, int doc, SpanCursor cursor, short[] counts, short[] asked) {
    int topics = 0;
    int next = 0;
    long[] spans = cursor.spans();
    int end = passages.first(doc + 1);
    for (int passage = passages.first(doc); passage < end && next < cursor.count(); passage++) {
      while (next < cursor.count() && Span.start(spans[next]) < passages.start(passage)) {
        next++;
      }
      int first = next;
      int others = 0;
      while (next < cursor.count() && Span.start(spans[next]) < passages.end(passage)) {
        others += Span.isHeard(spans[next++]) ? 1 : 0;
      }
      if (next > first) {
        int topic = passages.topic(passage);
        topics += counts[topic] == 0 ? 1 : 0;
        add(counts, topic, next - first);
        add(asked, topic, next - first - others);
      }
    }
    return topics;
  }

  private static void add(short[] counts, int topic, int more) {
    counts[topic] = (short) Math.min(Short.MAX_VALUE, counts[topic] + more);
  }

  /// In how many topics' passages a part is spoken.
  long topics(int part) {
    return topics[part];
  }

  /// How often a part is spoken in a topic's passage, in any form.
  ///
  /// @param doc of the topic
  int count(Segment segment, int doc, int part) {
    return count(counts.get(segment), doc, part);
  }

  /// How often a part is spoken in a topic's passage just as it was asked.
  ///
  /// @param doc of the topic
  int exact(Segment segment, int doc, int part) {
    return count(exact.get(segment), doc, part);
  }

  private static int count(short @Nullable [][] counted, int doc, int part) {
    short @Nullable [] of = counted == null ? null : counted[part];
    return of == null ? 0 : of[doc];
  }

  /// The topics of a segment in whose passages anything is spoken.
  BitSet topics(Segment segment) {
    BitSet topics = new BitSet();
    short @Nullable [][] counted = counts.get(segment);
    for (int part = 0; counted != null && part < counted.length; part++) {
      short @Nullable [] of = counted[part];
      for (int doc = 0; of != null && doc < of.length; doc++) {
        if (of[doc] > 0) {
          topics.set(doc);
        }
      }
    }
    return topics;
  }
}

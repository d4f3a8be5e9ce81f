// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// The index as of one commit.
final class Snapshot {
  private final DirectoryReader reader;
  private final Stamp stamp;
  private final List<Segment> segments;
  private final IdentityHashMap<IndexReader.CacheKey, SegmentTables> tables =
      new IdentityHashMap<>();
  private final long episodes;
  private final double averageWords;
  private final long topics;
  private final double averageTopicWords;
  private @Nullable Likeness likeness;
  private final Object comparing = new Object();
  private boolean compared;
  private volatile Subjects subjects;
  private final Mishearings mishearings;
  private final double averagePassageWords;
  private final Captured captured;

  private Snapshot(DirectoryReader reader, @Nullable Snapshot before) throws IOException {
    this.reader = reader;
    stamp = Stamp.of(reader.getIndexCommit().getUserData());
    List<Segment> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      found.add(segment(leaf.reader(), before));
    }
    segments = List.copyOf(found);
    Totals spoken = new Totals();
    Totals notes = new Totals();
    Totals passages = new Totals();
    for (Segment segment : segments) {
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        SpokenEpisode episode = segment.tables().episode(doc);
        if (episode != null && segment.isLive(doc)) {
          spoken.add(episode.words());
        }
        TopicNotes topic = segment.tables().topic(doc);
        if (topic != null && segment.isLive(doc)) {
          notes.add(topic.textEnd());
          passages.add(segment.tables().passages().words(doc));
        }
      }
    }
    episodes = spoken.count;
    averageWords = spoken.average();
    mishearings = new Mishearings(segments, spoken.words);
    topics = notes.count;
    averageTopicWords = notes.average();
    averagePassageWords = passages.average();
    captured = new Captured(segments);
    subjects = before == null ? Subjects.NONE : before.subjects;
  }

  private static final class Totals {
    private long count;
    private long words;

    void add(int more) {
      count++;
      words += more;
    }

    double average() {
      return count == 0 ? 1 : Math.max(1, words / (double) count);
    }
  }

  /// Opens a commit; what is known of segments that were in another snapshot already is kept.
  static Snapshot of(DirectoryReader reader, @Nullable Snapshot before) throws IOException {
    return new Snapshot(reader, before);
  }

  private Segment segment(LeafReader leaf, @Nullable Snapshot before) throws IOException {
    IndexReader.CacheHelper helper = leaf.getCoreCacheHelper();
    IndexReader.CacheKey key = helper.getKey();
    SegmentTables known = before == null ? null : before.tables.get(key);
    SegmentTables loaded = known != null ? known : new SegmentTables(leaf);
    tables.put(key, loaded);
    return new Segment(leaf, leaf.getLiveDocs(), loaded);
  }

  /// Lucene's own view.
  DirectoryReader reader() {
    return reader;
  }

  /// What the index says of itself.
  Stamp stamp() {
    return stamp;
  }

  /// The parts of the index.
  List<Segment> segments() {
    return segments;
  }

  /// Which topics are about the same; made when it is first asked for.
  synchronized Likeness likeness() {
    if (likeness == null) {
      likeness = new Likeness(segments);
    }
    return likeness;
  }

  /// Finds out what topics are about, and which are about the same, where that was not done yet.
  void compareTopics() {
    synchronized (comparing) {
      if (!compared) {
        subjects = Subjects.of(segments, topics);
        compared = true;
      }
    }
    likeness();
  }

  /// What topics are about; nothing of those that are new until they were compared.
  Subjects subjects() {
    return subjects;
  }

  /// What was captured of pages.
  Captured captured() {
    return captured;
  }

  /// Where names were misheard.
  Mishearings mishearings() {
    return mishearings;
  }

  /// How many episodes have a transcript.
  long episodes() {
    return episodes;
  }

  /// How many words their transcripts have on average.
  double averageWords() {
    return averageWords;
  }

  /// How many topics there are.
  long topics() {
    return topics;
  }

  /// How many words their notes have on average.
  double averageTopicWords() {
    return averageTopicWords;
  }

  /// How many words are spoken of a topic on average.
  double averagePassageWords() {
    return averagePassageWords;
  }
}

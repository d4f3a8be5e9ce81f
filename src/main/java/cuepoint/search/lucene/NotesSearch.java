// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Clause;
import cuepoint.search.SearchAnswer.TopicHit;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the topics that are about what was asked: by their headline, their text and, of words that
/// stand together like `example.org`, by their links. Used for one request.
///
/// Words that nearly every episode speaks ("the episode about …") need not be there when the query
/// has a rarer one. A word that the notes lack may be spoken in the topic's passage instead, as
/// long as the notes have another one.
final class NotesSearch {
  /// A word in the headline counts as much as this many in the text.
  private static final double HEADLINE = 4;

  /// A word in a link counts as much as this many in the text.
  private static final double LINK = 1;

  /// A word in the passage counts as much as this many in the text.
  private static final double PASSAGE = 0.25;

  /// Of what is spoken of a word in a passage, no more is counted.
  private static final int MOST_SPOKEN = 12;

  /// Of what rarity the words asked for have together a topic has at least this share, when none
  /// has all of them.
  private static final double LEAST_COVERED = 0.5;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Lookup lookup;
  private final Narrowing narrowing;
  private final Best<Match> best;
  private final Rarities rarities;
  private final Passages passages;
  private final @Nullable Tally tally;
  private final long needed;
  private long topics;
  private long held;
  private boolean closest;

  /// @param lookup over the notes
  /// @param passages what of the query is spoken in each topic
  NotesSearch(
      Snapshot snapshot,
      SearchRequest request,
      Lookup lookup,
      Passages passages,
      @Nullable Tally tally) {
    this.snapshot = snapshot;
    this.request = request;
    this.lookup = lookup;
    this.passages = passages;
    this.tally = tally;
    narrowing = new Narrowing(request.filters());
    best = new Best<>(request.offset() + request.size(), Match.by(request.order()));
    rarities = lookup.rarities(snapshot.topics());
    needed = passages.needed();
  }

  /// How many topics were found.
  long topics() {
    return topics;
  }

  /// Which parts occur in the topics that were looked at, as a set of bits.
  long held() {
    return held;
  }

  /// Finds the topics that have all parts that are needed.
  void findAll() throws IOException {
    closest = false;
    walk();
  }

  /// Finds the topics that have most of the parts.
  void findMost() throws IOException {
    closest = true;
    walk();
  }

  private void walk() throws IOException {
    for (Lookup.Leaf leaf : lookup.leaves()) {
      Segment segment = leaf.segment();
      new Walk(
              leaf.wanted(),
              doc -> segment.isLive(doc) && wants(segment.topic(doc)),
              lookup.budget())
          .throughAny((doc, cursors) -> take(leaf, doc, cursors));
    }
  }

  private boolean wants(TopicNotes topic) {
    return narrowing.wants(topic) && (topic.position() > 0 || request.overview());
  }

  private void take(Lookup.Leaf leaf, int doc, List<@Nullable SpanCursor> cursors)
      throws IOException {
    leaf.unwantedAt(doc);
    if (leaf.unwanted().stream().anyMatch(cursor -> cursor.doc() == doc)) {
      return;
    }
    TopicNotes topic = leaf.segment().topic(doc);
    double score = 0;
    double covered = 0;
    long has = 0;
    long written = 0;
    boolean alike = true;
    for (int i = 0; i < cursors.size(); i++) {
      SpanCursor cursor = cursors.get(i);
      double inNotes = cursor == null ? 0 : evidence(topic, cursor, i);
      double spoken = Math.min(MOST_SPOKEN, passages.count(leaf.segment(), doc, i));
      if (inNotes > 0 || spoken > 0) {
        has |= 1L << i;
        written |= inNotes > 0 ? 1L << i : 0;
        alike &= cursor != null && cursor.alike() > 0;
        covered += (needed & 1L << i) == 0 ? 0 : rarities.of(i);
        score +=
            rarities.of(i)
                * Relevance.saturated(
                    inNotes + PASSAGE * spoken, topic.textEnd(), snapshot.averageTopicWords());
      }
    }
    boolean enough =
        closest
            ? covered >= LEAST_COVERED * rarities.of(needed)
            : (has & needed) == needed && (written & needed) != 0;
    if (written != 0 && enough) {
      keep(leaf.segment(), doc, cursors, has, alike && Long.bitCount(has) == cursors.size(), score);
    }
  }

  private void keep(
      Segment segment,
      int doc,
      List<@Nullable SpanCursor> cursors,
      long has,
      boolean alike,
      double score) {
    TopicNotes topic = segment.topic(doc);
    topics++;
    held |= has;
    if (tally != null && !closest) {
      tally.topic(topic);
    }
    Match match =
        new Match(segment, doc, topic.place(), topic.about().day(), has & needed, alike, score);
    if (best.accepts(match)) {
      match.detail(1, new long[0], new long[][] {marks(cursors)});
      best.keep(match);
    }
  }

  private double evidence(TopicNotes topic, SpanCursor cursor, int part) {
    boolean links = request.filters().scope() == Scope.ARTICLES;
    double evidence = 0;
    for (int i = 0; i < cursor.count(); i++) {
      int start = Span.start(cursor.spans()[i]);
      if (start >= topic.textEnd()) {
        evidence += links || isAddress(part) ? LINK : 0;
      } else if (!links) {
        evidence += start < topic.headlineWords() ? HEADLINE : 1;
      }
    }
    return evidence;
  }

  private boolean isAddress(int part) {
    return lookup.parts().wanted().get(part) instanceof Clause.Term term && term.words().size() > 1;
  }

  private static long[] marks(List<@Nullable SpanCursor> cursors) {
    Merge merge = new Merge();
    merge.of(cursors);
    long[] marks = new long[merge.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = merge.span(i);
    }
    return marks;
  }

  /// The topics of the page asked for.
  List<TopicHit> hits() throws IOException {
    IdentityHashMap<Segment, Snippets> snippets = new IdentityHashMap<>();
    List<TopicHit> hits = new ArrayList<>();
    for (Match match : best.after(request.offset())) {
      TopicNotes topic = match.segment().topic(match.doc());
      Snippets of = snippets.computeIfAbsent(match.segment(), Snippets::new);
      hits.add(
          new TopicHit(
              topic.place(),
              topic.position(),
              topic.headline(),
              startMs(match, topic),
              of.topic(match.doc(), topic, match.marks()[0])));
    }
    return hits;
  }

  private static @Nullable Long startMs(Match match, TopicNotes topic) {
    int episode = match.segment().tables().episodeOf(match.doc());
    if (episode < 0 || topic.position() == 0) {
      return null;
    }
    long start = match.segment().episode(episode).parts().startMs(topic.position());
    return start < 0 ? null : start;
  }
}

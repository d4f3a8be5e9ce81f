// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Clause;
import cuepoint.search.SearchAnswer.TopicHit;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.SearchRequest.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the topics that are about what was asked: by their headline, their text, their links and
/// what is spoken of them. Used for one request.
///
/// A topic is on it when it has words that make up most of what the query's words weigh by rarity,
/// at least one of them written, and everything that is in quotation marks. So "the episode about
/// the GIL" asks for little more than `GIL`. The order is BM25F (Zaragoza and others, "Microsoft
/// Cambridge at TREC 13", 2004) over these four fields, with figures learned from labelled
/// questions (docs/search.md); then those of the first that keep good {@link Company} are put
/// first.
final class NotesSearch {
  /// A word in the headline counts as much as this many in the text.
  private static final double HEADLINE = 3;

  /// A word in a link counts as much as this many in the text.
  private static final double LINK = 0.2;

  /// A word that is spoken counts as much as this many in the text.
  private static final double SPOKEN = 0.25;

  /// Words that ask for a whole conversation. An episode without topics is one: it ranks as if its
  /// headline had them, but is not on it for that alone.
  private static final Set<String> CONVERSATION = Set.of("interview", "interviews", "guest");

  /// With so much evidence a word counts for half of what it can.
  private static final double HALF = 1.8;

  /// How much the length of notes counts, 0 to 1.
  private static final double NOTES_LENGTH = 0.65;

  /// How much the length of what is spoken counts, 0 to 1.
  private static final double SPOKEN_LENGTH = 0.7;

  /// How much a topic gains from having more of the different words.
  private static final double COVERAGE = 0.15;

  /// Of the weight of all words a topic has at least this share to be on it.
  private static final double ON_IT = 0.75;

  /// Of the weight of all words a topic has at least this share to be listed as close to it.
  private static final double CLOSE = 0.25;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Lookup lookup;
  private final Narrowing narrowing;
  private final Best<Match> best;
  private final Rarities rarities;
  private final Passages passages;
  private final @Nullable Tally tally;
  private final Merge merge;
  private final long all;
  private final long quoted;
  private final boolean listsClose;
  private long onIt;
  private long close;
  private long held;

  /// @param lookup over the notes
  /// @param passages what of the query is spoken in each topic
  /// @param listsClose whether topics that are only close to it are listed too
  NotesSearch(
      Snapshot snapshot,
      SearchRequest request,
      Lookup lookup,
      Passages passages,
      boolean listsClose,
      @Nullable Tally tally) {
    this.snapshot = snapshot;
    this.request = request;
    this.lookup = lookup;
    this.passages = passages;
    this.listsClose = listsClose;
    this.tally = tally;
    merge = new Merge(lookup.budget());
    narrowing = new Narrowing(request.filters());
    int most = Math.max(request.offset() + request.size(), Company.LEARNED.depth());
    best = new Best<>(most, Match.by(request.order()));
    all = parts() == Long.SIZE ? -1 : (1L << parts()) - 1;
    quoted = quoted();
    rarities = rarities();
  }

  private long quoted() {
    long quoted = 0;
    for (int i = 0; i < parts(); i++) {
      quoted |= lookup.parts().wanted().get(i).quoted() ? 1L << i : 0;
    }
    return quoted;
  }

  private Rarities rarities() {
    double[] rarity = new double[parts()];
    for (int i = 0; i < rarity.length; i++) {
      long in = Math.max(lookup.documents(i), passages.topics(i));
      rarity[i] = Relevance.rarity(in, snapshot.topics());
    }
    return new Rarities(rarity);
  }

  /// How many topics are on it.
  long onIt() {
    return onIt;
  }

  /// How many topics are only close to it.
  long close() {
    return close;
  }

  /// Which parts occur in the topics that were found, as a set of bits.
  long held() {
    return held;
  }

  /// Finds the topics.
  void find() throws IOException {
    for (Lookup.Leaf leaf : lookup.leaves()) {
      Segment segment = leaf.segment();
      BitSet unwanted = leaf.unwantedDocuments();
      BitSet spoken = listsClose ? passages.topics(segment) : new BitSet();
      Walk walk =
          new Walk(
              leaf.wanted(),
              doc -> segment.isLive(doc) && !unwanted.get(doc) && wants(segment.topic(doc)),
              lookup.budget());
      walk.throughAny((doc, cursors) -> {
        spoken.clear(doc);
        take(segment, doc, cursors);
      });
      List<@Nullable SpanCursor> nothing = Arrays.asList(new @Nullable SpanCursor[parts()]);
      for (int doc = spoken.nextSetBit(0); doc >= 0; doc = spoken.nextSetBit(doc + 1)) {
        if (walk.wanted().test(doc)) {
          take(segment, doc, nothing);
        }
      }
    }
  }

  private int parts() {
    return lookup.parts().size();
  }

  private boolean wants(TopicNotes topic) {
    return narrowing.wants(topic) && (topic.position() > 0 || request.overview());
  }

  private void take(Segment segment, int doc, List<@Nullable SpanCursor> cursors) {
    TopicNotes topic = segment.topic(doc);
    double written = norm(NOTES_LENGTH, topic.textEnd() / snapshot.averageTopicWords());
    int words = segment.tables().passages().words(doc);
    double said = norm(SPOKEN_LENGTH, words / snapshot.averagePassageWords());
    double score = 0;
    double covered = 0;
    long has = 0;
    long reads = 0;
    boolean alike = true;
    for (int i = 0; i < cursors.size(); i++) {
      SpanCursor cursor = cursors.get(i);
      double inNotes = cursor == null ? 0 : evidence(topic, cursor, i, false);
      int spoken = passages.count(segment, doc, i);
      double kind = topic.position() == 0 && asksForConversation(i) ? HEADLINE : 0;
      if (inNotes > 0 || spoken > 0) {
        has |= 1L << i;
        reads |= inNotes > 0 ? 1L << i : 0;
        alike &= cursor != null && cursor.alike();
        covered += rarities.of(i);
      }
      if (inNotes > 0 || spoken > 0 || kind > 0) {
        double any = (kind + inNotes) / written + SPOKEN * spoken / said;
        double exactly = kind + (cursor == null ? 0 : evidence(topic, cursor, i, true));
        double asked = exactly / written + SPOKEN * passages.exact(segment, doc, i) / said;
        score += rarities.of(i) * (any / (any + HALF) + asked / (asked + HALF)) / 2;
      }
    }
    double share = has == all ? 1 : covered / rarities.of(all);
    boolean isOnIt = reads != 0 && share >= ON_IT && (reads & quoted) == quoted;
    if (isOnIt || (listsClose && share >= CLOSE)) {
      keep(segment, doc, cursors, has, alike, score * Math.pow(share, COVERAGE), isOnIt);
    }
  }

  private static double norm(double share, double length) {
    return 1 - share + share * length;
  }

  private void keep(
      Segment segment,
      int doc,
      List<@Nullable SpanCursor> cursors,
      long has,
      boolean alike,
      double score,
      boolean isOnIt) {
    TopicNotes topic = segment.topic(doc);
    held |= has;
    onIt += isOnIt ? 1 : 0;
    close += isOnIt ? 0 : 1;
    if (tally != null && isOnIt) {
      tally.topic(topic);
    }
    boolean spelledAlike = parts() == 1 && alike;
    Match match =
        new Match(segment, doc, topic.place(), topic.about().day(), 0, spelledAlike, score);
    if (best.accepts(match)) {
      match.detail(isOnIt ? 1 : 0, new long[0], new long[][] {marks(cursors)});
      best.keep(match);
    }
  }

  private double evidence(TopicNotes topic, SpanCursor cursor, int part, boolean exactly) {
    boolean links = request.filters().scope() == Scope.ARTICLES;
    double evidence = 0;
    for (int i = 0; i < cursor.count(); i++) {
      int start = Span.start(cursor.spans()[i]);
      if (exactly && Span.isHeard(cursor.spans()[i])) {
        continue;
      }
      if (start >= topic.textEnd()) {
        evidence += links || isAddress(part) ? LINK : 0;
      } else if (!links) {
        evidence += start < topic.headlineWords() ? HEADLINE : 1;
      }
    }
    return evidence;
  }

  private boolean asksForConversation(int part) {
    return lookup.parts().wanted().get(part) instanceof Clause.Term term
        && term.words().size() == 1
        && CONVERSATION.contains(term.words().getFirst().form());
  }

  private boolean isAddress(int part) {
    return lookup.parts().wanted().get(part) instanceof Clause.Term term && term.words().size() > 1;
  }

  private long[] marks(List<@Nullable SpanCursor> cursors) {
    merge.of(cursors);
    long[] marks = new long[merge.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = merge.span(i);
    }
    return marks;
  }

  /// What was found, the best first, by words alone.
  List<Match> byWords() {
    return best.after(0);
  }

  private List<Match> page() {
    List<Match> found = byWords();
    if (request.order() == Order.RELEVANCE) {
      found = Company.LEARNED.inOrder(found, snapshot.subjects(), Match.by(Order.RELEVANCE));
    }
    int end = Math.min(found.size(), request.offset() + request.size());
    return found.subList(Math.min(request.offset(), end), end);
  }

  /// The topics of the page asked for.
  List<TopicHit> hits() throws IOException {
    IdentityHashMap<Segment, Snippets> snippets = new IdentityHashMap<>();
    List<TopicHit> hits = new ArrayList<>();
    for (Match match : page()) {
      TopicNotes topic = match.segment().topic(match.doc());
      Snippets of = snippets.computeIfAbsent(match.segment(), Snippets::new);
      hits.add(
          new TopicHit(
              topic.place(),
              topic.position(),
              topic.headline(),
              match.segment().tables().startMs(match.doc()),
              match.total() > 0,
              of.topic(match.doc(), topic, match.marks()[0])));
    }
    return hits;
  }
}

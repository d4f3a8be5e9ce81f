// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Filters;
import cuepoint.search.SearchAnswer.ArticleHit;
import cuepoint.search.SearchAnswer.Mention;
import cuepoint.search.SearchAnswer.Run;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.SearchRequest.Scope;
import cuepoint.search.lucene.Captured.Linking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the articles of which a capture has everything that was asked, best first by BM25. Used
/// for one request.
///
/// Filters hold for the topics that link to an article; where there are any, an article to which no
/// such topic links is left out.
final class ArticleSearch {
  /// Where everything is searched, so many articles come with the first page.
  private static final int MOST_BESIDE = 3;

  /// A word in the title counts as much as this many in the text.
  private static final double TITLE = 3;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Parts parts;
  private final Budget budget;
  private final Narrowing narrowing;
  private final boolean narrowed;
  private final Map<String, Found> byArticle = new HashMap<>();

  /// The best capture of an article.
  ///
  /// @param linking the topics that link to it, as far as they count
  private record Found(
      Segment segment, int doc, boolean alike, double score, List<Linking> linking) {
    private static final Comparator<Found> BEST =
        Comparator.comparing(Found::alike)
            .thenComparingDouble(Found::score)
            .reversed()
            .thenComparing(found -> found.capture().article())
            .thenComparing(
                Comparator.comparingLong((Found found) -> found.capture().id()).reversed());

    CaptureFacts capture() {
      return segment.capture(doc);
    }

    /// The day on which it was first linked to; after all others where it never was.
    long first() {
      return linking.stream().mapToLong(Linking::day).min().orElse(Long.MAX_VALUE);
    }

    long last() {
      return linking.stream().mapToLong(Linking::day).max().orElse(Long.MIN_VALUE);
    }

    static Comparator<Found> by(Order order) {
      return switch (order) {
        case RELEVANCE -> BEST;
        case NEWEST -> Comparator.comparingLong(Found::last).reversed().thenComparing(BEST);
        case OLDEST -> Comparator.comparingLong(Found::first).thenComparing(BEST);
      };
    }
  }

  ArticleSearch(Snapshot snapshot, SearchRequest request, Parts parts, Budget budget) {
    this.snapshot = snapshot;
    this.request = request;
    this.parts = parts;
    this.budget = budget;
    narrowing = new Narrowing(request.filters());
    narrowed = !request.filters().withScope(Scope.EVERYWHERE).equals(Filters.NONE);
  }

  /// How many articles were found.
  long articles() {
    return byArticle.size();
  }

  /// Which parts they have, as a set of bits: all or none.
  long held() {
    long all = parts.size() == Long.SIZE ? -1 : (1L << parts.size()) - 1;
    return byArticle.isEmpty() ? 0 : all;
  }

  /// Finds the articles.
  void find() throws IOException {
    if (snapshot.captured().count() == 0) {
      return;
    }
    boolean inflected = !request.exactly();
    Lookup lookup = Lookup.of(snapshot, parts, WordField.CAPTURED, false, inflected, budget);
    double[] rarity = new double[parts.size()];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = Relevance.rarity(lookup.documents(i), snapshot.captured().count());
    }
    Rarities rarities = new Rarities(rarity);
    for (Lookup.Leaf leaf : lookup.leaves()) {
      Segment segment = leaf.segment();
      BitSet unwanted = leaf.unwantedDocuments();
      new Walk(leaf.wanted(), doc -> segment.isLive(doc) && !unwanted.get(doc), budget)
          .throughAll((doc, cursors) -> take(segment, doc, cursors, rarities));
    }
  }

  private void take(
      Segment segment, int doc, List<@Nullable SpanCursor> cursors, Rarities rarities) {
    CaptureFacts capture = segment.capture(doc);
    List<Linking> linking =
        snapshot.captured().linking(capture).stream()
            .filter(each -> narrowing.wants(each.topic()))
            .toList();
    if (narrowed && linking.isEmpty()) {
      return;
    }
    boolean alike = true;
    double score = 0;
    for (int i = 0; i < cursors.size(); i++) {
      SpanCursor cursor = Objects.requireNonNull(cursors.get(i));
      alike &= cursor.alike();
      double evidence = evidence(capture, cursor);
      score +=
          rarities.of(i)
              * Relevance.saturated(evidence, capture.words(), snapshot.captured().averageWords());
    }
    boolean spelledAlike = cursors.size() == 1 && alike;
    Found found = new Found(segment, doc, spelledAlike, score, linking);
    byArticle.merge(capture.article(), found, (a, b) -> Found.BEST.compare(a, b) <= 0 ? a : b);
  }

  private static double evidence(CaptureFacts capture, SpanCursor cursor) {
    double evidence = 0;
    for (int i = 0; i < cursor.count(); i++) {
      evidence += Span.start(cursor.spans()[i]) < capture.titleWords() ? TITLE : 1;
    }
    return evidence;
  }

  /// The articles of the page asked for.
  List<ArticleHit> hits() throws IOException {
    boolean beside = request.filters().scope() == Scope.EVERYWHERE;
    int most = beside ? (request.page() == 1 ? MOST_BESIDE : 0) : request.size();
    List<Found> page =
        byArticle.values().stream()
            .sorted(Found.by(request.order()))
            .skip(beside ? 0 : request.offset())
            .limit(most)
            .toList();
    List<ArticleHit> hits = new ArrayList<>(page.size());
    for (Found found : page) {
      CaptureFacts capture = found.capture();
      hits.add(
          new ArticleHit(
              capture.article(),
              capture.title(),
              capture.href(),
              capture.site(),
              found.linking().size(),
              mentions(capture, found.linking()),
              snippet(found)));
    }
    return hits;
  }

  /// What features it first, then what linked to it last.
  private List<Mention> mentions(CaptureFacts capture, List<Linking> linking) {
    Comparator<Linking> featured =
        Comparator.comparing(each -> Objects.equals(each.topic().featured(), capture.address()));
    return linking.stream()
        .sorted(
            featured
                .thenComparingLong(Linking::day)
                .reversed()
                .thenComparing(each -> each.topic().place().show())
                .thenComparingInt(each -> each.topic().place().number())
                .thenComparingInt(each -> each.topic().position()))
        .limit(request.moments())
        .map(Linking::mention)
        .toList();
  }

  /// Looks once more where in the capture it is: nobody needs that of the others.
  private List<Run> snippet(Found found) throws IOException {
    Segment segment = found.segment();
    Cursors cursors =
        new Cursors(snapshot, segment, WordField.CAPTURED, false, !request.exactly(), budget);
    List<@Nullable SpanCursor> there = new ArrayList<>();
    for (SpanCursor cursor : cursors.each(parts.wanted())) {
      there.add(cursor != null && cursor.advance(found.doc()) == found.doc() ? cursor : null);
    }
    Merge merge = new Merge(budget);
    merge.of(there);
    return new Snippets(segment).captured(found.doc(), found.capture(), merge);
  }
}

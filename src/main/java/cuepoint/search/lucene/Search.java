// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers one request from one snapshot.
///
/// First everything that has all parts of the query is looked for. Only when nothing in the archive
/// has, neither speech nor notes, and there is more than one part, comes whatever has most of them.
final class Search {
  /// After this time no further episode or topic is looked at, and no further snippet made.
  private static final Duration MOST = Duration.ofMillis(120);

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Parts parts;
  private final Budget budget = new Budget(MOST);
  private final boolean forgiving;
  private @Nullable Passages passages;

  Search(Snapshot snapshot, SearchRequest request) {
    this.snapshot = snapshot;
    this.request = request;
    parts = Parts.of(request.what());
    forgiving = !request.exactly();
  }

  /// Searches.
  SearchAnswer answer() throws IOException {
    @Nullable Tally tally = request.overview() ? new Tally() : null;
    Scope scope = request.filters().scope();
    boolean several = parts.size() > 1;
    boolean close = several && request.overview() && !request.what().quoted();
    SpokenSearch spoken = spoken(tally);
    if (scope.spoken()) {
      spoken.findAll();
    }
    NotesSearch notes = notes(close, tally);
    if (scope.notes()) {
      notes.find();
    }
    ArticleSearch articles = articles();
    boolean answered = scope == Scope.ARTICLES && articles.articles() > 0;
    if (several && spoken.episodes() == 0 && notes.onIt() == 0 && !answered) {
      return relaxed(articles);
    }
    if (several && notes.onIt() == 0 && scope.notes() && !close) {
      notes = notes(!request.what().quoted(), null);
      notes.find();
    }
    return answer(spoken, notes, articles, tally, false);
  }

  private SearchAnswer relaxed(ArticleSearch articles) throws IOException {
    SpokenSearch spoken = spoken(null);
    NotesSearch notes = notes(true, null);
    if (request.filters().scope().spoken()) {
      spoken.findMost();
    }
    if (request.filters().scope().notes()) {
      notes.find();
    }
    return answer(spoken, notes, articles, null, true);
  }

  private ArticleSearch articles() throws IOException {
    ArticleSearch articles = new ArticleSearch(snapshot, request, parts, budget);
    if (request.filters().scope().articles()) {
      articles.find();
    }
    return articles;
  }

  private SpokenSearch spoken(@Nullable Tally tally) throws IOException {
    return new SpokenSearch(snapshot, request, lookup(WordField.SPOKEN, false), tally);
  }

  private NotesSearch notes(boolean close, @Nullable Tally tally) throws IOException {
    return new NotesSearch(
        snapshot, request, lookup(WordField.NOTES, forgiving), passages(), close, tally);
  }

  /// Counted once for all passes, and only where it matters.
  private Passages passages() throws IOException {
    Passages counted = passages;
    if (counted == null) {
      boolean matters = request.filters().scope().notes() && !request.what().quoted();
      counted =
          matters
              ? new Passages(snapshot, lookup(WordField.SPOKEN, forgiving))
              : Passages.nothing(parts.size());
      passages = counted;
    }
    return counted;
  }

  private Lookup lookup(WordField field, boolean inflected) throws IOException {
    return Lookup.of(snapshot, parts, field, forgiving, inflected, budget);
  }

  private SearchAnswer answer(
      SpokenSearch spoken,
      NotesSearch notes,
      ArticleSearch articles,
      @Nullable Tally tally,
      boolean relaxed)
      throws IOException {
    boolean closest = notes.onIt() == 0 && notes.close() > 0;
    long held = spoken.held() | notes.held() | articles.held();
    List<String> missing = relaxed ? parts.missing(held) : List.of();
    return new SearchAnswer(
        spoken.episodes(),
        spoken.moments(),
        spoken.hits(),
        closest ? notes.close() : notes.onIt(),
        notes.hits(),
        articles.articles(),
        articles.hits(),
        relaxed,
        missing,
        closest,
        spoken.misheard(),
        spoken.sponsored(),
        budget.met(),
        tally == null ? null : tally.overview());
  }
}

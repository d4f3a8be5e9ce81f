// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchRequest;
import java.io.IOException;
import java.util.List;

/// Answers one request from one snapshot.
///
/// First everything that has all parts of the query is looked for. Only when nothing in the archive
/// has, neither speech nor notes, and there is more than one part, comes whatever has most of them.
record Search(Snapshot snapshot, SearchRequest request) {
  /// Searches.
  SearchAnswer answer() throws IOException {
    List<QueryPart> parts = QueryPart.of(request.query());
    SpokenSearch spoken = new SpokenSearch(snapshot, request, parts);
    NotesSearch notes = new NotesSearch(snapshot, request, parts);
    if (request.scope().spoken()) {
      spoken.findAll();
    }
    if (request.scope().notes()) {
      notes.findAll();
    }
    if (parts.size() > 1 && spoken.episodes() == 0 && notes.topics() == 0) {
      return relaxed(parts);
    }
    return answer(spoken, notes, false, List.of());
  }

  private SearchAnswer relaxed(List<QueryPart> parts) throws IOException {
    SpokenSearch spoken = new SpokenSearch(snapshot, request, parts);
    NotesSearch notes = new NotesSearch(snapshot, request, parts);
    if (request.scope().spoken()) {
      spoken.findMost();
    }
    if (request.scope().notes()) {
      notes.findMost();
    }
    List<String> missing = QueryPart.missing(parts, spoken.held() | notes.held());
    return answer(spoken, notes, true, missing);
  }

  private static SearchAnswer answer(
      SpokenSearch spoken, NotesSearch notes, boolean relaxed, List<String> missing)
      throws IOException {
    return new SearchAnswer(
        spoken.episodes(),
        spoken.moments(),
        spoken.hits(),
        notes.topics(),
        notes.hits(),
        relaxed,
        missing);
  }
}

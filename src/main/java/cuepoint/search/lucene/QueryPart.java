// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchQuery;
import cuepoint.search.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/// A word or phrase of a query that is looked up as a whole.
///
/// @param written as the listener typed it
/// @param apostrophes which of the words were typed with an apostrophe
record QueryPart(String written, List<BytesRef> words, List<Boolean> apostrophes) {
  /// The different parts of a query, in its order.
  static List<QueryPart> of(SearchQuery query) {
    Map<List<String>, QueryPart> parts = new LinkedHashMap<>();
    collect(query, parts);
    return List.copyOf(parts.values());
  }

  private static void collect(SearchQuery query, Map<List<String>, QueryPart> parts) {
    switch (query) {
      case SearchQuery.Term(String written, List<Word> words) -> add(written, words, parts);
      case SearchQuery.Phrase(String written, List<Word> words) -> add(written, words, parts);
      case SearchQuery.All(List<SearchQuery> all) -> all.forEach(part -> collect(part, parts));
    }
  }

  private static void add(String written, List<Word> words, Map<List<String>, QueryPart> parts) {
    List<String> forms = words.stream().map(Word::form).toList();
    List<BytesRef> bytes = forms.stream().map(BytesRef::new).toList();
    List<Boolean> apostrophes = words.stream().map(Word::withApostrophe).toList();
    parts.putIfAbsent(forms, new QueryPart(written, bytes, apostrophes));
  }

  /// How many words each part has.
  static int[] lengths(List<QueryPart> parts) {
    return parts.stream().mapToInt(part -> part.words().size()).toArray();
  }

  /// The parts, as written, that are not in a set of bits.
  static List<String> missing(List<QueryPart> parts, long held) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if ((held & 1L << i) == 0) {
        missing.add(parts.get(i).written());
      }
    }
    return missing;
  }
}

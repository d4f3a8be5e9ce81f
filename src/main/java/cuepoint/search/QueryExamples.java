// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every way to ask, each with an example and what it means. The help page shows them, and a test
/// reads each one back.
///
/// @param part what the example is of
/// @param query understood by {@link QueryParser}
/// @param meaning what it looks for, in words
public record QueryExamples(Part part, String query, String meaning) {
  /// What an example is of.
  public enum Part {
    /// Words and how they are put together.
    WORDS,
    /// Where to look.
    FILTERS
  }

  /// Names in braces stand for something that the archive has.
  private static final List<QueryExamples> ALL =
      List.of(
          words("open source", "open and source"),
          words("\"thank you\"", "exactly “thank you”"),
          words("\"thank listening\"~3", "thank and listening with at most 3 words between them"),
          words("\"thank listening\"~", "thank and listening with at most 5 words between them"),
          words("start*", "words that begin with start"),
          words("music -video", "music where nobody says video"),
          words("music NOT \"music video\"", "music where nobody says exactly “music video”"),
          words("music OR movie", "music or movie"),
          words("(music OR movie) good", "music or movie, and good"),
          words("good -(music OR movie)", "good where nobody says music or movie"),
          filters("people show:{show}", "people; show {show}"),
          filters("people host:\"{host}\"", "people; presented by {host}"),
          filters("people speaker:\"{host}\"", "people; said by {host}"),
          filters("people guest:\"{guest}\"", "people; with the guest {guest}"),
          filters("people in:spoken", "people; only what is said"),
          filters("people in:notes", "people; only topics"),
          filters(
              "people in:articles",
              "people; only links of topics, and articles as they were captured"),
          filters("people from:{year}", "people; from 1 January {year}"),
          filters("people to:{year}-06", "people; until 30 June {year}"),
          filters(
              "people from:{year}-02-03 to:{year}",
              "people; from 3 February {year}; until 31 December {year}"),
          filters("people episode:{number}", "people; episode {number}"),
          filters("people episode:1-20", "people; episodes 1 to 20"),
          filters("people sponsor:yes", "people; sponsor reads too"),
          filters("\"thank you\" sponsor:no", "exactly “thank you”; no sponsor reads"));

  private static QueryExamples words(String query, String meaning) {
    return new QueryExamples(Part.WORDS, query, meaning);
  }

  private static QueryExamples filters(String query, String meaning) {
    return new QueryExamples(Part.FILTERS, query, meaning);
  }

  /// The examples, filled in with what an archive has; those for which it has nothing are left out.
  ///
  /// @param names what stands for `show` (a slug), `host`, `guest`, `year` and `number`
  public static List<QueryExamples> of(Map<String, String> names) {
    List<QueryExamples> filled = new ArrayList<>();
    for (QueryExamples example : ALL) {
      String query = example.query;
      String meaning = example.meaning;
      for (Map.Entry<String, String> name : names.entrySet()) {
        String place = '{' + name.getKey() + '}';
        query = query.replace(place, name.getValue());
        meaning = meaning.replace(place, name.getValue());
      }
      if (query.indexOf('{') < 0) {
        filled.add(new QueryExamples(example.part, query, meaning));
      }
    }
    return filled;
  }
}

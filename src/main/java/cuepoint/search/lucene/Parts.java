// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Clause;
import cuepoint.search.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The parts of a query that a match has all or, when nothing has all, most of.
///
/// @param wanted each different one once, at most 64
/// @param unwanted what must not be near
record Parts(List<Clause> wanted, List<Clause> unwanted) {
  /// Takes a query apart.
  static Parts of(Clause what) {
    if (!(what instanceof Clause.All(List<Clause> parts, List<Clause> without))) {
      return new Parts(List.of(what), List.of());
    }
    Map<Object, Clause> different = new LinkedHashMap<>();
    for (Clause part : parts) {
      Object key =
          switch (part) {
            case Clause.Term(String _, List<Word> words) -> forms(words);
            case Clause.Phrase(String _, List<Word> words) -> forms(words);
            default -> part;
          };
      different.putIfAbsent(key, part);
    }
    return new Parts(List.copyOf(different.values()), without);
  }

  private static List<String> forms(List<Word> words) {
    return words.stream().map(Word::form).toList();
  }

  /// How many there are.
  int size() {
    return wanted.size();
  }

  /// The parts, as written, that are not in a set of bits.
  List<String> missing(long held) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if ((held & 1L << i) == 0) {
        missing.add(written(wanted.get(i)));
      }
    }
    return missing;
  }

  private static String written(Clause clause) {
    return switch (clause) {
      case Clause.Term(String written, List<Word> _) -> written;
      case Clause.Phrase(String written, List<Word> _) -> written;
      case Clause.Near(String written, List<Word> _, int _) -> written;
      case Clause.Prefix(String written, List<Word> _) -> written + '*';
      case Clause.All(List<Clause> all, List<Clause> _) ->
          all.stream().map(Parts::written).collect(Collectors.joining(" "));
      case Clause.Any(List<Clause> any) ->
          any.stream().map(Parts::written).collect(Collectors.joining(" OR "));
    };
  }
}

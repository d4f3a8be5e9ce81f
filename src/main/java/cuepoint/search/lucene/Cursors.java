// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Clause;
import cuepoint.search.SearchAnswer.Bound;
import cuepoint.search.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Turns what is looked for into cursors over one field of one segment.
final class Cursors {
  /// Words that a beginning may stand for, in a segment.
  private static final int MOST_COMPLETIONS = 128;

  /// Words that all beginnings of a query may stand for, in a segment.
  private static final int MOST_OF_ALL = 1024;

  private final Snapshot snapshot;
  private final Segment segment;
  private final WordTable words;
  private final WordField field;
  private final boolean forgiving;
  private final boolean inflected;
  private final Inflections inflections = new Inflections();
  private final Budget budget;
  private int completionsLeft = MOST_OF_ALL;

  /// @param forgiving whether words are found also where they were misheard
  /// @param inflected whether words are found in other forms too
  Cursors(
      Snapshot snapshot,
      Segment segment,
      WordField field,
      boolean forgiving,
      boolean inflected,
      Budget budget) {
    this.snapshot = snapshot;
    this.segment = segment;
    words = segment.words(field);
    this.field = field;
    this.forgiving = forgiving;
    this.inflected = inflected;
    this.budget = budget;
  }

  /// One cursor for each of several things; null where the segment does not have it.
  List<@Nullable SpanCursor> each(List<Clause> clauses) throws IOException {
    List<@Nullable SpanCursor> cursors = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      cursors.add(of(clause));
    }
    return cursors;
  }

  /// Where something is; null where the segment does not have it.
  @Nullable SpanCursor of(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Term(String _, List<Word> term) -> term(term);
      case Clause.Phrase(String _, List<Word> phrase) -> phrase(phrase);
      case Clause.Near(String _, List<Word> near, int between) -> near(near, between);
      case Clause.Prefix(String _, List<Word> prefix) -> prefix(prefix);
      case Clause.Any(List<Clause> any) -> any(present(any));
      case Clause.All(List<Clause> all, List<Clause> without) -> all(all, without);
    };
  }

  private @Nullable SpanCursor term(List<Word> term) throws IOException {
    List<SpanCursor> asked = new ArrayList<>();
    List<SpanCursor> instead = new ArrayList<>();
    add(phrase(term), asked);
    if (inflected && term.size() == 1) {
      addOtherForms(term.getFirst(), instead);
    }
    if (forgiving && field == WordField.SPOKEN && !budget.spent()) {
      List<String> name = term.stream().map(Word::form).toList();
      add(snapshot.mishearings().find(segment, name, budget), instead);
    }
    return instead.isEmpty() ? any(asked) : new AnyCursor(asked, instead, budget);
  }

  private static void add(@Nullable SpanCursor cursor, List<SpanCursor> cursors) {
    if (cursor != null) {
      cursors.add(cursor);
    }
  }

  private void addOtherForms(Word word, List<SpanCursor> others) throws IOException {
    for (String other : inflections.others(word.form(), words.vocabulary())) {
      add(phrase(List.of(new Word(other, word.withApostrophe()))), others);
    }
  }

  private @Nullable PhraseCursor phrase(List<Word> phrase) throws IOException {
    List<BytesRef> bytes = phrase.stream().map(word -> new BytesRef(word.form())).toList();
    List<Boolean> apostrophes = phrase.stream().map(Word::withApostrophe).toList();
    return words.find(segment.reader(), bytes, apostrophes, budget);
  }

  private @Nullable SpanCursor near(List<Word> near, int between) throws IOException {
    Map<String, Integer> needed = new LinkedHashMap<>();
    for (Word word : near) {
      needed.merge(word.form(), 1, Integer::sum);
    }
    List<PhraseCursor> cursors = new ArrayList<>();
    for (String form : needed.keySet()) {
      PhraseCursor cursor = phrase(List.of(new Word(form, false)));
      if (cursor == null) {
        return null;
      }
      cursors.add(cursor);
    }
    int[] times = needed.values().stream().mapToInt(Integer::intValue).toArray();
    return new NearCursor(cursors, times, between, budget);
  }

  private @Nullable SpanCursor prefix(List<Word> prefix) throws IOException {
    List<Word> before = prefix.subList(0, prefix.size() - 1);
    int most = Math.min(MOST_COMPLETIONS, completionsLeft);
    int[] completions = words.completions(new BytesRef(prefix.getLast().form()), most + 1);
    if (completions.length > most) {
      budget.met(Bound.PREFIX);
    }
    int[] kept = Arrays.copyOf(completions, Math.min(most, completions.length));
    completionsLeft -= kept.length;
    SpanCursor together = before.isEmpty() && kept.length > 1 ? words.any(kept, budget) : null;
    if (together != null) {
      return together;
    }
    List<SpanCursor> cursors = new ArrayList<>();
    for (int completion : kept) {
      List<Word> phrase = new ArrayList<>(before);
      phrase.add(new Word(words.vocabulary().word(completion).utf8ToString(), false));
      add(phrase(phrase), cursors);
    }
    return any(cursors);
  }

  private @Nullable SpanCursor any(List<? extends SpanCursor> cursors) {
    return switch (cursors.size()) {
      case 0 -> null;
      case 1 -> cursors.getFirst();
      default -> new AnyCursor(cursors, budget);
    };
  }

  /// A cursor for each of several things that the segment has.
  List<SpanCursor> present(List<Clause> clauses) throws IOException {
    return each(clauses).stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private @Nullable SpanCursor all(List<Clause> all, List<Clause> without) throws IOException {
    List<SpanCursor> parts = present(all);
    if (parts.size() < all.size()) {
      return null;
    }
    AllCursor.Together together = field == WordField.SPOKEN ? inSpeech(parts.size()) : inOneText();
    return new AllCursor(parts, present(without), together, budget);
  }

  private AllCursor.Together inSpeech(int size) {
    Stretches stretches = new Stretches(size, budget);
    Unwanted unwanted = new Unwanted(budget);
    return (doc, parts, without, taker) -> {
      SpokenEpisode episode = segment.episode(doc);
      unwanted.in(doc, episode, without);
      stretches.find(episode, parts);
      boolean room = stretches.parts() == size;
      for (int i = 0; room && i < stretches.count(); i++) {
        if (unwanted.isClear(episode, stretches.span(i))) {
          room = taker.take(stretches.span(i));
        }
      }
    };
  }

  private static AllCursor.Together inOneText() {
    return (doc, parts, without, taker) -> {
      if (without.stream().anyMatch(cursor -> cursor.doc() == doc)) {
        return;
      }
      for (SpanCursor cursor : parts) {
        for (int i = 0; i < cursor.count(); i++) {
          taker.take(cursor.spans()[i]);
        }
      }
    };
  }
}

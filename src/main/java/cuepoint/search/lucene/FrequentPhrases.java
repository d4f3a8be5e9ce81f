// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Suggestion.Phrase;
import cuepoint.search.Word;
import cuepoint.search.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/// Finds the words and runs of two or three words that the archive is about, in what is said and in
/// notes.
///
/// A run begins and ends with a word that bears meaning: one that is not common in speech, or is
/// written more often than said (`python` in a show about it). It counts when several topics have
/// it in writing, or when it is said often and more often than its words would meet by chance. No
/// list of any language's common words is used.
final class FrequentPhrases {
  /// A phrase with what it weighs among others.
  record Weighed(Phrase phrase, double weight) {}

  /// Phrases kept.
  private static final int MOST = 40_000;

  /// A word that makes up more of all that is said is common,
  private static final double COMMON = 1 / 1500.0;

  /// unless there is so little that is said that nothing can be told of it.
  private static final int LEAST_COMMON = 40;

  /// A common word that is written so many times more often than said still bears meaning.
  private static final double TOPICAL = 2;

  private static final int LEAST_SPOKEN = 8;

  /// Topics that have to have a run in writing.
  private static final int LEAST_WRITTEN = 2;

  /// Writing a run once weighs as much as saying it so often.
  private static final int WRITTEN_WEIGHS = 10;

  /// So many times more often than by chance words have to meet.
  private static final double BEYOND_CHANCE = 8;

  private static final double NEARLY_ALWAYS = 0.8;
  private static final int LEAST_LETTERS = 3;

  /// What addresses in the middle of a text begin with; nobody says that.
  private static final Set<String> ADDRESS = Set.of("http", "https", "www");

  private static final int BITS = 21;
  private static final int MASK = (1 << BITS) - 1;
  private static final int MOST_WORDS = MASK - 1;

  private final Snapshot snapshot;
  private final Lexicon lexicon;
  private final BitSet meaningful = new BitSet();
  private final LongCounts spoken = new LongCounts();
  private final LongCounts written = new LongCounts();
  private final Set<String> sites = new HashSet<>();
  private final Set<String> partsOfSites = new HashSet<>();
  private final Set<Long> covered = new HashSet<>();
  private final List<Weighed> found = new ArrayList<>();

  FrequentPhrases(Snapshot snapshot, Lexicon lexicon) {
    this.snapshot = snapshot;
    this.lexicon = lexicon;
  }

  /// The phrases that weigh most, in no order.
  List<Weighed> find() {
    for (int word = 0; word < Math.min(lexicon.size(), MOST_WORDS); word++) {
      meaningful.set(word, isMeaningful(word));
    }
    for (Segment segment : snapshot.segments()) {
      count(segment);
    }
    meaningful.stream().forEach(this::takeWord);
    spoken.each(this::cover);
    spoken.each((key, count) -> takeRun(key, count, written.count(key)));
    written.each((key, count) -> {
      if (spoken.count(key) == 0) {
        takeRun(key, 0, count);
      }
    });
    found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private boolean isMeaningful(int number) {
    String word = lexicon.word(number);
    return word.length() > 1
        && word.codePoints().anyMatch(Character::isLetter)
        && !ADDRESS.contains(word)
        && (lexicon.spokenShare(number) < COMMON
            || lexicon.spoken(number) < LEAST_COMMON
            || lexicon.topicality(number) > TOPICAL);
  }

  private void count(Segment segment) {
    int[] said = lexicon.numbers(segment.words(WordField.SPOKEN).vocabulary());
    int[] noted = lexicon.numbers(segment.words(WordField.NOTES).vocabulary());
    for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
      if (segment.isLive(doc)) {
        each(segment.words(WordField.SPOKEN).inOrder(doc), Integer.MAX_VALUE, said, spoken::add);
        TopicNotes topic = segment.tables().topic(doc);
        if (topic != null) {
          Set<Long> once = new HashSet<>();
          each(segment.words(WordField.NOTES).inOrder(doc), topic.textEnd(), noted, once::add);
          once.forEach(written::add);
          LinkedSites.of(topic).forEach(this::takeParts);
        }
      }
    }
  }

  /// `docs.python.org` is suggested as a site, not as a phrase, and so is every part of it.
  private void takeParts(String site) {
    if (!sites.add(site)) {
      return;
    }
    List<String> words = Words.of(site).stream().map(Word::form).toList();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 2; to <= Math.min(words.size(), from + 3); to++) {
        partsOfSites.add(String.join(" ", words.subList(from, to)));
      }
    }
  }

  /// Tells every run of a text.
  private void each(int[] words, int to, int[] numbers, LongConsumer runs) {
    int before = -1;
    int first = -1;
    for (int i = 0; i < Math.min(to, words.length); i++) {
      // One with an apostrophe is not shown, as it is not known where the apostrophe was.
      int word = words[i] < 0 ? -1 : numbers[words[i]];
      word = word < MOST_WORDS ? word : -1;
      if (word >= 0 && meaningful.get(word)) {
        if (before >= 0 && meaningful.get(before)) {
          runs.accept(key(-1, before, word));
        }
        if (before >= 0 && first >= 0 && meaningful.get(first)) {
          runs.accept(key(first, before, word));
        }
      }
      first = before < 0 ? -1 : before;
      before = word;
    }
  }

  /// @param first -1 for a run of two
  private static long key(int first, int second, int third) {
    return ((first + 1L) << (2 * BITS)) | ((second + 1L) << BITS) | (third + 1L);
  }

  private void takeWord(int word) {
    int said = lexicon.spoken(word);
    int noted = lexicon.written(word);
    boolean plain = 2 * lexicon.withApostrophe(word) <= said + noted;
    if (plain
        && lexicon.word(word).length() >= LEAST_LETTERS
        && (said >= LEAST_SPOKEN || noted >= LEAST_WRITTEN)) {
      add(lexicon.word(word), said, noted, topicality(word));
    }
  }

  /// `guido van` alone is no phrase where `guido van rossum` is what nearly always follows.
  private void cover(long key, int count) {
    int third = (int) (key & MASK) - 1;
    int second = (int) ((key >> BITS) & MASK) - 1;
    int first = (int) (key >> (2 * BITS)) - 1;
    if (first >= 0 && count >= LEAST_SPOKEN) {
      for (long pair : new long[] {key(-1, first, second), key(-1, second, third)}) {
        if (count >= NEARLY_ALWAYS * spoken.count(pair)) {
          covered.add(pair);
        }
      }
    }
  }

  private void takeRun(long key, int said, int noted) {
    int third = (int) (key & MASK) - 1;
    int second = (int) ((key >> BITS) & MASK) - 1;
    int first = (int) (key >> (2 * BITS)) - 1;
    int start = first < 0 ? second : first;
    double byChance = lexicon.spokenShare(start) * lexicon.spoken(third);
    if (noted >= LEAST_WRITTEN || (said >= LEAST_SPOKEN && said > BEYOND_CHANCE * byChance)) {
      String end = lexicon.word(second) + " " + lexicon.word(third);
      String label = first < 0 ? end : lexicon.word(first) + " " + end;
      boolean whole = !covered.contains(key) && !partsOfSites.contains(label);
      if (whole && start != third && second != third) {
        double topicality = Math.min(topicality(start), topicality(third));
        // What is said along with a phrase must not come before the phrase.
        add(
            label,
            said,
            noted,
            meaningful.get(second) ? Math.min(topicality, topicality(second)) : topicality);
      }
    }
  }

  private double topicality(int word) {
    return Math.min(1, lexicon.topicality(word));
  }

  private void add(String label, int said, int noted, double topicality) {
    Phrase phrase = new Phrase(label, (long) said + noted);
    found.add(new Weighed(phrase, said * topicality + WRITTEN_WEIGHS * noted));
  }
}

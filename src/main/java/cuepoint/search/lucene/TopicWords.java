// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The words of all topics' headlines and texts as numbers that go across segments, and what each
/// of them tells about what a topic is about. A plural in `s` is its singular where the archive has
/// both. Links are left out: their words stand in the text already, and addresses are compared as
/// such.
final class TopicWords {
  /// Words of a topic that are looked at; what it is about is said by then.
  private static final int MOST_WORDS = 4000;

  /// How often a word occurs in a topic that has it, on average; stands in where too few topics
  /// have a word to tell.
  private static final double USUAL_BURST = 1.6;

  private static final int USUAL_WEIGHT = 3;

  /// Share of all topics that may have a word; the others tell nothing.
  private static final double COMMON = 0.05;

  private static final int FEWEST = 5;

  private final String[] spelled;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Segment, int[]> ofNotes = new HashMap<>();
  private final int topics;
  private final int[] holders;
  private final long[] occurrences;
  private final double[] telling;

  /// How often a topic has each of its words, in the order of their numbers.
  ///
  /// @param inText how often outside the headline
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Counts(int[] words, int[] inText, boolean[] inHeadline) {}

  /// @param docs every topic of the archive, by segment
  TopicWords(Map<Segment, List<Integer>> docs) {
    Set<String> all = new TreeSet<>();
    docs.forEach((segment, list) -> all.addAll(used(segment, list)));
    spelled = all.toArray(String[]::new);
    for (int i = 0; i < spelled.length; i++) {
      numbers.put(spelled[i], i);
    }
    numbers.replaceAll((word, own) -> singular(word, own));
    docs.keySet().forEach(segment -> ofNotes.put(segment, across(segment, WordField.NOTES)));
    holders = new int[spelled.length];
    occurrences = new long[spelled.length];
    int count = 0;
    for (Map.Entry<Segment, List<Integer>> each : docs.entrySet()) {
      each.getValue().forEach(doc -> take(count(each.getKey(), doc)));
      count += each.getValue().size();
    }
    topics = count;
    telling = new double[spelled.length];
    Arrays.setAll(telling, this::tells);
  }

  private static Set<String> used(Segment segment, List<Integer> docs) {
    Vocabulary vocabulary = segment.words(WordField.NOTES).vocabulary();
    boolean[] used = new boolean[vocabulary.size() + 1];
    for (int doc : docs) {
      int[] words = segment.words(WordField.NOTES).inOrder(doc);
      for (int i = 0; i < end(segment, doc); i++) {
        used[words[i] & ~WordTable.APOSTROPHE] = true;
      }
    }
    Set<String> spelled = new HashSet<>();
    for (int number = 1; number < used.length; number++) {
      if (used[number]) {
        spelled.add(vocabulary.word(number).utf8ToString());
      }
    }
    return spelled;
  }

  private static int end(Segment segment, int doc) {
    return Math.min(segment.topic(doc).textEnd(), MOST_WORDS);
  }

  private Integer singular(String word, Integer own) {
    int found = isPlural(word) ? Arrays.binarySearch(spelled, singular(word)) : -1;
    return found < 0 ? own : Integer.valueOf(found);
  }

  /// Whether a word looks like a plural in `s`.
  static boolean isPlural(String word) {
    return word.length() >= 4 && word.endsWith("s") && !word.endsWith("ss");
  }

  /// A word that looks like a plural without its `s`.
  static String singular(String word) {
    return word.substring(0, word.length() - 1);
  }

  /// The numbers here for the numbers that words have in a field of a segment; -1 for words that no
  /// topic has.
  int[] across(Segment segment, WordField field) {
    Vocabulary vocabulary = segment.words(field).vocabulary();
    int[] across = new int[vocabulary.size() + 1];
    for (int number = 1; number < across.length; number++) {
      across[number] = numbers.getOrDefault(vocabulary.word(number).utf8ToString(), -1);
    }
    across[0] = -1;
    return across;
  }

  private void take(Counts counts) {
    for (int i = 0; i < counts.words().length; i++) {
      holders[counts.words()[i]]++;
      occurrences[counts.words()[i]] += counts.inText()[i] + (counts.inHeadline()[i] ? 1 : 0);
    }
  }

  /// Counts the words of a topic.
  Counts count(Segment segment, int doc) {
    int[] across = ofNotes.getOrDefault(segment, new int[0]);
    int[] inOrder = segment.words(WordField.NOTES).inOrder(doc);
    return count(inOrder, segment.topic(doc).headlineWords(), end(segment, doc), across);
  }

  /// Counts the words of a text.
  ///
  /// @param inOrder as a {@link WordTable} has them
  /// @param headline how many of them are the headline
  /// @param end how many of them count
  /// @param across what their numbers are here
  static Counts count(int[] inOrder, int headline, int end, int[] across) {
    // the word above, whether it is of the text below: sorting brings equal ones together
    long[] found = new long[end];
    int size = 0;
    for (int i = 0; i < found.length; i++) {
      int word = across[inOrder[i] & ~WordTable.APOSTROPHE];
      if (word >= 0) {
        found[size++] = (long) word << 1 | (i < headline ? 0 : 1);
      }
    }
    Arrays.sort(found, 0, size);
    int[] words = new int[size];
    int[] inText = new int[size];
    boolean[] inHeadline = new boolean[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      int word = (int) (found[i] >>> 1);
      if (distinct == 0 || words[distinct - 1] != word) {
        words[distinct++] = word;
      }
      inText[distinct - 1] += (int) (found[i] & 1);
      inHeadline[distinct - 1] |= (found[i] & 1) == 0;
    }
    return new Counts(
        Arrays.copyOf(words, distinct),
        Arrays.copyOf(inText, distinct),
        Arrays.copyOf(inHeadline, distinct));
  }

  /// How many topics there are.
  int topics() {
    return topics;
  }

  /// How many words there are; their numbers go from 0 up to this.
  int size() {
    return spelled.length;
  }

  /// How many topics have a word.
  int holders(int word) {
    return holders[word];
  }

  /// The number of a word in the form in which words are compared, or -1 where no topic has it.
  int number(String form) {
    return numbers.getOrDefault(form, -1);
  }

  /// A word as it is compared.
  String form(int word) {
    return spelled[word];
  }

  /// What a word tells: the more, the fewer topics have it, and the oftener those repeat it; 0
  /// where it tells nothing. Repetition is what sets the words that a text is about (`docker`,
  /// `exception`) apart from those that are only seldom needed (`introduction`, `until`).
  double telling(int word) {
    return telling[word];
  }

  private double tells(int word) {
    double most = Math.max(COMMON * topics, Math.min(FEWEST, topics / 2));
    String form = spelled[word];
    if (holders[word] < 2
        || holders[word] > most
        || form.length() < 2
        || form.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    return telling(holders[word], occurrences[word], topics);
  }

  /// What a word tells by how many topics have it and how often it occurs in them together.
  static double telling(int holders, long occurrences, int topics) {
    double burst = (occurrences + USUAL_WEIGHT * USUAL_BURST) / (holders + USUAL_WEIGHT);
    return Math.log(topics / (double) holders) * Math.clamp(burst - 0.8, 0.25, 1.5);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every topic is about: the words that tell most of what is written and spoken of it, as a
/// vector. So topics can be told to be about the same that say it in other words than a query.
///
/// Holds about 1 KB a topic. Safe for use by many threads.
final class Subjects {
  /// Where nothing is known of any topic.
  static final Subjects NONE = new Subjects();

  /// Among fewer topics no word can be said to be rare.
  private static final int FEWEST_TOPICS = 100;

  /// What a spoken word counts beside a written one. It is said in passing more often, and
  /// sometimes misheard.
  private static final double SPOKEN = 0.5;

  /// Share of all topics that may have a word; the others tell nothing.
  private static final double COMMON = 0.25;

  private final IdentityHashMap<SegmentTables, @Nullable WordVector[]> vectors =
      new IdentityHashMap<>();

  private Subjects() {}

  private Subjects(List<Segment> segments) {
    Count count = new Count(segments);
    for (Segment segment : segments) {
      @Nullable WordVector[] of = new WordVector[segment.reader().maxDoc()];
      for (int doc = 0; doc < of.length; doc++) {
        if (isTopic(segment, doc)) {
          of[doc] = count.vector(segment, doc);
        }
      }
      vectors.put(segment.tables(), of);
    }
  }

  /// Reads all topics: some 30 ns for every word of the archive.
  static Subjects of(List<Segment> segments, long topics) {
    return topics < FEWEST_TOPICS ? NONE : new Subjects(segments);
  }

  /// What a topic is about, or null where that is not known (yet).
  ///
  /// @param doc of the topic
  @Nullable WordVector of(Segment segment, int doc) {
    @Nullable WordVector[] of = vectors.get(segment.tables());
    return of == null ? null : of[doc];
  }

  private static boolean isTopic(Segment segment, int doc) {
    return segment.tables().topic(doc) != null && segment.isLive(doc);
  }

  /// Counts the words of topics, one topic at a time.
  private static final class Count {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<SegmentTables, int[]> ofNotes = new IdentityHashMap<>();
    private final IdentityHashMap<SegmentTables, int[]> ofSpeech = new IdentityHashMap<>();
    private final double[] telling;
    private final boolean[] inHeadline;
    private final int[] inText;
    private final int[] spoken;
    private int[] found = new int[1 << 10];
    private int size;

    Count(List<Segment> segments) {
      for (Segment segment : segments) {
        number(segment.words(WordField.NOTES).vocabulary());
        number(segment.words(WordField.SPOKEN).vocabulary());
      }
      for (Segment segment : segments) {
        ofNotes.put(segment.tables(), across(segment, WordField.NOTES));
        ofSpeech.put(segment.tables(), across(segment, WordField.SPOKEN));
      }
      inHeadline = new boolean[numbers.size()];
      inText = new int[numbers.size()];
      spoken = new int[numbers.size()];
      telling = telling(segments);
    }

    private void number(Vocabulary vocabulary) {
      for (int number = 1; number <= vocabulary.size(); number++) {
        numbers.putIfAbsent(vocabulary.word(number).utf8ToString(), numbers.size());
      }
    }

    /// The numbers here for those of a segment; -1 for what cannot tell anything.
    private int[] across(Segment segment, WordField field) {
      Vocabulary vocabulary = segment.words(field).vocabulary();
      int[] across = new int[vocabulary.size() + 1];
      across[0] = -1;
      for (int number = 1; number < across.length; number++) {
        across[number] = number(vocabulary.word(number).utf8ToString());
      }
      return across;
    }

    private int number(String word) {
      if (word.length() < 2 || word.chars().allMatch(Character::isDigit)) {
        return -1;
      }
      Integer own = numbers.getOrDefault(word, -1);
      return TopicWords.isPlural(word) ? numbers.getOrDefault(TopicWords.singular(word), own) : own;
    }

    private double[] telling(List<Segment> segments) {
      int[] holders = new int[inText.length];
      long[] occurrences = new long[inText.length];
      int topics = 0;
      for (Segment segment : segments) {
        for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
          if (isTopic(segment, doc)) {
            topics++;
            gather(segment, doc);
            for (int i = 0; i < size; i++) {
              holders[found[i]]++;
              occurrences[found[i]] += times(found[i]);
            }
            clear();
          }
        }
      }
      double[] tells = new double[inText.length];
      for (int i = 0; i < tells.length; i++) {
        boolean rare = holders[i] >= 2 && holders[i] <= COMMON * topics;
        tells[i] = rare ? TopicWords.telling(holders[i], occurrences[i], topics) : 0;
      }
      return tells;
    }

    private int times(int word) {
      return (inHeadline[word] ? 1 : 0) + inText[word] + spoken[word];
    }

    /// What a topic is about.
    WordVector vector(Segment segment, int doc) {
      gather(segment, doc);
      int[] words = Arrays.copyOf(found, size);
      Arrays.sort(words);
      boolean[] headline = new boolean[size];
      for (int i = 0; i < size; i++) {
        headline[i] = inHeadline[words[i]];
      }
      WordVector vector = WordVector.of(words, headline, i -> weight(words[i]));
      clear();
      return vector;
    }

    private double weight(int word) {
      double said = spoken[word] == 0 ? 0 : SPOKEN * (1 + Math.log(spoken[word]));
      return telling[word] * (WordVector.often(inHeadline[word], inText[word]) + said);
    }

    private void gather(Segment segment, int doc) {
      TopicNotes topic = segment.topic(doc);
      int[] across = ofNotes.getOrDefault(segment.tables(), new int[0]);
      int[] written = segment.words(WordField.NOTES).inOrder(doc);
      for (int i = 0; i < topic.textEnd(); i++) {
        int word = across[written[i] & ~WordTable.APOSTROPHE];
        if (word >= 0) {
          note(word);
          inHeadline[word] |= i < topic.headlineWords();
          inText[word] += i < topic.headlineWords() ? 0 : 1;
        }
      }
      int episode = segment.tables().episodeOf(doc);
      if (episode >= 0) {
        gatherSpoken(segment, episode, doc);
      }
    }

    private void gatherSpoken(Segment segment, int episode, int doc) {
      int[] across = ofSpeech.getOrDefault(segment.tables(), new int[0]);
      int[] said = segment.words(WordField.SPOKEN).inOrder(episode);
      PassageTable passages = segment.tables().passages();
      for (int each = passages.first(episode); each < passages.first(episode + 1); each++) {
        for (int i = passages.start(each);
            passages.topic(each) == doc && i < passages.end(each);
            i++) {
          int word = across[said[i] & ~WordTable.APOSTROPHE];
          if (word >= 0) {
            note(word);
            spoken[word]++;
          }
        }
      }
    }

    private void note(int word) {
      if (times(word) == 0) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = word;
      }
    }

    private void clear() {
      for (int i = 0; i < size; i++) {
        inHeadline[found[i]] = false;
        inText[found[i]] = 0;
        spoken[found[i]] = 0;
      }
      size = 0;
    }
  }
}

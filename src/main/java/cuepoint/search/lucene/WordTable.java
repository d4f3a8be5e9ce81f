// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of one field in one segment in the order in which they were written, as numbers in
/// memory: 4 bytes a word.
///
/// This is what makes phrases cheap. Lucene checks a phrase by walking the positions of all its
/// words, and in speech most of them are `the`, `and`, `to`, each hundreds of times an episode.
/// With the words at hand only the rarest one's positions are read, and its neighbours are looked
/// at. The table is not stored: it is the inversion of the postings, turned back once per segment.
final class WordTable {
  /// Set in the number of a word that is spelled with an apostrophe.
  static final int APOSTROPHE = 1 << 31;

  /// What has more than one in so many words is cheaper found by reading them all.
  private static final int SCANNED = 25;

  private final String field;
  private final Vocabulary vocabulary;
  private final int[] @Nullable [] words;
  private final long size;

  private WordTable(String field, Vocabulary vocabulary, int[] @Nullable [] words) {
    this.field = field;
    this.vocabulary = vocabulary;
    this.words = words;
    long all = 0;
    for (int[] each : words) {
      all += each == null ? 0 : each.length;
    }
    size = all;
  }

  /// Turns a field's postings back.
  ///
  /// @param words one array for every document that has the field, as long as the document, zeros
  ///   only; filled here
  static WordTable load(LeafReader reader, String field, int[] @Nullable [] words)
      throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    Terms terms = reader.terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      int number = 0;
      for (BytesRef word; (word = each.next()) != null; ) {
        postings = each.postings(postings, PostingsEnum.POSITIONS);
        if (word.bytesEquals(WordStream.APOSTROPHE)) {
          fill(postings, APOSTROPHE, words);
        } else {
          vocabulary.add(word, each.totalTermFreq());
          fill(postings, ++number, words);
        }
      }
    }
    vocabulary.trim();
    return new WordTable(field, vocabulary, words);
  }

  private static void fill(PostingsEnum postings, int bits, int[] @Nullable [] words)
      throws IOException {
    for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
      int[] inOrder = words[doc];
      if (inOrder == null) {
        throw new IOException("the index has words for document " + doc + " but no length");
      }
      for (int left = postings.freq(); left > 0; left--) {
        inOrder[postings.nextPosition()] |= bits;
      }
    }
  }

  /// The most frequent words with a beginning, most frequent first.
  List<BytesRef> completions(BytesRef beginning, int most) {
    return vocabulary.completions(beginning, most);
  }

  /// The words in the order of the table's numbers, with how often each occurs.
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /// The numbers of a document's words in order, {@link #APOSTROPHE} set in some, 0 where a
  /// position is empty; nothing where it has none. Not to be written to.
  int[] inOrder(int doc) {
    int[] inOrder = words[doc];
    return inOrder == null ? new int[0] : inOrder;
  }

  /// Every place of any of some words, or null where that is cheaper to find out word by word.
  @Nullable SpanCursor scan(List<BytesRef> asked, Budget budget) {
    BitSet numbers = new BitSet();
    long times = 0;
    for (BytesRef word : asked) {
      int number = vocabulary.number(word);
      numbers.set(number);
      times += vocabulary.frequency(number);
    }
    return times * SCANNED < size ? null : new ScanCursor(words, numbers, times, budget);
  }

  /// Some words of a document, as words are compared.
  List<String> forms(int doc, int position, int count) {
    int[] inOrder = inOrder(doc);
    List<String> forms = new ArrayList<>(count);
    for (int i = position; i < position + count; i++) {
      forms.add(vocabulary.word(inOrder[i] & ~APOSTROPHE).utf8ToString());
    }
    return forms;
  }

  /// Every place of a phrase, or null where one of its words does not occur at all.
  ///
  /// @param reader of the segment, as of the snapshot that is searched: the table outlives it
  /// @param asked the words in order
  /// @param apostrophes which of them are spelled with an apostrophe
  @Nullable PhraseCursor find(
      LeafReader reader, List<BytesRef> asked, List<Boolean> apostrophes, Budget budget)
      throws IOException {
    int[] numbers = new int[asked.size()];
    int pivot = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < numbers.length; i++) {
      int number = vocabulary.number(asked.get(i));
      if (number == 0) {
        return null;
      }
      if (vocabulary.frequency(number) < least) {
        least = vocabulary.frequency(number);
        pivot = i;
      }
      numbers[i] = apostrophes.get(i) ? number | APOSTROPHE : number;
    }
    Terms terms = reader.terms(field);
    TermsEnum each = terms == null ? null : terms.iterator();
    if (each == null || !each.seekExact(asked.get(pivot))) {
      return null;
    }
    return new PhraseCursor(
        each.postings(null, PostingsEnum.POSITIONS),
        least,
        each.docFreq(),
        words,
        numbers,
        pivot,
        budget);
  }
}

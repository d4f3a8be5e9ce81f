// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words of one field in one segment in the order in which they were written, as numbers in
/// memory: 4 bytes a word; and, but for captures, where each of them is ({@link WordPlaces}):
/// another 3.5 bytes a word.
///
/// This is what makes phrases cheap. Lucene checks a phrase by walking the positions of all its
/// words, and in speech most of them are `the`, `and`, `to`, each hundreds of times an episode.
/// With the words at hand only the rarest one's positions are read, and its neighbours are looked
/// at. The table is not stored: it is the inversion of the postings, turned back once per segment.
final class WordTable {
  /// Set in the number of a word that is spelled with an apostrophe.
  static final int APOSTROPHE = 1 << 31;

  /// What has more than one in so many words is cheaper found by reading them all.
  private static final int READ = 25;

  private final String field;
  private final Vocabulary vocabulary;
  private final int[] @Nullable [] words;
  private final @Nullable WordPlaces[] places;
  private final BitSet withApostrophe;
  private final int[] documents;
  private final long size;
  private final boolean complete;

  private WordTable(
      String field,
      Vocabulary vocabulary,
      int[] @Nullable [] words,
      @Nullable WordPlaces[] places,
      BitSet withApostrophe) {
    this.withApostrophe = withApostrophe;
    this.field = field;
    this.vocabulary = vocabulary;
    this.words = words;
    this.places = places;
    documents = IntStream.range(0, words.length).filter(doc -> words[doc] != null).toArray();
    size = IntStream.of(documents).mapToLong(doc -> inOrder(doc).length).sum();
    complete = IntStream.of(documents).allMatch(doc -> places[doc] != null);
  }

  /// Turns a field's postings back.
  ///
  /// @param words one array for every document that has the field, as long as the document, zeros
  ///   only; filled here
  /// @param keepsPlaces whether places are kept too
  static WordTable load(
      LeafReader reader, String field, int[] @Nullable [] words, boolean keepsPlaces)
      throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    BitSet withApostrophe = new BitSet();
    WordPlaces.@Nullable Builder[] builders = new WordPlaces.Builder[words.length];
    for (int doc = 0; doc < words.length; doc++) {
      int[] inOrder = words[doc];
      if (keepsPlaces && inOrder != null && inOrder.length <= WordPlaces.MOST) {
        builders[doc] = new WordPlaces.Builder(inOrder.length);
      }
    }
    Terms terms = reader.terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      int number = 0;
      for (BytesRef word; (word = each.next()) != null; ) {
        postings = each.postings(postings, PostingsEnum.POSITIONS);
        if (word.bytesEquals(WordStream.APOSTROPHE)) {
          fill(postings, APOSTROPHE, words, new WordPlaces.Builder[words.length]);
        } else {
          vocabulary.add(word, each.totalTermFreq(), each.docFreq());
          withApostrophe.set(++number, fill(postings, number, words, builders));
        }
      }
    }
    vocabulary.trim();
    @Nullable WordPlaces[] places = new WordPlaces[words.length];
    for (int doc = 0; doc < words.length; doc++) {
      WordPlaces.Builder builder = builders[doc];
      places[doc] = builder == null ? null : builder.build();
      builders[doc] = null;
    }
    return new WordTable(field, vocabulary, words, places, withApostrophe);
  }

  /// Puts a number into every place of a word; tells whether any has an apostrophe.
  private static boolean fill(
      PostingsEnum postings,
      int bits,
      int[] @Nullable [] words,
      WordPlaces.@Nullable Builder[] places)
      throws IOException {
    int all = 0;
    for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
      int[] inOrder = words[doc];
      if (inOrder == null) {
        throw new IOException("the index has words for document " + doc + " but no length");
      }
      WordPlaces.Builder builder = places[doc];
      for (int left = postings.freq(); left > 0; left--) {
        int position = postings.nextPosition();
        inOrder[position] |= bits;
        all |= inOrder[position];
        if (builder != null) {
          builder.add(bits, position);
        }
      }
    }
    return (all & APOSTROPHE) != 0;
  }

  /// The numbers of the most frequent words with a beginning, most frequent first.
  int[] completions(BytesRef beginning, int most) {
    return vocabulary.completions(beginning, most);
  }

  /// The first document from a given one on that has the field, or {@link SpanCursor#END}.
  int nextDocument(int target) {
    int found = Arrays.binarySearch(documents, target);
    int next = found < 0 ? -found - 1 : found;
    return next < documents.length ? documents[next] : SpanCursor.END;
  }

  /// Where each word of a document is, or null where that is not kept.
  @Nullable WordPlaces places(int doc) {
    return places[doc];
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

  /// Every place of any of some words; null where that is cheaper to find out word by word.
  ///
  /// @param numbers of the words
  @Nullable SpanCursor any(int[] numbers, Budget budget) {
    BitSet wanted = new BitSet();
    long times = 0;
    long in = 0;
    int most = 0;
    for (int number : numbers) {
      wanted.set(number);
      times += vocabulary.frequency(number);
      in += vocabulary.documents(number);
      most = Math.max(most, vocabulary.documents(number));
    }
    boolean frequent = times * READ >= size;
    return frequent || (complete && in >= documents.length)
        ? new AnyWordCursor(this, wanted, times, most, budget)
        : null;
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
        withApostrophe.get(numbers[pivot] & ~APOSTROPHE),
        budget);
  }
}

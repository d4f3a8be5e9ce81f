// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.util.BytesRef;

/// The distinct words of a field in one segment, each with a number from 1, packed into a few
/// arrays.
final class Vocabulary {
  /// No language has as many words with two letters in common.
  private static final int MOST_COMPARED = 1 << 15;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private long[] frequencies = new long[1 << 8];
  private int[] documents = new int[1 << 8];
  private int size;

  /// Takes in the next word; words come in the order of their bytes.
  ///
  /// @param frequency how often it occurs
  /// @param in how many documents
  void add(BytesRef word, long frequency, int in) {
    int end = size == 0 ? 0 : ends[size - 1];
    while (bytes.length - end < word.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      frequencies = Arrays.copyOf(frequencies, size * 2);
      documents = Arrays.copyOf(documents, size * 2);
    }
    System.arraycopy(word.bytes, word.offset, bytes, end, word.length);
    ends[size] = end + word.length;
    documents[size] = in;
    frequencies[size++] = frequency;
  }

  /// Gives back what was kept for growth.
  void trim() {
    bytes = Arrays.copyOf(bytes, size == 0 ? 0 : ends[size - 1]);
    ends = Arrays.copyOf(ends, size);
    frequencies = Arrays.copyOf(frequencies, size);
    documents = Arrays.copyOf(documents, size);
  }

  /// The number of a word, or 0 where it does not occur.
  int number(BytesRef word) {
    return Math.max(0, search(word));
  }

  /// The number of a word; where it does not occur, the negative of the number it would have.
  private int search(BytesRef word) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int start = middle == 0 ? 0 : ends[middle - 1];
      int order =
          Arrays.compareUnsigned(
              bytes, start, ends[middle], word.bytes, word.offset, word.offset + word.length);
      if (order == 0) {
        return middle + 1;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }

  /// How many words there are; their numbers go from 1 to this.
  int size() {
    return size;
  }

  /// The word with a number.
  BytesRef word(int number) {
    int start = number == 1 ? 0 : ends[number - 2];
    return new BytesRef(bytes, start, ends[number - 1] - start);
  }

  /// The numbers of the most frequent words with a beginning, most frequent first; of {@value
  /// #MOST_COMPARED} words at most.
  int[] completions(BytesRef beginning, int most) {
    int first = Math.abs(search(beginning));
    int end = first;
    while (end <= size && end - first < MOST_COMPARED && starts(end, beginning)) {
      end++;
    }
    int least = first;
    // The rarer, the higher in the upper half; of equals the earlier word comes first.
    long[] byRarity =
        IntStream.range(first, end)
            .mapToLong(number -> rarity(number) << Integer.SIZE | (number - least))
            .sorted()
            .toArray();
    return LongStream.of(byRarity).limit(most).mapToInt(each -> least + (int) each).toArray();
  }

  private long rarity(int number) {
    return Integer.MAX_VALUE - Math.min(frequency(number), Integer.MAX_VALUE);
  }

  /// The words with a beginning, in the order of their bytes.
  ///
  /// @param most how many of them at most
  List<BytesRef> beginning(BytesRef beginning, int most) {
    List<BytesRef> words = new ArrayList<>();
    for (int number = Math.abs(search(beginning));
        number <= size && words.size() < most && starts(number, beginning);
        number++) {
      words.add(word(number));
    }
    return words;
  }

  private boolean starts(int number, BytesRef beginning) {
    int start = number == 1 ? 0 : ends[number - 2];
    return ends[number - 1] - start >= beginning.length
        && Arrays.equals(
            bytes,
            start,
            start + beginning.length,
            beginning.bytes,
            beginning.offset,
            beginning.offset + beginning.length);
  }

  /// How often the word with a number occurs.
  long frequency(int number) {
    return frequencies[number - 1];
  }

  /// How many documents have the word with a number.
  int documents(int number) {
    return documents[number - 1];
  }
}

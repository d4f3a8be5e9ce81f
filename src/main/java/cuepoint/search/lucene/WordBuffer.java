// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Words;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/// The words of a document, collected before they are indexed, because their number is needed
/// first. Used again for document after document.
final class WordBuffer {
  private final Words words = new Words();
  private final BitSet apostrophes = new BitSet();
  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[1 << 8];
  private int count;

  /// Begins a document.
  void clear() {
    count = 0;
    apostrophes.clear();
  }

  /// Adds the words of a text.
  void add(String text) {
    add(text, Integer.MAX_VALUE);
  }

  /// Adds the first words of a text.
  ///
  /// @return where the text goes on after them; its length where that were all
  int add(String text, int most) {
    words.over(text);
    int end = 0;
    for (int left = most; left > 0; left--) {
      if (!words.next()) {
        return text.length();
      }
      add();
      end = words.end();
    }
    return end;
  }

  private void add() {
    int end = count == 0 ? 0 : ends[count - 1];
    while (bytes.length - end < UnicodeUtil.maxUTF8Length(words.length())) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    if (words.withApostrophe()) {
      apostrophes.set(count);
    }
    put(encode(end));
  }

  private int encode(int at) {
    char[] word = words.buffer();
    int length = words.length();
    for (int i = 0; i < length; i++) {
      if (word[i] >= 0x80) {
        return UnicodeUtil.UTF16toUTF8(words.word(), 0, length, bytes, at);
      }
      bytes[at + i] = (byte) word[i];
    }
    return at + length;
  }

  /// Leaves one position empty, so that no phrase runs across.
  void gap() {
    put(count == 0 ? 0 : ends[count - 1]);
  }

  private void put(int end) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = end;
  }

  /// How many positions there are, empty ones counted.
  int count() {
    return count;
  }

  /// Points a reference at the word of a position; of length 0 where it is empty.
  void get(int position, BytesRef word) {
    int start = position == 0 ? 0 : ends[position - 1];
    word.bytes = bytes;
    word.offset = start;
    word.length = ends[position] - start;
  }

  /// Whether the word of a position has an apostrophe inside.
  boolean withApostrophe(int position) {
    return apostrophes.get(position);
  }
}

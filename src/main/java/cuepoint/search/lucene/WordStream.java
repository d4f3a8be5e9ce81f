// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// Hands a buffer's words to Lucene as they are. At the position of a word with an apostrophe comes
/// a second term, {@link #APOSTROPHE}, which is no word.
final class WordStream extends TokenStream {
  /// Marks the positions of words that are spelled with an apostrophe.
  static final BytesRef APOSTROPHE = new BytesRef("'");

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef word = new BytesRef();
  private final WordBuffer buffer;
  private boolean apostrophe;
  private int next;

  WordStream(WordBuffer buffer) {
    this.buffer = buffer;
  }

  @Override
  public void reset() {
    next = 0;
    apostrophe = false;
  }

  @Override
  public boolean incrementToken() {
    if (apostrophe) {
      apostrophe = false;
      term.setBytesRef(APOSTROPHE);
      increment.setPositionIncrement(0);
      return true;
    }
    int step = 1;
    while (next < buffer.count()) {
      buffer.get(next, word);
      apostrophe = buffer.withApostrophe(next);
      next++;
      if (word.length > 0) {
        term.setBytesRef(word);
        increment.setPositionIncrement(step);
        return true;
      }
      step++;
    }
    return false;
  }
}

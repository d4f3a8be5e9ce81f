// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.heard.Candidate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PayloadAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// Hands Lucene the places of an episode where a name may have been misheard: the name is the term,
/// its position that of the first heard word, the rest is the payload.
final class HeardStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PayloadAttribute payload = addAttribute(PayloadAttribute.class);
  private final List<Candidate> candidates;
  private Iterator<Candidate> left;
  private int position;

  HeardStream(List<Candidate> found) {
    candidates =
        found.stream()
            .sorted(Comparator.comparingInt(Candidate::position).thenComparing(Candidate::name))
            .toList();
    left = candidates.iterator();
  }

  /// Reads a place again.
  static Candidate read(String name, int position, BytesRef payload) {
    byte[] bytes = payload.bytes;
    int at = payload.offset;
    return new Candidate(name, position, bytes[at], bytes[at + 1], bytes[at + 2]);
  }

  @Override
  public void reset() {
    left = candidates.iterator();
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    Candidate next = left.next();
    term.setBytesRef(new BytesRef(next.name()));
    increment.setPositionIncrement(next.position() - position);
    position = next.position();
    payload.setPayload(new BytesRef(new byte[] {next.words(), next.likely(), next.times()}));
    return true;
  }
}

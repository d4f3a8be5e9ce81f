// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// The text of a few neighbouring cues as one value, so that a snippet reads little:
///
/// ```
/// for every cue: vint length in bytes, then its text as UTF-8
/// ```
final class TextBlock {
  /// Cues in a block; the last block of an episode may hold fewer.
  static final int CUES = 32;

  private TextBlock() {}

  /// Writes a block.
  static BytesRef of(List<String> cues) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    for (String cue : cues) {
      out.writeString(cue);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /// The text of one cue.
  ///
  /// @param index of the cue within the block
  static String cue(BytesRef block, int index) {
    ByteArrayDataInput in = new ByteArrayDataInput(block.bytes, block.offset, block.length);
    int length = in.readVInt();
    for (int i = 0; i < index; i++) {
      in.skipBytes(length);
      length = in.readVInt();
    }
    return new String(block.bytes, in.getPosition(), length, StandardCharsets.UTF_8);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.site.Paragraphs;
import cuepoint.transcript.Cue;
import cuepoint.transcript.CueTimes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The cues of a transcript as compressed HTML, and what it takes to mark any one of them.
final class TranscriptBody {
  /// What makes a browser show a cue as the one asked for, and go there without a script.
  private static final String MARK = " aria-current=\"location\" autofocus";

  private final List<Block> blocks;
  private final CueTimes times;
  private final int[] markAt;

  private TranscriptBody(List<Block> blocks, CueTimes times, int[] markAt) {
    this.blocks = blocks;
    this.times = times;
    this.markAt = markAt;
  }

  /// Writes and compresses all cues.
  static TranscriptBody of(List<Cue> cues, BlockDeflater deflater) {
    CueHtml.Written written = CueHtml.of(Paragraphs.of(cues), cues.size());
    List<Block> blocks = new ArrayList<>(written.pieces().size());
    for (String piece : written.pieces()) {
      blocks.add(deflater.block(piece.getBytes(StandardCharsets.UTF_8)));
    }
    return new TranscriptBody(List.copyOf(blocks), CueTimes.of(cues), written.markAt());
  }

  /// When the cues are spoken.
  CueTimes times() {
    return times;
  }

  /// All cues, none of them marked.
  List<Block> blocks() {
    return blocks;
  }

  /// All cues, one of them marked; only its block is compressed anew.
  List<Block> blocks(int marked, BlockDeflater deflater) {
    List<Block> changed = new ArrayList<>(blocks);
    int piece = CueHtml.pieceOf(marked);
    String html = new String(BlockDeflater.raw(blocks.get(piece)), StandardCharsets.UTF_8);
    int at = markAt[marked];
    String withMark = html.substring(0, at) + MARK + html.substring(at);
    changed.set(piece, deflater.block(withMark.getBytes(StandardCharsets.UTF_8)));
    return changed;
  }

  /// Bytes of memory, roughly.
  long weight() {
    long weight = 200 + 20L * markAt.length;
    for (Block block : blocks) {
      weight += 48 + block.deflated().length;
    }
    return weight;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.site.Stretch;
import cuepoint.transcript.Cue;
import cuepoint.transcript.CueTimes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The cues of a transcript as compressed HTML, and what it takes to mark any one of them.
final class TranscriptBody {
  /// What makes a browser show a cue as the one asked for, and go there without a script.
  private static final String MARK = " aria-current=\"location\" autofocus";

  private static final String OPEN = " open";

  private final List<Block> blocks;
  private final Block contents;
  private final boolean hasContents;
  private final CueTimes times;
  private final int[] markAt;
  private final List<CueHtml.Fold> folds;

  private TranscriptBody(
      List<Block> blocks,
      Block contents,
      boolean hasContents,
      CueTimes times,
      CueHtml.Written written) {
    this.blocks = blocks;
    this.contents = contents;
    this.hasContents = hasContents;
    this.times = times;
    markAt = written.markAt();
    folds = List.copyOf(written.folds());
  }

  /// Writes and compresses all cues.
  ///
  /// @param stretches what is talked about in them
  /// @param heading of the table of contents
  static TranscriptBody of(
      List<Cue> cues, List<Stretch> stretches, String heading, BlockDeflater deflater) {
    CueHtml.Written written = CueHtml.of(cues, stretches);
    List<Block> blocks = new ArrayList<>(written.pieces().size());
    for (String piece : written.pieces()) {
      blocks.add(block(piece, deflater));
    }
    Block contents =
        block(OutlineHtml.contents(heading, stretches) + TranscriptFrame.ROOM, deflater);
    return new TranscriptBody(
        List.copyOf(blocks), contents, !stretches.isEmpty(), CueTimes.of(cues), written);
  }

  private static Block block(String html, BlockDeflater deflater) {
    return deflater.block(html.getBytes(StandardCharsets.UTF_8));
  }

  /// The table of contents, if there is one, and what opens the element the cues are in.
  Block contents() {
    return contents;
  }

  /// Whether anything in it is known to be about something.
  boolean hasContents() {
    return hasContents;
  }

  /// When the cues are spoken.
  CueTimes times() {
    return times;
  }

  /// All cues, none of them marked.
  List<Block> blocks() {
    return blocks;
  }

  /// All cues, one of them marked, and open what it is folded in; only the blocks of both are
  /// compressed anew.
  List<Block> blocks(int marked, BlockDeflater deflater) {
    List<Block> changed = new ArrayList<>(blocks);
    insert(MARK, CueHtml.pieceOf(marked), markAt[marked], changed, deflater);
    for (CueHtml.Fold fold : folds) {
      if (fold.from() <= marked && marked < fold.to()) {
        insert(OPEN, fold.piece(), fold.at(), changed, deflater);
      }
    }
    return changed;
  }

  /// Works from the end of a piece to its start, so that places keep their meaning.
  private static void insert(
      String text, int piece, int at, List<Block> blocks, BlockDeflater deflater) {
    String html = new String(BlockDeflater.raw(blocks.get(piece)), StandardCharsets.UTF_8);
    blocks.set(piece, block(html.substring(0, at) + text + html.substring(at), deflater));
  }

  /// Bytes of memory, roughly.
  long weight() {
    long weight = 300 + 20L * markAt.length + contents.deflated().length + 40L * folds.size();
    for (Block block : blocks) {
      weight += 48 + block.deflated().length;
    }
    return weight;
  }
}

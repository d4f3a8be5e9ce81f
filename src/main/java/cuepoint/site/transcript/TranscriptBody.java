// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.search.EpisodeFindings;
import cuepoint.site.Stretch;
import cuepoint.transcript.Cue;
import cuepoint.transcript.CueTimes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /// All cues, those of a passage marked, and open what they are folded in; only the blocks of
  /// these are compressed anew.
  List<Block> blocks(Passage marked, BlockDeflater deflater) {
    return blocks(marked, EpisodeFindings.NONE, deflater);
  }

  /// The same with what was searched for; only the blocks that hold any of it are compressed anew.
  List<Block> blocks(Passage marked, EpisodeFindings found, BlockDeflater deflater) {
    Map<Integer, CueEdits> edits = new TreeMap<>();
    mark(marked, edits);
    for (CueHtml.Fold fold : folds) {
      if (marked.touches(fold.from(), fold.to())) {
        edits(edits, fold.piece()).insert(fold.at(), OPEN);
      }
    }
    for (EpisodeFindings.Moment moment : found.moments()) {
      if (moment.cue() < markAt.length) {
        int first = times.first(moment.cue());
        edits(edits, CueHtml.pieceOf(first)).found(markAt[first], times.startMs(first));
      }
    }
    for (EpisodeFindings.Mark mark : found.marks()) {
      if (mark.cue() < markAt.length) {
        edits(edits, CueHtml.pieceOf(mark.cue())).mark(markAt[mark.cue()], mark);
      }
    }
    List<Block> changed = new ArrayList<>(blocks);
    edits.forEach((piece, edit) -> changed.set(piece, block(edit.html(), deflater)));
    return changed;
  }

  private void mark(Passage marked, Map<Integer, CueEdits> edits) {
    for (int cue = Math.max(0, marked.from()); cue < marked.to(); cue++) {
      CueEdits edit = edits(edits, CueHtml.pieceOf(cue));
      if (cue == marked.from()) {
        edit.attribute(markAt[cue], times.startMs(cue), MARK);
      } else {
        edit.quoted(markAt[cue], times.startMs(cue));
      }
      if (cue == marked.to() - 1 && !marked.behind().isEmpty()) {
        edit.behind(markAt[cue], marked.behind());
      }
    }
  }

  private CueEdits edits(Map<Integer, CueEdits> edits, int piece) {
    return edits.computeIfAbsent(
        piece,
        _ ->
            new CueEdits(new String(BlockDeflater.raw(blocks.get(piece)), StandardCharsets.UTF_8)));
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

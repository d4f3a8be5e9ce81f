// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.address.Addresses;
import cuepoint.alignment.Segment.Kind;
import cuepoint.kernel.Timecode;
import cuepoint.site.Paragraphs;
import cuepoint.site.Stretch;
import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.List;

/// Writes the cues of a transcript as HTML, in pieces that are compressed one by one. A template
/// would take a hundred times as long. Segments have headings; sponsor reads are folded. Of very
/// many cues, as there are where a machine timed a few words at a time, only some have their time
/// written before them: it would be in the reader's way, and is most of what such a page weighs.
///
/// ```html
/// <h2 id="s0"><a href="…/topics/1-…">Grok the GIL</a> <small>0:00 · 5 min</small></h2>
/// <p><b>Michael</b> <span id="c0"><a href="?t=0#c0">0:00</a> Hello.</span> <span …>…</span></p>
/// <details><summary><h2 id="s5000">Sponsor: Rollbar <small>…</small></h2></summary> … </details>
/// ```
final class CueHtml {
  /// Cues in a piece: more compress better, fewer are faster to compress anew for a marked cue. The
  /// longest transcripts weigh 8 % less with 400 than with 100.
  private static final int CUES = 400;

  /// With what the time of a cue goes on after the attributes that are not always there.
  static final String HREF = " href=\"";

  static final String END_OF_TIME = "</a> ";

  /// A transcript of more cues than this is too heavy with a time before every one.
  private static final int MANY = 2000;

  /// From one time in a paragraph to the next where there are many.
  private static final long TIME_EVERY_MS = 2000;

  private final StringBuilder html = new StringBuilder(32_000);
  private final List<String> pieces = new ArrayList<>();
  private final List<Fold> folds = new ArrayList<>();
  private final int[] markAt;
  private final long timeEveryMs;
  private int index;
  private long lastStart = -1;
  private long lastTime = -1;

  private CueHtml(int cues) {
    markAt = new int[cues];
    timeEveryMs = cues > MANY ? TIME_EVERY_MS : 0;
  }

  /// A transcript in pieces.
  ///
  /// @param pieces of {@value #CUES} cues each, the last one of what is left
  /// @param markAt for every cue, at which character of its piece the attributes of its time go, or
  ///   where its text begins if no time is written
  /// @param folds what is folded, in order
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Written(List<String> pieces, int[] markAt, List<Fold> folds) {}

  /// Cues that are folded away until a reader opens them.
  ///
  /// @param from the first of them
  /// @param to the first after them
  /// @param piece where the fold begins
  /// @param at at which character of the piece the attribute goes that opens it
  record Fold(int from, int to, int piece, int at) {}

  /// The piece a cue is in.
  static int pieceOf(int cue) {
    return cue / CUES;
  }

  /// Writes all cues below the headings of their segments.
  ///
  /// @param stretches in order, none of them sharing a cue
  static Written of(List<Cue> cues, List<Stretch> stretches) {
    CueHtml writer = new CueHtml(cues.size());
    int from = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      writer.write(cues.subList(from, stretch.fromCue()));
      writer.write(stretch, cues.subList(stretch.fromCue(), stretch.toCue()));
      from = stretch.toCue();
      int next = i + 1 < stretches.size() ? stretches.get(i + 1).fromCue() : cues.size();
      if (from < next) {
        // What follows belongs to no segment, so not to the one whose heading is above it either.
        writer.html.append("<hr>\n");
      }
    }
    writer.write(cues.subList(from, cues.size()));
    writer.endPiece();
    return new Written(writer.pieces, writer.markAt, writer.folds);
  }

  private void write(Stretch stretch, List<Cue> cues) {
    if (stretch.segment().kind() != Kind.SPONSOR || cues.isEmpty()) {
      OutlineHtml.heading(html, stretch, true);
      html.append('\n');
      write(cues);
      return;
    }
    html.append("<details");
    folds.add(new Fold(stretch.fromCue(), stretch.toCue(), pieces.size(), html.length()));
    html.append("><summary>");
    // A link inside would be in the way of whoever opens it.
    OutlineHtml.heading(html, stretch, false);
    html.append("</summary>\n");
    write(cues);
    html.append("</details>\n");
  }

  private void write(List<Cue> cues) {
    for (Paragraphs.Paragraph paragraph : Paragraphs.of(cues)) {
      write(paragraph);
    }
  }

  private void write(Paragraphs.Paragraph paragraph) {
    html.append("<p>");
    String speaker = paragraph.speaker();
    if (speaker != null) {
      html.append("<b>");
      OutlineHtml.escape(html, speaker);
      html.append("</b> ");
    }
    lastTime = -1;
    for (Cue cue : paragraph.cues()) {
      if (index > 0 && index % CUES == 0) {
        endPiece();
      }
      write(cue);
    }
    html.append("</p>\n");
  }

  private void write(Cue cue) {
    long start = cue.startMs();
    html.append("<span");
    if (start != lastStart) {
      html.append(" id=\"").append(Addresses.cueId(start)).append('"');
    }
    html.append('>');
    boolean timed = lastTime < 0 || start - lastTime >= timeEveryMs;
    if (timed) {
      html.append("<a");
      lastTime = start;
    }
    markAt[index] = html.length();
    if (timed) {
      html.append(time(start));
    }
    OutlineHtml.escape(html, cue.text());
    html.append("</span> ");
    lastStart = start;
    index++;
  }

  /// What follows the attributes of a cue's time that are not always there.
  static String time(long startMs) {
    return HREF + Addresses.moment(startMs) + "\">" + Timecode.clock(startMs) + END_OF_TIME;
  }

  private void endPiece() {
    pieces.add(html.toString());
    html.setLength(0);
  }
}

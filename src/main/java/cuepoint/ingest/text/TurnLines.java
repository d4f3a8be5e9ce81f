// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.text;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.cue.CueSheet;
import cuepoint.ingest.cue.CueText;
import cuepoint.ingest.cue.Lines;
import cuepoint.ingest.cue.Repair;
import cuepoint.ingest.cue.TimeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One pass over the lines of a transcript in Markdown: a time begins a turn, other lines go on
/// with it, and a comment at its end tells the times of its lines.
final class TurnLines {
  private static final Pattern TIMES =
      Pattern.compile("(\\d{1,7})\\.(\\d{3})-(\\d{1,7})\\.(\\d{3})");

  private final Lines lines;
  private final CueSheet sheet = new CueSheet();
  private @Nullable TurnLine open;
  private int openLine;
  private final List<String> texts = new ArrayList<>();
  private final List<Matcher> spans = new ArrayList<>();

  TurnLines(Lines lines) {
    this.lines = lines;
  }

  Reading read() throws MalformedSource {
    while (lines.next()) {
      String line = CueText.clean(lines.text(), lines.start(), lines.end());
      TurnLine turn = TurnLine.of(line);
      if (turn != null) {
        end();
        open = turn;
        openLine = lines.number();
        texts.add(turn.text());
      } else if (open == null) {
        if (!line.isEmpty()) {
          sheet.count(Repair.LEADING_TEXT);
        }
      } else if (line.startsWith("<!--") && line.endsWith("-->")) {
        tell(line.substring("<!--".length(), Math.max(4, line.length() - "-->".length())));
      } else if (!line.isEmpty()) {
        goOn(TurnLine.text(line));
      }
    }
    end();
    return sheet.finish();
  }

  private void goOn(String text) {
    if (spans.isEmpty()) {
      texts.add(text);
    } else {
      sheet.count(Repair.STRAY_TEXT);
      texts.set(texts.size() - 1, texts.getLast() + " " + text);
    }
  }

  /// Makes the lines cues of their own, if a comment has times for each. Other comments are left
  /// out.
  private void tell(String comment) {
    List<Matcher> told = new ArrayList<>();
    for (String time : comment.strip().split(" ", -1)) {
      Matcher match = TIMES.matcher(time);
      if (!match.matches()) {
        return;
      }
      told.add(match);
    }
    if (spans.isEmpty() && told.size() == texts.size()) {
      spans.addAll(told);
    } else {
      sheet.count(Repair.UNFIT_TIMES);
    }
  }

  /// A turn of which nobody tells the times of its lines is one cue.
  private void end() throws MalformedSource {
    if (open != null && spans.isEmpty()) {
      String text = String.join(" ", texts);
      String speaker = open.speaker();
      // People put a colon after a name, within the bold or after it.
      if (speaker != null && speaker.endsWith(":")) {
        speaker = speaker.substring(0, speaker.length() - 1);
      } else if (speaker != null && text.startsWith(":")) {
        text = text.substring(1);
      }
      sheet.add(openLine, open.startMs(), CueSheet.NO_END, speaker, text);
    } else if (open != null) {
      for (int i = 0; i < spans.size(); i++) {
        Matcher span = spans.get(i);
        sheet.add(openLine + i, ms(span, 1), ms(span, 3), open.speaker(), texts.get(i));
      }
    }
    texts.clear();
    spans.clear();
  }

  private static long ms(Matcher span, int group) {
    long ms = Long.parseLong(span.group(group)) * 1000 + Integer.parseInt(span.group(group + 1));
    return Math.min(ms, TimeScanner.LIMIT_MS - 1);
  }
}

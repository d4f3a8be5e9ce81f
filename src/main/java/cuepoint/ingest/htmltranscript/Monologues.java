// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.htmltranscript;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.cue.CueSheet;
import cuepoint.ingest.cue.CueText;
import cuepoint.ingest.cue.Repair;
import cuepoint.ingest.cue.TimeScanner;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// One pass over an HTML transcript, tag by tag; no tree is built, so nesting costs nothing. A cue
/// is what one `time` stands before: all paragraphs up to the next `time` or `cite`.
final class Monologues {
  private static final Set<String> UNSEEN = Set.of("script", "style", "title", "template");
  private static final int LONGEST_TAG_NAME = 20;

  private final String html;
  private final CueSheet sheet = new CueSheet();
  private final StringBuilder collected = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private final TimeScanner scanner = new TimeScanner();

  private String element = "";
  private boolean inParagraph;
  private boolean closesParagraphs;
  private boolean paragraphSince;
  private @Nullable String speaker;
  private long startMs = -1;
  private boolean anyTime;
  private int line = 1;
  private int countedTo;
  private int cueLine = 1;

  Monologues(String html) {
    this.html = html;
  }

  CueSheet read() throws MalformedSource {
    int i = 0;
    while (i < html.length()) {
      int open = html.indexOf('<', i);
      collected.append(html, i, open < 0 ? html.length() : open);
      i = open < 0 ? html.length() : tag(open);
    }
    refuseCutOff();
    endElement();
    endCue();
    if (!anyTime) {
      throw new MalformedSource(0, sheet.size() == 0 ? "no readable cue" : "no times");
    }
    return sheet;
  }

  /// Takes the tag at a position; returns the position after it.
  private int tag(int open) throws MalformedSource {
    if (html.startsWith("<!--", open)) {
      int after = after("-->", open + 4);
      return after < 0 ? html.length() : after;
    }
    boolean closing = html.startsWith("</", open);
    int from = open + (closing ? 2 : 1);
    int to = from;
    while (to < html.length() && to - from < LONGEST_TAG_NAME && isNamePart(html.charAt(to))) {
      to++;
    }
    if (to == from && !html.startsWith("<!", open)) {
      collected.append('<');
      return open + 1;
    }
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    int after = after(">", to);
    if (after < 0) {
      throw cutOff();
    }
    if (!closing && UNSEEN.contains(name)) {
      return endOf(name, after);
    }
    switch (name) {
      case "p" -> paragraph(closing, open);
      case "cite", "time" -> begin(closing ? "" : name, open);
      case "br", "div", "li" -> collected.append(' ');
      default -> {}
    }
    return after;
  }

  private void paragraph(boolean closing, int at) throws MalformedSource {
    begin("", at);
    inParagraph = !closing;
    closesParagraphs |= closing;
    paragraphSince = true;
  }

  /// Ends the element that was open and begins the next one.
  private void begin(String next, int at) throws MalformedSource {
    endElement();
    element = next;
    line += newlines(at);
  }

  private void endElement() throws MalformedSource {
    String text = CueText.clean(Parser.unescapeEntities(collected.toString(), false));
    collected.setLength(0);
    switch (element) {
      case "cite" -> cite(text);
      case "time" -> time(text);
      default -> {
        if (inParagraph && !text.isEmpty()) {
          cueLine = words.isEmpty() ? line : cueLine;
          words.append(words.isEmpty() ? "" : " ").append(text);
        }
      }
    }
    element = "";
  }

  private void cite(String text) throws MalformedSource {
    endCue();
    String name = text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    speaker = name.isEmpty() ? null : name;
  }

  private void time(String text) throws MalformedSource {
    String time =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (time.isEmpty() || scanner.read(time, 0, time.length()) != time.length()) {
      sheet.count(Repair.UNREADABLE_START);
      return;
    }
    endCue();
    if (startMs >= 0) {
      sheet.count(Repair.EMPTY);
    }
    startMs = Math.max(scanner.millis(), 0);
    anyTime = true;
    paragraphSince = inParagraph;
  }

  private void endCue() throws MalformedSource {
    if (words.isEmpty()) {
      return;
    }
    if (startMs < 0) {
      sheet.count(Repair.NO_TIME);
      startMs = sheet.lastStartMs();
    }
    sheet.add(cueLine, startMs, CueSheet.NO_END, speaker, words.toString());
    words.setLength(0);
    startMs = -1;
  }

  private int after(String end, int from) {
    int found = html.indexOf(end, from);
    return found < 0 ? -1 : found + end.length();
  }

  /// The position after the end tag of an element whose content is no text of the page.
  private int endOf(String name, int from) {
    int end = html.indexOf("</", from);
    while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
      end = html.indexOf("</", end + 2);
    }
    int after = end < 0 ? -1 : after(">", end);
    return after < 0 ? html.length() : after;
  }

  /// A file that ends in a tag, in an element, or between a time and its words, was cut off. The
  /// end tag of the last paragraph may be missing only where it always is.
  private void refuseCutOff() throws MalformedSource {
    boolean inside = !element.isEmpty() || (inParagraph && closesParagraphs);
    if (inside || (startMs >= 0 && !inParagraph && words.isEmpty() && !paragraphSince)) {
      line += newlines(html.length());
      throw cutOff();
    }
  }

  private MalformedSource cutOff() {
    return new MalformedSource(line, "cut off: the file ends in the middle of a cue");
  }

  private int newlines(int to) {
    int count = 0;
    for (int i = html.indexOf('\n', countedTo); i >= 0 && i < to; i = html.indexOf('\n', i + 1)) {
      count++;
    }
    countedTo = to;
    return count;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}

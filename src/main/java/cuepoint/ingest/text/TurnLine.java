// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.text;

import cuepoint.ingest.cue.CueText;
import cuepoint.ingest.cue.TimeScanner;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The beginning of a turn: `` `00:01:15` **Name** text ``.
///
/// @param startMs the time
/// @param speaker the name as it is written, or null
/// @param text of the rest of the line, without markup; may be empty
record TurnLine(long startMs, @Nullable String speaker, String text) {
  /// A line is words whatever it begins with.
  private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of()).build();

  /// The turn that a line begins, or null where it begins none.
  static @Nullable TurnLine of(String line) {
    if (line.isEmpty() || line.charAt(0) != '`') {
      return null;
    }
    TimeScanner scanner = new TimeScanner();
    int after = scanner.read(line, 1, line.length());
    if (after < 0 || after >= line.length() || line.charAt(after) != '`') {
      return null;
    }
    Node words = PARSER.parse(line.substring(after + 1)).getFirstChild();
    String speaker = null;
    if (words != null && words.getFirstChild() instanceof StrongEmphasis strong) {
      speaker = text(strong);
      strong.unlink();
    }
    return new TurnLine(scanner.millis(), speaker, words == null ? "" : text(words));
  }

  /// The text of a line without markup.
  static String text(String line) {
    return text(PARSER.parse(line));
  }

  private static String text(Node words) {
    StringBuilder text = new StringBuilder();
    words.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return CueText.clean(text.toString());
  }
}

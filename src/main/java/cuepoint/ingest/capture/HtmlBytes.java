// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Makes a document of the bytes of a page, within bounds: a page can hold as many elements as it
/// has tags, and an element weighs fifty times its tag.
final class HtmlBytes {
  /// Most tags of a page that are read; what comes after them is not.
  static final int MAX_TAGS = 100_000;

  /// Deepest nesting; what is nested deeper becomes part of the last level.
  static final int MAX_DEPTH = 256;

  /// How far into a page it may tell its encoding, in bytes.
  private static final int MAX_PROLOGUE = 4096;

  private HtmlBytes() {}

  /// A page as a tree.
  ///
  /// @param charset as the page was sent, or null where that is not known
  static Document parse(byte[] bytes, @Nullable String charset) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    return parser.parseInput(bounded(text(bytes, charset)), "");
  }

  /// The bytes as text: by their mark, by what was sent with them, by what the page says, as UTF-8
  /// where they are, else as Windows-1252.
  static String text(byte[] bytes, @Nullable String charset) {
    Charset marked = marked(bytes);
    if (marked != null) {
      int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new String(bytes, mark, bytes.length - mark, marked);
    }
    Charset told = known(charset);
    if (told == null) {
      told = told(bytes);
    }
    if (told != null && !told.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, told);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      Charset other = told == null ? Charset.forName("windows-1252") : told;
      return new String(bytes, other);
    }
  }

  private static @Nullable Charset marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return switch (first) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xEFBB -> bytes.length > 2 && bytes[2] == (byte) 0xBF ? StandardCharsets.UTF_8 : null;
      default -> null;
    };
  }

  private static @Nullable Charset told(byte[] bytes) {
    int length = Math.min(bytes.length, MAX_PROLOGUE);
    String prologue =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int at = prologue.indexOf("charset=");
    if (at < 0) {
      return null;
    }
    int from = at + "charset=".length();
    while (from < length && " \"'".indexOf(prologue.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < length && " \"';/>\r\n".indexOf(prologue.charAt(to)) < 0) {
      to++;
    }
    Charset told = known(prologue.substring(from, to));
    // A page that says so in ASCII cannot be UTF-16.
    return told != null && told.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : told;
  }

  /// As the web means the names: what calls itself Latin-1 or ASCII is Windows-1252.
  private static @Nullable Charset known(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return latin ? Charset.forName("windows-1252") : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }

  private static String bounded(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (++tags > MAX_TAGS) {
        return html.substring(0, at);
      }
    }
    return html;
  }
}

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

  /// Longest name of an element, in characters; scripts have runs that look like long ones.
  private static final int MAX_NAME = 50_000;

  /// How far into a page it may tell its encoding, in bytes.
  private static final int MAX_PROLOGUE = 4096;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

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
    String read = new String(bytes, told == null ? StandardCharsets.UTF_8 : told);
    return told == null && read.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)
        ? new String(bytes, WINDOWS_1252)
        : read;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static @Nullable Charset marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
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
      return latin ? WINDOWS_1252 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }

  /// Without what comes after the last tag that is read, and without zeros, which are no characters
  /// of a page and cost more than any.
  private static String bounded(String page) {
    String html = page.indexOf('\0') < 0 ? page : page.replace("\0", "");
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (++tags > MAX_TAGS || isEndlessName(html, at + 1)) {
        return html.substring(0, at);
      }
    }
    return html;
  }

  /// The parser takes the square of the time for the name of an element.
  private static boolean isEndlessName(String html, int from) {
    int last = Math.min(html.length(), from + MAX_NAME);
    for (int at = from + 1; at < last; at++) {
      char c = html.charAt(at);
      if (c <= ' ' || c == '/' || c == '>' || c == '<') {
        return false;
      }
    }
    return last == from + MAX_NAME;
  }
}

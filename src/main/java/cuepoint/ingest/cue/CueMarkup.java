// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Takes cue text apart: who speaks, and the plain words. Tags of WebVTT and SubRip that only dress
/// the text are left out; anything else in angle brackets is words (`git branch <TAB>`).
public enum CueMarkup {
  /// Tags and character references, as in WebVTT.
  WEBVTT(true, true, false),
  /// Tags, character references and `{\an8}` positions, as in SubRip.
  SUBRIP(true, true, true),
  /// Voice tags only, as in timed text.
  VOICES(false, false, false);

  private static final int MAX_NAME = 200;
  private static final int MAX_TAG = 300;
  private static final int MAX_REFERENCE = 32;

  private static final Set<String> DRESS = Set.of("b", "c", "i", "u", "s", "ruby", "rt", "strike");
  private static final Set<String> DRESS_WITH_WORDS = Set.of("font", "lang");

  private final boolean dress;
  private final boolean references;
  private final boolean braces;

  CueMarkup(boolean dress, boolean references, boolean braces) {
    this.dress = dress;
    this.references = references;
    this.braces = braces;
  }

  /// Words of one voice.
  ///
  /// @param voice the name in the tag before the words, or null where none is
  /// @param closed whether `</v>` ends the voice, named here or in a cue before
  /// @param text clean text, never blank
  public record Part(@Nullable String voice, boolean closed, String text) {}

  /// The parts of a cue in order: one for each change of voice inside it, usually one, none for a
  /// cue without words. A voice that is named again goes on, as one part.
  ///
  /// @param text where the cue stands, from `from` up to but not including `to`
  public List<Part> parts(String text, int from, int to) {
    boolean plain =
        text.indexOf('<', from, to) < 0
            && (!references || text.indexOf('&', from, to) < 0)
            && (!braces || text.indexOf('{', from, to) < 0);
    if (!plain) {
      return new Reader(text, to).read(from);
    }
    String clean = CueText.clean(text, from, to);
    return clean.isEmpty() ? List.of() : List.of(new Part(null, false, clean));
  }

  /// One pass over one cue.
  private final class Reader {
    private final String text;
    private final int to;
    private final List<Part> parts = new ArrayList<>(2);
    private final StringBuilder words = new StringBuilder();
    private @Nullable String voice;
    private boolean closed;

    Reader(String text, int to) {
      this.text = text;
      this.to = to;
    }

    List<Part> read(int from) {
      int i = from;
      while (i < to) {
        char c = text.charAt(i);
        int after =
            switch (c) {
              case '<' -> tag(i);
              case '&' -> references ? reference(i) : i;
              case '{' -> braces ? position(i) : i;
              default -> i;
            };
        if (after == i) {
          words.append(c);
          after++;
        }
        i = after;
      }
      endPart();
      return parts;
    }

    private int tag(int open) {
      int close = text.indexOf('>', open + 1, Math.min(to, open + MAX_TAG));
      if (close < 0) {
        return open;
      }
      int nameEnd = open + 1;
      while (nameEnd < close && isNamePart(text.charAt(nameEnd))) {
        nameEnd++;
      }
      String name = text.substring(open + 1, nameEnd).toLowerCase(Locale.ROOT);
      if (name.equals("v")) {
        return voice(nameEnd, close) ? close + 1 : open;
      }
      if (name.equals("/v")) {
        closed = true;
        return close + 1;
      }
      if (!dress) {
        return open;
      }
      if (name.equals("br") || name.equals("br/")) {
        words.append(' ');
        return close + 1;
      }
      return isDress(name, text.charAt(nameEnd)) || isTime(open + 1, close) ? close + 1 : open;
    }

    /// `<v Name>`, `<v.loud.late Name>`: takes the name in, unless it is none.
    private boolean voice(int nameEnd, int close) {
      int start = nameEnd;
      while (start < close && !CueText.isSpace(text.charAt(start))) {
        start++;
      }
      String name =
          CueText.clean(references ? unescape(start, close) : text.substring(start, close));
      if (name.isEmpty() || name.length() > MAX_NAME) {
        return false;
      }
      if (!name.equals(voice)) {
        dropListMark();
        endPart();
        voice = name;
      }
      words.append(' ');
      closed = false;
      return true;
    }

    /// Takes back a dash at the beginning of a line right before a voice: it marks an item of a
    /// list of speakers and is nobody's word.
    private void dropListMark() {
      int i = words.length();
      while (i > 0 && isListMark(words.charAt(i - 1))) {
        i--;
      }
      if (i == 0 || words.charAt(i - 1) == '\n') {
        words.setLength(i);
      }
    }

    private String unescape(int start, int end) {
      if (text.substring(start, end).indexOf('&') < 0) {
        return text.substring(start, end);
      }
      Reader inner = new Reader(text, end);
      for (int i = start; i < end; ) {
        int after = text.charAt(i) == '&' ? inner.reference(i) : i;
        if (after == i) {
          inner.words.append(text.charAt(i));
          after++;
        }
        i = after;
      }
      return inner.words.toString();
    }

    private void endPart() {
      String clean = CueText.clean(words.toString());
      if (!clean.isEmpty()) {
        parts.add(new Part(voice, closed, clean));
      }
      words.setLength(0);
    }

    /// `&amp;`, `&#39;`, `&#x2019;`: only with the semicolon, so that `Q&A` stays what it is.
    private int reference(int amp) {
      int limit = Math.min(to, amp + MAX_REFERENCE);
      int semicolon = text.indexOf(';', amp + 1, limit);
      if (semicolon < 0) {
        return amp;
      }
      String name = text.substring(amp + 1, semicolon);
      String meant = name.startsWith("#") ? codePoint(name) : Entities.getByName(name);
      if (meant.isEmpty()) {
        return amp;
      }
      words.append(meant);
      return semicolon + 1;
    }

    private int position(int brace) {
      if (!text.startsWith("{\\", brace)) {
        return brace;
      }
      int close = text.indexOf('}', brace, Math.min(to, brace + MAX_TAG));
      return close < 0 ? brace : close + 1;
    }

    private boolean isTime(int start, int close) {
      return new TimeScanner().read(text, start, close) == close;
    }
  }

  private static boolean isNamePart(char c) {
    return c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDress(String name, char after) {
    String bare = name.startsWith("/") ? name.substring(1) : name;
    return DRESS.contains(bare)
        ? after == '>' || after == '.'
        : DRESS_WITH_WORDS.contains(bare) && !(after >= '0' && after <= '9');
  }

  private static boolean isListMark(char c) {
    return c == '-' || c == '–' || c == '—' || c == '•' || (c != '\n' && CueText.isSpace(c));
  }

  private static String codePoint(String reference) {
    boolean hex = reference.length() > 1 && (reference.charAt(1) | 0x20) == 'x';
    try {
      int value =
          hex
              ? Integer.parseInt(reference, 2, reference.length(), 16)
              : Integer.parseInt(reference, 1, reference.length(), 10);
      boolean scalar =
          Character.isValidCodePoint(value) && (value < 0xD800 || value > 0xDFFF) && value != 0;
      return scalar ? Character.toString(value) : "\uFFFD";
    } catch (NumberFormatException notANumber) {
      return "";
    }
  }
}

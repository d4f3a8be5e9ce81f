// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.Section.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A heading of notes that is known by its words.
///
/// @param kind what it heads; null for one that merely contains the items
/// @param end where the heading ends in the line's plain text
record Keyword(@Nullable Kind kind, int end) {
  private static final List<String> EXTRAS =
      List.of(
          "extras and personal info",
          "extras and our news",
          "extras",
          "extra",
          "our news and extras",
          "our personal news",
          "our news",
          "news from us",
          "other news",
          "in other news",
          "in the news",
          "follow up and other news",
          "follow ups and other news",
          "follow ups",
          "follow up",
          "follow-ups",
          "follow-up",
          "followups",
          "followup",
          "errata",
          "listener comment",
          "listener feedback",
          "what are we up to",
          "what else",
          "odds and ends",
          "miscellany",
          "shout-outs",
          "shoutouts",
          "updates");
  private static final List<String> JOKES =
      List.of("our jokes", "our joke", "extra joke", "bonus joke", "jokes", "joke", "for fun");
  private static final List<String> OTHERS = List.of("bonus", "update", "sponsorship slots");
  private static final Set<String> CONTAINERS =
      Set.of(
          "news items",
          "show intro",
          "intro",
          "about the show",
          "show notes",
          "shownotes",
          "topics",
          "items",
          "news",
          "episode notes");
  private static final Set<String> LISTS =
      Set.of(
          "links",
          "resources",
          "links and resources",
          "resources and links",
          "show links",
          "episode links",
          "references",
          "further reading",
          "chapters",
          "transcript",
          "credits");

  /// What a line heads by its words, or null.
  ///
  /// @param marked whether the line is bold or a heading from its beginning
  static @Nullable Keyword of(String plain, boolean marked) {
    String bare = plain.replace("“", "").replace("”", "").replace("\"", "").strip();
    String lower = bare.toLowerCase(Locale.ROOT);
    String whole = lower.endsWith(":") ? lower.substring(0, lower.length() - 1).strip() : lower;
    if ((marked && CONTAINERS.contains(whole)) || whole.equals("show intro")) {
      return new Keyword(null, plain.length());
    }
    if (whole.equals("links")) {
      return new Keyword(Kind.BOILERPLATE, plain.length());
    }
    if (marked && LISTS.contains(whole)) {
      return new Keyword(Kind.OTHER, plain.length());
    }
    Kind kind =
        begins(JOKES, lower, marked)
            ? Kind.JOKE
            : begins(EXTRAS, lower, marked)
                ? Kind.EXTRAS
                : marked && begins(OTHERS, lower, true) ? Kind.OTHER : null;
    return kind == null ? null : new Keyword(kind, headingEnd(plain));
  }

  /// A paragraph that is the same in every episode, told by its first words.
  static boolean isBoilerplate(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean newsletter = lower.contains("digest") || lower.contains("email");
    return lower.startsWith("join us on youtube")
        || (newsletter && lower.startsWith("finally, if you want a"));
  }

  /// "Connect with the hosts", above a list.
  static boolean isConnect(String plain) {
    return plain.toLowerCase(Locale.ROOT).startsWith("connect with ");
  }

  /// Whether a line is one of the words, alone, before a colon, or with a name or remark in
  /// between; bold words need no colon.
  private static boolean begins(List<String> words, String lower, boolean marked) {
    for (String word : words) {
      if (!lower.startsWith(word)) {
        continue;
      }
      String rest = lower.substring(word.length());
      String mark = rest.isEmpty() ? "" : rest.substring(0, 1);
      if (rest.isEmpty() || ":!?".contains(mark)) {
        return true;
      }
      if (mark.equals("/") || (mark.equals(" ") && word.equals("sponsorship slots"))) {
        return true;
      }
      boolean remark = rest.startsWith(" (") || rest.startsWith(",");
      int colon = rest.indexOf(':');
      boolean named = colon > 0 && colon <= 60 && (remark || rest.indexOf(',') < 0);
      boolean closed = rest.startsWith(" (") && (marked || named);
      if (" ,".contains(mark) && ((named && marked) || (closed && (named || rest.endsWith(")"))))) {
        return true;
      }
    }
    return false;
  }

  /// A line that ends in a colon is all heading; else what stands before the first colon is.
  private static int headingEnd(String plain) {
    int colon = (plain + " ").indexOf(": ");
    int question = plain.indexOf("? ");
    if (plain.endsWith(":") || (colon < 0 && question < 0)) {
      return plain.length();
    }
    return question >= 0 && (colon < 0 || question < colon) ? question + 1 : colon;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells what a page says of the parts it is made of: which are main, and which are anything but
/// its text.
final class Chrome {
  /// Longer lists of classes are no names but styles, in characters.
  private static final int MAX_NAMES = 500;

  private static final Set<String> NEVER =
      Set.of(
          ("script style noscript template iframe frame frameset noframes svg math canvas object"
                  + " embed applet audio video map button select textarea input datalist option"
                  + " nav footer aside dialog menu head title link meta base form-control xmp"
                  + " plaintext noembed img picture")
              .split(" "));

  private static final Set<String> ROLES =
      Set.of(
          ("navigation banner contentinfo complementary search dialog alert alertdialog menu"
                  + " menubar toolbar tablist tooltip status")
              .split(" "));

  private static final Set<String> WORDS =
      Set.of(
          ("nav navbar navigation menu breadcrumb breadcrumbs sidebar footer masthead banner share"
                  + " sharing social related recommended recommendations promo promotion advert"
                  + " advertisement ad ads sponsor cookie cookies consent gdpr popup modal overlay"
                  + " newsletter subscribe subscription signup login pagination pager comments"
                  + " comment disqus respond toolbar skip paywall toc")
              .split(" "));

  /// Last words of a name that tell of a part with text in it: `sidebar-layout`, `ad-free`.
  private static final Set<String> NO_PART =
      Set.of(
          ("article body content entry main page post story text wrapper container layout free"
                  + " less")
              .split(" "));

  private static final Set<String> PREPOSITIONS = Set.of("has", "with", "no", "without", "is");

  /// Whether what a part is called counts; without it only its element does.
  private final boolean byName;

  /// @param byName whether what a part is called counts; without it only its element does
  Chrome(boolean byName) {
    this.byName = byName;
  }

  /// Whether an element and everything in it is no part of the text.
  boolean isChrome(Element element) {
    String name = element.normalName();
    if (NEVER.contains(name)) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return isPageHeader(element);
    }
    if (element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isInvisible(element.attr("style"))) {
      return true;
    }
    return !isMarked(element) && ((byName && isNamedSo(element)) || isPageHeader(element));
  }

  /// Whether the page marks an element as its article or main part.
  static boolean isMarked(Element element) {
    return switch (element.normalName()) {
      case "article", "main" -> true;
      default ->
          element.attributesSize() > 0
              && (element.attr("itemprop").equalsIgnoreCase("articleBody")
                  || element.attr("role").equals("main")
                  || element.attr("role").equals("article"));
    };
  }

  /// The header of a page is its banner; that of an article has its title.
  private static boolean isPageHeader(Element element) {
    if (!element.nameIs("header")) {
      return false;
    }
    Element parent = element.parent();
    for (int up = 0; parent != null && up < HtmlBytes.MAX_DEPTH; up++) {
      if (isMarked(parent)) {
        return false;
      }
      parent = parent.parent();
    }
    return true;
  }

  private static boolean isInvisible(String style) {
    return !style.isEmpty()
        && style.length() < 1000
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private static boolean isNamedSo(Element element) {
    if (!element.isBlock() || element.nameIs("body") || element.nameIs("html")) {
      return false;
    }
    String names = element.className() + " " + element.id();
    if (names.length() > MAX_NAMES) {
      return false;
    }
    for (String name : names.split(" ")) {
      List<String> words = words(name);
      if (!words.isEmpty() && !PREPOSITIONS.contains(words.getFirst())) {
        String last = words.getLast();
        boolean begins = WORDS.contains(words.getFirst()) && !NO_PART.contains(last);
        if (begins || WORDS.contains(last)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The words of a name such as `post-footer` or `siteNav`.
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : '-';
      boolean capital = c >= 'A' && c <= 'Z';
      boolean letter = capital || (c >= 'a' && c <= 'z');
      boolean hump = capital && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((!letter || hump) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      }
    }
    return words;
  }
}

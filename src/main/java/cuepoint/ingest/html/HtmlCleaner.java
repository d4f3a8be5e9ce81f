// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.html;

import cuepoint.catalog.Link;
import cuepoint.ingest.html.CleanText.Loss;
import cuepoint.ingest.html.CleanText.Reason;
import cuepoint.kernel.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Makes foreign HTML harmless and plain: text, lists, tables, quotes, code and links are kept,
/// everything that could run, load, hide or dress up is not. Images become links to themselves, so
/// that reading a page asks nobody else for anything.
public final class HtmlCleaner {
  private static final String ACTIVE =
      "script, style, template, noscript, object, embed, applet, svg, math, form, title, textarea,"
          + " select, xmp, plaintext, noembed, noframes, audio, video";

  private static final Safelist KEPT =
      new Safelist()
          .addTags("p", "br", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote")
          .addTags(
              "a", "h4", "table", "thead", "tbody", "tr", "th", "td", "del", "sub", "sup", "kbd")
          .addAttributes("a", "href")
          .addAttributes("ol", "start")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "nofollow noopener ugc")
          .preserveRelativeLinks(true);

  private HtmlCleaner() {}

  /// Cleans a fragment of HTML.
  public static CleanText clean(String html) {
    Document dirty = Jsoup.parseBodyFragment(html);
    List<Loss> losses = new ArrayList<>();
    embedsToLinks(dirty, losses);
    for (Element active : dirty.select(ACTIVE)) {
      losses.add(new Loss(Reason.ACTIVE_CONTENT, active.wholeText() + active.data()));
      active.remove();
    }
    dirty.select("h1, h2, h3, h5, h6").tagName("h4");
    dirty.select("b").tagName("strong");
    dirty.select("i").tagName("em");
    dirty.select("s, strike").tagName("del");
    judgeLinks(dirty, losses);
    joinSplitLinks(dirty, losses);
    dropEmptyLinks(dirty, losses);
    unwrapLoneParagraphs(dirty);
    Document clean = new Cleaner(KEPT).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    return new CleanText(new SafeHtml(clean.body().html().strip()), links(clean), losses);
  }

  /// Whether an address may be linked to: absolute, http, https or mailto, no blanks.
  public static boolean isLinkable(String address) {
    String lower = address.toLowerCase(java.util.Locale.ROOT);
    int rest =
        lower.startsWith("http://")
            ? 7
            : lower.startsWith("https://") ? 8 : lower.startsWith("mailto:") ? 7 : -1;
    if (rest < 0 || rest == address.length()) {
      return false;
    }
    char first = address.charAt(rest);
    return (Character.isLetterOrDigit(first) || first == '[')
        && address.chars().noneMatch(c -> c <= ' ' || c == 0x7F);
  }

  private static void embedsToLinks(Document dirty, List<Loss> losses) {
    for (Element frame : dirty.select("iframe")) {
      String src = frame.attr("src").strip();
      losses.add(new Loss(Reason.ACTIVE_CONTENT, frame.outerHtml()));
      frame.replaceWith(isLinkable(src) ? link(src, src) : new TextNode(""));
    }
    for (Element image : dirty.select("img")) {
      String src = image.attr("src").strip();
      String alt = image.attr("alt").strip();
      Element around = image.closest("a");
      String emoji = emoji(src);
      if (!emoji.isEmpty()) {
        losses.add(new Loss(Reason.EMOJI_IMAGE, alt + " " + src));
        image.replaceWith(new TextNode(emoji));
      } else if (around != null) {
        if (isLinkable(src)) {
          around.after(link(src, alt.isEmpty() ? src : alt));
        }
        image.replaceWith(new TextNode(alt.isEmpty() ? around.attr("href") : alt));
      } else if (isLinkable(src)) {
        image.replaceWith(link(src, alt.isEmpty() ? src : alt));
      } else {
        losses.add(new Loss(Reason.RELATIVE_ADDRESS, src));
        image.replaceWith(new TextNode(alt));
      }
    }
  }

  /// The character that a picture such as `…/emoji/1f389.png` stands for, or nothing.
  private static String emoji(String address) {
    int folder = address.indexOf("/emoji/");
    int dot = address.indexOf('.', folder + 7);
    if (folder < 0 || dot < 0 || dot - folder > 40) {
      return "";
    }
    StringBuilder emoji = new StringBuilder();
    for (String hex : address.substring(folder + 7, dot).split("-")) {
      if (hex.length() < 4
          || hex.length() > 5
          || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
        return "";
      }
      emoji.appendCodePoint(Integer.parseInt(hex, 16));
    }
    return emoji.toString();
  }

  private static Element link(String address, String words) {
    return new Element("a").attr("href", address).text(words);
  }

  private static void judgeLinks(Document dirty, List<Loss> losses) {
    for (Element anchor : dirty.select("a")) {
      String address = anchor.attr("href").strip();
      if (isLinkable(address)) {
        anchor.attr("href", address);
        continue;
      }
      if (!address.isEmpty()) {
        boolean relative = address.indexOf(':') < 0;
        losses.add(
            new Loss(relative ? Reason.RELATIVE_ADDRESS : Reason.FORBIDDEN_ADDRESS, address));
      }
      anchor.unwrap();
    }
  }

  /// Editors that export Markdown like to cut a link where its formatting changes.
  private static void joinSplitLinks(Document dirty, List<Loss> losses) {
    for (Element anchor : dirty.select("a[href]")) {
      while (anchor.parent() != null) {
        Node next = anchor.nextSibling();
        Node gap = next instanceof TextNode text && text.isBlank() ? next : null;
        Node twin = gap == null ? next : gap.nextSibling();
        if (!(twin instanceof Element element && element.nameIs("a"))
            || !element.attr("href").equals(anchor.attr("href"))) {
          break;
        }
        losses.add(new Loss(Reason.SPLIT_LINK, anchor.attr("href")));
        if (gap != null) {
          anchor.appendChild(gap);
        }
        anchor.appendChildren(element.childNodes());
        element.remove();
      }
    }
  }

  private static void dropEmptyLinks(Document dirty, List<Loss> losses) {
    for (Element anchor : dirty.select("a[href]")) {
      if (anchor.text().chars().noneMatch(HtmlCleaner::isWord)) {
        losses.add(new Loss(Reason.EMPTY_LINK, anchor.attr("href")));
        anchor.unwrap();
      }
    }
  }

  /// A letter, a digit, or a picture such as an emoji: something that can be clicked on purpose.
  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.OTHER_SYMBOL
        || c > 0xD7FF;
  }

  /// A list in which one item has two paragraphs would otherwise space out all of them.
  private static void unwrapLoneParagraphs(Document dirty) {
    for (Element item : dirty.select("li")) {
      Element first = item.firstElementChild();
      boolean leads = first != null && first.nameIs("p");
      if (leads && item.children().stream().filter(child -> child.nameIs("p")).count() == 1) {
        item.child(0).unwrap();
      }
    }
  }

  private static List<Link> links(Document clean) {
    List<Link> links = new ArrayList<>();
    for (Element anchor : clean.select("a[href]")) {
      links.add(new Link(anchor.text().strip(), anchor.attr("href")));
    }
    return links;
  }
}

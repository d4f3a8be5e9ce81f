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
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Makes foreign HTML harmless and plain: text, lists, tables, quotes, code and links are kept,
/// everything that could run, load, hide or dress up is not. Images become links to themselves, so
/// that reading a page asks nobody else for anything.
public final class HtmlCleaner {
  private static final Evaluator ACTIVE =
      Selector.evaluatorOf(
          "script, style, template, noscript, object, embed, applet, svg, math, form, title,"
              + " textarea, select, xmp, plaintext, noembed, noframes, audio, video");
  private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h5, h6");
  private static final Evaluator FRAMES = Selector.evaluatorOf("iframe");
  private static final Evaluator IMAGES = Selector.evaluatorOf("img");
  private static final Evaluator ANCHORS = Selector.evaluatorOf("a");
  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
  private static final Evaluator ITEMS = Selector.evaluatorOf("li");
  private static final Evaluator BOLD = Selector.evaluatorOf("b");
  private static final Evaluator ITALIC = Selector.evaluatorOf("i");
  private static final Evaluator STRUCK = Selector.evaluatorOf("s, strike");

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
      melt(active.empty());
    }
    dirty.select(HEADINGS).tagName("h4");
    dirty.select(BOLD).tagName("strong");
    dirty.select(ITALIC).tagName("em");
    dirty.select(STRUCK).tagName("del");
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
    for (Element frame : dirty.select(FRAMES)) {
      String src = frame.attr("src").strip();
      losses.add(new Loss(Reason.ACTIVE_CONTENT, frame.outerHtml()));
      frame.replaceWith(isLinkable(src) ? link(src, src) : new TextNode(""));
    }
    for (Element image : dirty.select(IMAGES)) {
      String src = image.attr("src").strip();
      String alt = image.attr("alt").strip();
      Element around = image.closest("a");
      String emoji = emoji(src);
      if (!emoji.isEmpty()) {
        losses.add(new Loss(Reason.EMOJI_IMAGE, alt + " " + src));
        image.replaceWith(new TextNode(emoji));
      } else if (around != null) {
        if (isLinkable(src)) {
          Element both = new Element("span");
          around.replaceWith(both);
          both.appendChild(around).appendChild(link(src, alt.isEmpty() ? src : alt));
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
    for (Element anchor : dirty.select(ANCHORS)) {
      String address = anchor.attr("href").strip();
      if (isLinkable(address)) {
        anchor.attr("href", WebAddress.valid(address));
        continue;
      }
      if (!address.isEmpty()) {
        boolean relative = address.indexOf(':') < 0;
        losses.add(
            new Loss(relative ? Reason.RELATIVE_ADDRESS : Reason.FORBIDDEN_ADDRESS, address));
      }
      melt(anchor);
    }
  }

  /// Makes an element one that the cleaner opens: its content stays, it goes. Taking it out here
  /// would move all its siblings, for each of many thousands that hostile notes may have.
  private static void melt(Element element) {
    element.tagName("span");
  }

  /// Editors that export Markdown like to cut a link where its formatting changes.
  private static void joinSplitLinks(Document dirty, List<Loss> losses) {
    for (Element anchor : dirty.select(LINKS)) {
      Node after = anchor.nextSibling();
      while (anchor.nameIs("a")) {
        TextNode gap = after instanceof TextNode text && text.isBlank() ? text : null;
        Node next = gap == null ? after : gap.nextSibling();
        if (!(next instanceof Element twin)
            || !twin.nameIs("a")
            || !twin.attr("href").equals(anchor.attr("href"))) {
          break;
        }
        losses.add(new Loss(Reason.SPLIT_LINK, anchor.attr("href")));
        if (gap != null) {
          anchor.appendChild(new TextNode(gap.getWholeText()));
          gap.text("");
        }
        anchor.appendChildren(twin.childNodesCopy());
        melt(twin.empty());
        after = twin.nextSibling();
      }
    }
  }

  private static void dropEmptyLinks(Document dirty, List<Loss> losses) {
    for (Element anchor : dirty.select(LINKS)) {
      if (anchor.text().chars().noneMatch(HtmlCleaner::isWord)) {
        losses.add(new Loss(Reason.EMPTY_LINK, anchor.attr("href")));
        melt(anchor);
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
    for (Element item : dirty.select(ITEMS)) {
      Element first = item.firstElementChild();
      boolean leads = first != null && first.nameIs("p");
      if (leads && item.children().stream().filter(child -> child.nameIs("p")).count() == 1) {
        melt(item.child(0));
      }
    }
  }

  private static List<Link> links(Document clean) {
    List<Link> links = new ArrayList<>();
    for (Element anchor : clean.select(LINKS)) {
      links.add(new Link(anchor.text().strip(), anchor.attr("href")));
    }
    return links;
  }
}

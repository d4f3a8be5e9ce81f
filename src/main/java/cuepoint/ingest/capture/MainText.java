// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds the main text of a page: after everything that calls itself something else is left out, it
/// is the smallest element that holds nearly all prose, unless the page says itself where it is.
///
/// Prose is text of paragraphs that are longer than a label and no links; see Kohlschütter,
/// Fankhauser and Nejdl, *Boilerplate detection using shallow text features*, WSDM 2010.
final class MainText {
  /// Elements of running text: they hold words, and their parents are what is chosen from.
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "pre", "blockquote", "li", "dd", "td", "figcaption");

  /// Shorter paragraphs are labels, in characters.
  private static final int MIN_PROSE = 25;

  /// A child with this share of its parent's prose is the better choice.
  private static final double NEARLY_ALL = 0.85;

  /// What a page marks as its article or main part must hold this share of its prose.
  private static final double MARKED_SHARE = 0.4;

  /// More of a list than this being links makes it a menu.
  private static final double MENU_SHARE = 0.8;

  /// Longest item of a menu on average, in characters.
  private static final int MENU_ITEM = 40;

  /// What an element holds, itself and all within.
  private static final class Mass {
    private int text;
    private int links;
    private int prose;
    private int items;
  }

  private final IdentityHashMap<Element, Mass> masses = new IdentityHashMap<>();
  private final List<Element> marked = new ArrayList<>();

  private final Chrome chrome;
  private final Element root;

  private MainText(Element body, Chrome chrome) {
    this.chrome = chrome;
    int all = weigh(body, false).prose;
    Element said = marked(all);
    this.root = said != null ? said : descend(body);
  }

  /// The main text of a page. Where all of it calls itself something else, names do not count.
  static MainText of(Element body) {
    MainText text = new MainText(body, new Chrome(true));
    return text.prose(text.root) > 0 ? text : new MainText(body, new Chrome(false));
  }

  /// The element that holds the text.
  Element root() {
    return root;
  }

  /// Whether an element is left out: it is no part of the text, or a list of short links.
  boolean isLeftOut(Element element) {
    return chrome.isChrome(element) || isMenu(element);
  }

  private boolean isMenu(Element list) {
    Mass mass = list.nameIs("ul") || list.nameIs("ol") ? masses.get(list) : null;
    return mass != null
        && mass.items > 2
        && mass.links >= MENU_SHARE * mass.text
        && mass.text <= MENU_ITEM * mass.items;
  }

  private Mass weigh(Element element, boolean inLink) {
    Mass mass = new Mass();
    boolean link = inLink || element.nameIs("a");
    int own = 0;
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        int length = length(text.getWholeText());
        own += length;
        mass.text += length;
        mass.links += link ? length : 0;
      } else if (child instanceof Element inner && !chrome.isChrome(inner)) {
        Mass part = weigh(inner, link);
        mass.text += part.text;
        mass.links += part.links;
        mass.prose += part.prose;
        mass.items += part.items + (inner.nameIs("li") ? 1 : 0);
      }
    }
    boolean paragraph = PARAGRAPHS.contains(element.normalName());
    // A block without paragraphs that has text of its own is a paragraph that nobody marked.
    if (paragraph || (mass.prose == 0 && own >= MIN_PROSE && element.isBlock())) {
      int words = mass.text - mass.links;
      mass.prose = mass.text >= MIN_PROSE && words >= mass.links ? Math.max(mass.prose, words) : 0;
    } else if (element.isBlock() && own >= MIN_PROSE) {
      mass.prose += own;
    }
    if (element.isBlock()) {
      masses.put(element, mass);
      if (Chrome.isMarked(element)) {
        marked.add(element);
      }
    }
    return mass;
  }

  /// Of the elements that the page marks as main the one with the most prose, the innermost first.
  private @Nullable Element marked(int all) {
    Element best = null;
    int most = 0;
    for (Element element : marked) {
      int prose = prose(element);
      if (prose > most && prose >= MARKED_SHARE * all) {
        // An article within a main part that holds little more is the better choice.
        if (best == null || most < NEARLY_ALL * prose) {
          best = element;
          most = prose;
        }
      }
    }
    return best;
  }

  private Element descend(Element from) {
    Element at = from;
    while (true) {
      Element next = null;
      for (Element child = at.firstElementChild();
          child != null;
          child = child.nextElementSibling()) {
        boolean choice =
            prose(child) > 0
                && prose(child) >= NEARLY_ALL * prose(at)
                && !PARAGRAPHS.contains(child.normalName());
        next = choice ? child : next;
      }
      if (next == null) {
        return at;
      }
      at = next;
    }
  }

  private int prose(Element element) {
    Mass mass = masses.get(element);
    return mass == null ? 0 : mass.prose;
  }

  /// Characters that are no blanks at the ends or in rows.
  private static int length(String text) {
    int length = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      boolean now = text.charAt(i) <= ' ';
      length += now && blank ? 0 : 1;
      blank = now;
    }
    return length;
  }
}

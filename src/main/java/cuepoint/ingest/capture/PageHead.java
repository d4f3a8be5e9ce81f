// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// What a page says of itself outside its text: in `title`, `meta`, `link`, `base` and JSON-LD.
final class PageHead {
  /// Most elements that are looked at, in the order of the page.
  private static final int MAX_LOOKED_AT = 20_000;

  private static final List<String> AUTHORS =
      List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl");

  /// One author each, which may be `Last, First`.
  private static final String CITATION_AUTHOR = "citation_author";

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final JsonLd jsonLd = new JsonLd();
  private String title = "";
  private @Nullable String base;
  private @Nullable String language;
  private int lookedAt;

  private PageHead() {}

  /// Reads what a page says of itself.
  static PageHead of(Document page) {
    PageHead head = new PageHead();
    Element html = page.firstElementChild();
    if (html != null && !html.attr("lang").isEmpty()) {
      head.language = html.attr("lang");
    }
    NodeTraversor.filter((node, _) -> head.look(node), page);
    return head;
  }

  private NodeFilter.FilterResult look(Node node) {
    if (node instanceof Element element) {
      if (++lookedAt > MAX_LOOKED_AT) {
        return NodeFilter.FilterResult.STOP;
      }
      switch (element.normalName()) {
        case "title" -> title = title.isEmpty() ? element.wholeText() : title;
        case "meta" -> meta(element);
        case "link" -> links.putIfAbsent(lower(element.attr("rel")), element.attr("href"));
        case "base" -> base = base == null ? element.attr("href") : base;
        case "script" -> {
          if (lower(element.attr("type")).strip().equals("application/ld+json")) {
            jsonLd.read(element.data());
          }
        }
        // A drawing has a title of its own.
        case "svg" -> {
          return NodeFilter.FilterResult.SKIP_CHILDREN;
        }
        default -> {}
      }
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  private void meta(Element meta) {
    String content = meta.attr("content");
    for (String attribute : List.of("property", "name", "http-equiv", "itemprop")) {
      String key = lower(meta.attr(attribute));
      if (!key.isEmpty() && !content.isBlank()) {
        metas.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(content);
      }
    }
  }

  /// The title without the name of the site, empty where there is none.
  String title() {
    String told = PlainText.line(first("og:title", "twitter:title", "citation_title"));
    if (told.isEmpty()) {
      told = PlainText.line(title);
    }
    if (told.isEmpty() && jsonLd.headline() != null) {
      told = PlainText.line(jsonLd.headline());
    }
    String site = siteName();
    if (site != null && told.length() > site.length() + 3 && told.endsWith(site)) {
      String rest = told.substring(0, told.length() - site.length()).strip();
      boolean separated = "|-–—·:•»".indexOf(rest.charAt(rest.length() - 1)) >= 0;
      told = separated ? rest.substring(0, rest.length() - 1).strip() : told;
    }
    return told;
  }

  /// Names of authors.
  List<String> authors() {
    List<String> names = new ArrayList<>(metas.getOrDefault(CITATION_AUTHOR, List.of()));
    for (String key : AUTHORS) {
      metas.getOrDefault(key, List.of()).forEach(line -> names.addAll(PlainText.split(line)));
    }
    names.addAll(jsonLd.authors());
    return PlainText.names(names);
  }

  /// What the site calls itself, or null.
  @Nullable String siteName() {
    String name = first("og:site_name", "application-name", "al:ios:app_name");
    String told =
        PlainText.line(name.isEmpty() && jsonLd.publisher() != null ? jsonLd.publisher() : name);
    return told.isEmpty() ? null : told;
  }

  /// The language of the page, or null.
  @Nullable String language() {
    String told = PlainText.language(language);
    return told != null
        ? told
        : PlainText.language(first("content-language", "og:locale", "dc.language"));
  }

  /// What the page is about, may be empty.
  String overview() {
    String told = first("description", "og:description", "twitter:description", "dc.description");
    if (told.isBlank() && jsonLd.description() != null) {
      told = jsonLd.description();
    }
    return PlainText.paragraphs(told, PlainText.MAX_OVERVIEW);
  }

  /// The address that the page gives itself, or null.
  @Nullable String address() {
    String canonical = WebPlace.of(links.get("canonical"));
    String told = canonical != null ? canonical : WebPlace.of(first("og:url"));
    return told != null ? told : WebPlace.of(base);
  }

  private String first(String... keys) {
    for (String key : keys) {
      List<String> contents = metas.get(key);
      if (contents != null) {
        return contents.getFirst();
      }
    }
    return "";
  }

  private static String lower(String text) {
    return text.length() > 100 ? "" : text.toLowerCase(Locale.ROOT);
  }
}

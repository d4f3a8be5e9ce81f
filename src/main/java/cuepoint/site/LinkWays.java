// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.kernel.SafeHtml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The ways beside the links of one episode's notes: each page as it was at the time, computed and
/// never asked for, and the article's page here where that has more to say.
///
/// In text the ways are put behind the links without reading it as HTML again: it is what our own
/// cleaner wrote, where a link has one form, and quotes within an attribute and angle brackets
/// within words are always escaped. What does not have that form is left as it is.
public final class LinkWays {
  /// How the cleaner ends the tag of a link.
  static final String REL = "rel=\"nofollow noopener ugc\">";

  private static final String TAG = "<a href=\"";
  private static final String END = "</a>";
  private static final String WEB_ARCHIVE = "web.archive.org";
  private static final int MAX_NAME = 80;

  private final Map<String, Article> articles;
  private final Map<String, String> stamps;
  private final @Nullable LocalDate date;
  private final String base;
  private final Words words;

  /// @param articles that the episode links to, by id
  /// @param stamps of the captures nearest to the date, by the id of the article
  /// @param date of the episode; without one nobody knows how its links were
  /// @param base where the archive is
  LinkWays(
      Map<String, Article> articles,
      Map<String, String> stamps,
      @Nullable LocalDate date,
      String base,
      Words words) {
    this.articles = articles;
    this.stamps = stamps;
    this.date = date;
    this.base = base;
    this.words = words;
  }

  /// A link with its ways, or null where the address is missing or none a reader should follow.
  public @Nullable RobustLink of(String text, @Nullable String href) {
    WebLink link = WebLink.of(text, href);
    return link == null ? null : of(link);
  }

  private RobustLink of(WebLink link) {
    ArticleAddress address = ArticleAddress.of(link.href());
    if (address == null) {
      return new RobustLink(link, null, null, List.of());
    }
    List<RobustLink.Way> ways = new ArrayList<>();
    String name = Excerpt.of(link.text(), MAX_NAME);
    String version = null;
    if (date != null && !address.site().equals(WEB_ARCHIVE)) {
      version = Mementos.asItWas(date, link.href());
      String named = words.of("ways.was.name", words.day(date), name);
      ways.add(new RobustLink.Way("was", version, "nofollow", words.of("ways.was"), named));
    }
    Article article = articles.get(address.id());
    if (article != null && (article.captures() > 0 || article.episodes() > 1)) {
      String page = Addresses.article(article.id(), article.slug());
      String named = words.of("ways.kept.name", name);
      ways.add(new RobustLink.Way("kept", page, null, words.of("ways.kept"), named));
      String stamp = stamps.get(article.id());
      if (stamp != null) {
        version = base + Addresses.capture(article.id(), article.slug(), stamp);
      }
    }
    return new RobustLink(link, date == null ? null : date.toString(), version, ways);
  }

  /// Text with the ways behind each of its links.
  public SafeHtml of(SafeHtml text) {
    String html = text.html();
    StringBuilder out = new StringBuilder(html.length() * 2);
    int done = 0;
    for (int tag = html.indexOf(TAG); tag >= 0; tag = html.indexOf(TAG, tag + 1)) {
      int start = tag + TAG.length();
      int quote = html.indexOf('"', start);
      boolean ours = quote >= 0 && html.startsWith(REL, quote + 2);
      int words = quote + 2 + REL.length();
      int end = ours ? html.indexOf(END, words) : -1;
      if (end >= 0) {
        String href = Parser.unescapeEntities(html.substring(start, quote), true);
        RobustLink link = of(plain(html.substring(words, end)), href);
        if (link != null && !link.ways().isEmpty()) {
          out.append(html, done, quote + 1);
          addVersions(out, link);
          out.append(html, quote + 1, end + END.length());
          link.ways().forEach(way -> add(out, way));
          done = end + END.length();
        }
      }
    }
    return done == 0 ? text : new SafeHtml(out.append(html, done, html.length()).toString());
  }

  private static void addVersions(StringBuilder out, RobustLink link) {
    if (link.version() != null) {
      attribute(out, "data-originalurl", link.link().href());
      attribute(out, "data-versionurl", link.version());
    }
    if (link.date() != null) {
      attribute(out, "data-versiondate", link.date());
    }
  }

  private static void add(StringBuilder out, RobustLink.Way way) {
    out.append("<a");
    attribute(out, "class", way.style());
    attribute(out, "href", way.href());
    if (way.rel() != null) {
      attribute(out, "rel", way.rel());
    }
    attribute(out, "title", way.name());
    out.append("></a>");
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    out.append(HtmlUtils.htmlEscape(value, "UTF-8")).append('"');
  }

  /// The words of a link, which may hold elements without attributes.
  private static String plain(String html) {
    StringBuilder text = new StringBuilder(html.length());
    boolean inTag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        inTag = true;
      } else if (c == '>') {
        inTag = false;
      } else if (!inTag) {
        text.append(c);
      }
    }
    return Parser.unescapeEntities(text.toString(), false).strip();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.ingest.html.HtmlCleaner;
import cuepoint.kernel.SafeHtml;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class LinkWaysTest {
  private static final LocalDate DAY = LocalDate.of(2017, 4, 26);
  private static final String GIL = "https://opensource.com/article/17/4/grok-gil";

  @Test
  void aLinkKeepsItsAddressAndTellsOfTheOneAtTheTime() {
    Document page = page("<p>Read <a href=\"" + GIL + "\">all <em>of</em> it</a>, now.</p>");
    Element live = page.select("a").get(0);
    assertThat(live.attr("href")).isEqualTo(GIL);
    assertThat(live.attr("data-originalurl")).isEqualTo(GIL);
    assertThat(live.attr("data-versiondate")).isEqualTo("2017-04-26");
    assertThat(live.attr("data-versionurl"))
        .isEqualTo("https://web.archive.org/web/20170426/" + GIL);
    Element was = page.select("a").get(1);
    assertThat(was.attr("href")).isEqualTo(live.attr("data-versionurl"));
    assertThat(was.attr("title")).isEqualTo("As it was on 26 April 2017: all of it");
    assertThat(was.previousSibling()).isSameAs(live);
    assertThat(page.text()).isEqualTo("Read all of it, now.");
  }

  @Test
  void whatOtherEpisodesLinkToLeadsToItsPageHere() {
    Document page = page("<p><a href=\"" + GIL + "\">it</a></p>", article(2, 0));
    assertThat(page.select("a.kept").attr("href")).matches("/articles/[0-9a-f]{10}-grok-the-gil");
    assertThat(page("<p><a href=\"" + GIL + "\">it</a></p>", article(1, 0)).select("a.kept"))
        .isEmpty();
  }

  @Test
  void theArchivesOwnCaptureIsTheVersion() {
    Article article = article(1, 1);
    LinkWays ways =
        new LinkWays(
            Map.of(article.id(), article),
            Map.of(article.id(), "20190501000000"),
            DAY,
            "https://a.example",
            words());
    assertThat(Objects.requireNonNull(ways.of("x", GIL)).version())
        .isEqualTo(
            "https://a.example/articles/" + article.id() + "-grok-the-gil/captures/20190501000000");
  }

  @Test
  void withoutADateNobodyKnowsHowItWas() {
    SafeHtml text = HtmlCleaner.clean("<a href=\"" + GIL + "\">it</a>").html();
    assertThat(ways(null).of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>No link at all, but &lt;a href=\"https://a.example/\" is said.</p>",
        "<p><a href=\"mailto:somebody@a.example\">mail</a></p>",
        "<p><a href=\"https://localhost/x\">here</a></p>",
        "<p><a href=\"https://web.archive.org/web/2017/https://a.example/\">old</a></p>",
        "<pre><code>&lt;a href=\"https://a.example/\" rel=\"nofollow noopener ugc\"&gt;</code></pre>",
      })
  void whatIsNoPageOfThePublicWebStaysAsItIs(String html) {
    SafeHtml text = HtmlCleaner.clean(html).html();
    assertThat(ways(DAY).of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/?a=1&b=<b>&c=\">x",
        "https://a.example/\"onmouseover=\"alert(1)",
        "https://a.example/?q='><script>alert(1)</script>",
        "https://a.example/&quot;&gt;&lt;script&gt;",
        "https://a.example/</a><img>",
      })
  void nothingForeignGetsOutOfItsAttribute(String href) {
    String clean = new Element("a").attr("href", href).text(href + "\" onclick=\"x").outerHtml();
    Document page = page("<p>" + clean + "</p>");
    assertThat(page.select("script, img, [onmouseover], [onclick]")).isEmpty();
    assertThat(page.select("a")).hasSize(2);
    Element live = page.select("a").get(0);
    assertThat(live.attr("data-originalurl")).isEqualTo(live.attr("href"));
    assertThat(page.select("a").get(1).attr("href"))
        .startsWith("https://web.archive.org/web/20170426/https://a.example/");
    assertThat(page.select("a").get(1).attributes().size()).isEqualTo(4);
  }

  @Test
  void textThatIsNotTheCleanersIsLeftAlone() {
    SafeHtml text = new SafeHtml("<a href=\"https://a.example/\" rel=\"x\">a</a> <a href=\"");
    assertThat(ways(DAY).of(text)).isEqualTo(text);
  }

  @Test
  void linksOfSponsorsSayThatTheyArePaidFor() {
    SafeHtml text = HtmlCleaner.clean("<a href=\"https://a.example/\">Buy</a>").html();
    assertThat(RobustLinks.sponsored(text).html())
        .isEqualTo("<a href=\"https://a.example/\" rel=\"sponsored noopener\">Buy</a>");
  }

  private static Article article(int episodes, int captures) {
    ArticleAddress address = Objects.requireNonNull(ArticleAddress.of(GIL));
    return new Article(
        address.id(), address, "Grok the GIL", GIL, 1, 1, episodes, DAY, DAY, captures);
  }

  private static Document page(String html, Article... articles) {
    SafeHtml text = ways(DAY, articles).of(HtmlCleaner.clean(html).html());
    return Jsoup.parse(text.html());
  }

  private static LinkWays ways(@Nullable LocalDate day, Article... articles) {
    Map<String, Article> byId =
        Stream.of(articles).collect(Collectors.toMap(Article::id, article -> article));
    return new LinkWays(byId, Map.of(), day, "https://a.example", words());
  }

  private static Words words() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    return new Words(messages);
  }
}

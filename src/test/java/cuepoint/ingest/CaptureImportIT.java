// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static cuepoint.ingest.SourceFolder.told;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.ArticleQuery;
import cuepoint.article.Articles;
import cuepoint.article.Capture;
import cuepoint.article.Captures;
import cuepoint.article.Captures.Change;
import cuepoint.article.LinkReport;
import cuepoint.article.Mention;
import cuepoint.article.Moves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Articles and captures, from the files to the store, over several imports.
@SpringBootTest
class CaptureImportIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());
  private static final String HARRISON = "https://clocks.example/harrison";

  private static final String NOTES =
      """
      # Soft Hyphen

      **Mara #1:** [**Harrison's marine chronometer**](https://www.clocks.example/harrison/?utm_source=x)

      - It kept time at sea, says [the museum](https://museum.example/h4).

      **Jonas #2:** [**Sundials of Jaipur**](https://clocks.example/jaipur)

      - Unlike [Harrison's](http://clocks.example/harrison#h4) they need the sun.
      """;

  private static final String PAGE =
      """
      <html><head><title>The chronometer</title><meta name="author" content="Ada Winder"></head>
      <body><article><h1>The chronometer</h1>
      <p>%s</p></article><script>alert(1)</script></body></html>
      """
          .formatted(
              "Harrison built a clock that kept time at sea, after four tries and forty years. "
                  .repeat(12));

  private final Importer importer;
  private final Articles articles;
  private final Captures captures;
  private final LinkReport links;
  private final Moves moves;

  private Path folder = Path.of("");
  private SourceFolder files;
  private String slug = "none";

  @Autowired
  CaptureImportIT(
      Importer importer, Articles articles, Captures captures, LinkReport links, Moves moves) {
    this.importer = importer;
    files = new SourceFolder(folder, importer);
    this.articles = articles;
    this.captures = captures;
    this.links = links;
    this.moves = moves;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeEach
  void writeTwoEpisodes(TestInfo test, @TempDir Path empty) throws IOException {
    folder = empty;
    files = new SourceFolder(folder, importer);
    slug = cuepoint.kernel.Slug.of(test.getDisplayName()).value();
    settings("");
    files.write("show/notes/12-at-sea.md", NOTES);
    files.write("show/notes/13-at-noon.md", NOTES);
    files.write("feed.xml", "");
  }

  @Test
  void countsWhoFeaturedAnArticleWhateverItsAddressLooksLike() throws Exception {
    files.run();
    Article harrison = article(HARRISON);
    assertThat(harrison.title()).isEqualTo("Harrison's marine chronometer");
    assertThat(harrison.address()).isEqualTo(new ArticleAddress("clocks.example/harrison"));
    assertThat(List.of(harrison.topics(), harrison.featured(), harrison.episodes()))
        .containsExactly(4, 2, 2);
    assertThat(article("https://museum.example/h4").title()).isEqualTo("the museum");
    List<Mention> mentions = articles.mentions(harrison.id());
    assertThat(mentions).extracting(Mention::topic).containsExactly(1, 2, 1, 2);
    assertThat(mentions).extracting(Mention::featured).containsExactly(true, false, true, false);
    assertThat(mentions.getFirst().headline()).isEqualTo("Harrison's marine chronometer");
    assertThat(articles.count(ArticleQuery.ALL)).isEqualTo(3);
    assertThat(articles.sites(9))
        .extracting("key")
        .containsExactly("clocks.example", "museum.example");
  }

  @Test
  void forgetsArticlesThatNobodyLinksToAnyMore() throws Exception {
    files.run();
    for (String name : List.of("12-at-sea", "13-at-noon")) {
      files.write(
          "show/notes/" + name + ".md", NOTES.replace("https://museum.example/h4", HARRISON));
    }
    files.run();
    assertThat(articles.find(id("https://museum.example/h4"))).isEmpty();
    assertThat(article(HARRISON).topics()).isEqualTo(4);
  }

  @Test
  void keepsACaptureThatTheYamlTellsOf() throws Exception {
    files.write("articles/harrison.html", PAGE);
    settings(
        "captures: [{file: articles/harrison.html, address: '%s', taken: 2019-05-01}]"
            .formatted(HARRISON));
    ImportReport report = files.run();
    assertThat(told(report, Outcome.CAPTURED)).containsExactly("articles/harrison.html: 1 page");
    Capture capture = captures.of(id(HARRISON)).getFirst();
    assertThat(capture.title()).isEqualTo("The chronometer");
    assertThat(capture.authors()).containsExactly("Ada Winder");
    assertThat(capture.taken()).isEqualTo(Instant.parse("2019-05-01T00:00:00Z"));
    assertThat(capture.stamp()).isEqualTo("20190501000000");
    assertThat(captures.text(capture.id())).contains("kept time at sea").doesNotContain("alert");
    assertThat(new String(captures.original(capture.id()), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertThat(article(HARRISON).title()).isEqualTo("The chronometer");
    assertThat(article(HARRISON).captures()).isEqualTo(1);
    assertThat(told(files.run(), Outcome.CAPTURED)).isEmpty();
  }

  @Test
  void keepsACaptureThatAFileBesideItTellsOf() throws Exception {
    files.write("show/saved/harrison.txt", "The chronometer\n\nIt kept time at sea.\n");
    files.write(
        "show/saved/harrison.txt.yml",
        "{address: '" + HARRISON + "', taken: 2020-02-02T10:00:00Z}");
    ImportReport report = files.run();
    assertThat(told(report, Outcome.CAPTURED)).containsExactly("show/saved/harrison.txt: 1 page");
    assertThat(captures.of(id(HARRISON)).getFirst().stamp()).isEqualTo("20200202100000");
  }

  @Test
  void keepsAPageThatNobodyKnowsTheAddressOf() throws Exception {
    files.write("articles/chronometer.html", PAGE);
    settings("captures: [{file: articles/chronometer.html}]");
    files.run();
    Article page =
        articles.page(ArticleQuery.ALL, 1, 50, 50).items().stream()
            .filter(article -> article.address() == null)
            .findFirst()
            .orElseThrow();
    assertThat(page.title()).isEqualTo("The chronometer");
    assertThat(page.topics()).isZero();
    assertThat(captures.of(page.id())).hasSize(1);
  }

  @Test
  void letsCapturesLeaveWithTheirFile() throws Exception {
    files.write("show/saved/harrison.html", PAGE.replace("<head>", canonical()));
    files.run();
    assertThat(captures.of(id(HARRISON))).hasSize(1);
    Files.delete(folder.resolve("show/saved/harrison.html"));
    assertThat(told(files.run(), Outcome.REMOVED))
        .containsExactly("show/saved/harrison.html: its captured pages left with it");
    assertThat(captures.of(id(HARRISON))).isEmpty();
    assertThat(article(HARRISON).title()).isEqualTo("Harrison's marine chronometer");
  }

  @Test
  void letsTheIndexKnowWhenTheShowOfACaptureIsNoLongerServed() throws Exception {
    files.write("show/saved/harrison.html", PAGE.replace("<head>", canonical()));
    files.run();
    long before = captures.changesAfter(0, 999).getLast().revision();
    assertThat(captures.changesAfter(before, 9)).isEmpty();
    String served = slug;
    slug = served + "-other";
    Files.createDirectories(folder.resolve("other"));
    files.write("archive.yml", "shows: [{slug: " + slug + ", title: Other, sources: [other]}]");
    files.run();
    assertThat(captures.changesAfter(before, 9)).extracting(Change::gone).contains(true);
    assertThat(captures.of(id(HARRISON))).isEmpty();
    slug = served;
    settings("");
    files.run();
    assertThat(captures.of(id(HARRISON))).hasSize(1);
    assertThat(captures.changesAfter(before, 9)).extracting(Change::gone).contains(false);
  }

  @Test
  void keepsTheLastGoodReadingOfAFileThatBroke() throws Exception {
    files.write("articles/h.warc.gz", "no WARC at all");
    files.write("articles/h.html", PAGE);
    settings("captures: [{file: articles/h.html, address: '%s'}]".formatted(HARRISON));
    files.run();
    Files.write(folder.resolve("articles/h.html"), new byte[9_000_000]);
    assertThat(told(files.run(), Outcome.REFUSED))
        .singleElement()
        .asString()
        .startsWith("articles/h.html: ");
    assertThat(captures.of(id(HARRISON))).hasSize(1);
  }

  @Test
  void keepsWhatAWarcHadWhenItIsCutOffBeforeItsFirstPage() throws Exception {
    Path file = folder.resolve("show/crawl.warc");
    Files.write(file, warc());
    files.run();
    assertThat(captures.of(id(HARRISON))).hasSize(1);
    assertThat(articles.find(id("https://clocks.example/jaipur")).orElseThrow().captures())
        .isZero();
    byte[] whole = warc();
    Files.write(file, Arrays.copyOf(whole, 300));
    assertThat(told(files.run(), Outcome.REFUSED)).isNotEmpty();
    assertThat(captures.of(id(HARRISON))).hasSize(1);
  }

  @Test
  void tellsWithEveryImportWhatItCouldNotTakeOfAFile() throws Exception {
    Path file = folder.resolve("show/crawl.warc");
    byte[] whole = warc();
    Files.write(file, Arrays.copyOf(whole, whole.length - 40));
    List<String> refused = told(files.run(), Outcome.REFUSED);
    assertThat(refused).isNotEmpty();
    assertThat(captures.of(id(HARRISON))).hasSize(1);
    ImportReport again = files.run();
    assertThat(told(again, Outcome.CAPTURED)).isEmpty();
    assertThat(told(again, Outcome.REFUSED)).isEqualTo(refused);
    Files.delete(file);
    assertThat(told(files.run(), Outcome.REFUSED)).isEmpty();
  }

  @Test
  void tellsWhereARedirectLedWhenItWasCaptured() throws Exception {
    Files.write(folder.resolve("show/crawl.warc"), warc());
    files.run();
    assertThat(links.entries())
        .filteredOn(entry -> entry.address().value().equals("clocks.example/jaipur"))
        .extracting(LinkReport.Entry::now)
        .containsExactly("https://clocks.example/jantar-mantar");
  }

  @Test
  void aLinkCheckTellsMoreOfWhereAPageIsNowThanACapture() throws Exception {
    Files.write(folder.resolve("show/crawl.warc"), warc());
    String jaipur = "https://clocks.example/jaipur";
    files.write("links.csv", "url,status,location\n" + jaipur + ",301,https://clocks.example/in\n");
    files.run();
    assertThat(moves.of(article(jaipur)))
        .map(move -> move.to().value())
        .contains("clocks.example/in");
    assertThat(links.entries())
        .filteredOn(entry -> entry.article().id().equals(id(jaipur)))
        .extracting(LinkReport.Entry::now)
        .containsExactly("https://clocks.example/in");
  }

  @Test
  void usesNothingThatIsToldOfACrawlAsAWhole() throws Exception {
    Files.write(folder.resolve("show/crawl.warc"), warc());
    files.write("show/crawl.warc.yml", "address: https://clocks.example/another");
    assertThat(told(files.run(), Outcome.REFUSED)).singleElement().asString().contains("not used");
    assertThat(captures.of(id(HARRISON))).hasSize(1);
  }

  @Test
  void takesAddressesAsLongAsTheyMayBe() throws Exception {
    String address = "https://clocks.example/" + "a".repeat(1_900);
    files.write("articles/harrison.html", PAGE);
    settings("captures: [{file: articles/harrison.html, address: '%s'}]".formatted(address));
    assertThat(files.run().hasRefusals()).isFalse();
    assertThat(captures.of(id(address))).hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithWhatIsToldOfACapture() throws Exception {
    files.write("show/saved/harrison.html", PAGE);
    files.write("show/saved/harrison.html.yml", "address: here\n");
    settings("captures: [{file: articles/none.html}, {file: articles/photo.png}]");
    files.write("articles/photo.png", "png");
    assertThat(told(files.run(), Outcome.REFUSED))
        .containsExactlyInAnyOrder(
            "articles/none.html: there is no such file",
            "articles/photo.png: no kind of capture that is read: .txt, .html, .warc.gz, .wacz",
            "show/saved/harrison.html.yml:1: 'here' is no http or https address");
  }

  @Test
  void checksWithoutKeeping() throws Exception {
    files.write("show/saved/harrison.html", PAGE.replace("<head>", canonical()));
    ImportReport report = files.check();
    assertThat(told(report, Outcome.CAPTURED)).hasSize(1);
    assertThat(captures.files(new cuepoint.kernel.Slug(slug))).isEmpty();
  }

  @Test
  void datesArticlesByTheirEpisodes() throws Exception {
    files.write(
        "show/pages/12-page.txt",
        """
        #12: At sea
        Published Wed, Apr 26, 2017, recorded Tues, Apr 25, 2017

        Mara #1: Harrison's marine chronometer
        """);
    files.run();
    Article harrison = article(HARRISON);
    assertThat(harrison.first()).isEqualTo(LocalDate.of(2017, 4, 26));
    assertThat(articles.years()).extracting("key").contains("2017");
    assertThat(articles.count(new ArticleQuery(null, 1999, ArticleQuery.Order.NEWEST))).isZero();
  }

  /// A page, and an answer that leads elsewhere.
  private static byte[] warc() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter warc = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
      warc.write(
          response(
              HARRISON,
              new HttpResponse.Builder(200, "OK")
                  .body(MediaType.HTML_UTF8, PAGE.getBytes(StandardCharsets.UTF_8))
                  .build()));
      warc.write(
          response(
              "https://clocks.example/jaipur",
              new HttpResponse.Builder(301, "Moved Permanently")
                  .setHeader("Location", "/jantar-mantar")
                  .setHeader("Content-Length", "0")
                  .build()));
    }
    return out.toByteArray();
  }

  private static WarcResponse response(String address, HttpResponse answer) throws IOException {
    return new WarcResponse.Builder(address)
        .date(Instant.parse("2026-01-02T03:04:05Z"))
        .body(answer)
        .build();
  }

  private String canonical() {
    return "<head><link rel='canonical' href='" + HARRISON + "'>";
  }

  private Article article(String href) {
    return articles.find(id(href)).orElseThrow();
  }

  private static String id(String href) {
    return requireNonNull(ArticleAddress.of(href)).id();
  }

  private void settings(String more) throws IOException {
    files.write(
        "archive.yml",
        """
        shows:
          - slug: %s
            title: Soft Hyphen
            sources: [show]
            %s
        """
            .formatted(slug, more));
  }
}

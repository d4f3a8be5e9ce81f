// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static cuepoint.ingest.SourceFolder.told;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.ArticleAddress;
import cuepoint.article.LinkChecks;
import cuepoint.article.LinkChecks.Finding;
import cuepoint.article.LinkChecks.State;
import cuepoint.site.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What link checkers found, from the files to the report, over several imports.
@SpringBootTest
@AutoConfigureMockMvc
@Import(Pages.class)
class LinkFilesIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());
  private static final String HARRISON = "https://clocks.example/harrison";
  private static final String JAIPUR = "https://sundials.example/jaipur?b=2&a=1";

  private static final String PAGE =
      """
      #12: At sea
      Published Wed, Apr 26, 2017, recorded Tues, Apr 25, 2017
      """;

  private static final String NOTES =
      """
      # Soft Hyphen

      Sponsored by Tidewater: [tidewater.example](https://tidewater.example/)

      **Mara #1:** [**=Harrison's "marine" chronometer**](https://clocks.example/harrison)

      - It kept time at sea.

      **Jonas #2:** [**Sundials of Jaipur**](https://sundials.example/jaipur?b=2&a=1)

      - Unlike [**Harrison's**](http://www.clocks.example/harrison/) they need the sun.
      """;

  private final Importer importer;
  private final LinkChecks checks;
  private final Pages pages;

  private Path folder = Path.of("");
  private SourceFolder files;
  private String slug = "none";

  @Autowired
  LinkFilesIT(Importer importer, LinkChecks checks, Pages pages) {
    this.importer = importer;
    files = new SourceFolder(folder, importer);
    this.checks = checks;
    this.pages = pages;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeEach
  void writeAnEpisode(TestInfo test, @TempDir Path empty) throws IOException {
    folder = empty;
    files = new SourceFolder(folder, importer);
    slug = cuepoint.kernel.Slug.of(test.getDisplayName()).value();
    files.write(
        "archive.yml", "shows: [{slug: " + slug + ", title: Soft Hyphen, sources: [show]}]");
    files.write("show/notes/12-at-sea.md", NOTES);
    files.write("show/pages/12-page.txt", PAGE);
  }

  @Test
  void takesFilesBesideTheSettingsAndAtTheTopOfFolders() throws Exception {
    files.write("links.csv", "url,status,date\n" + HARRISON + ",404,2026-11-01\n");
    files.write("show/links.csv", "url;code\n" + JAIPUR + ";200\n");
    files.write("show/notes/links.csv", "url;code\n" + JAIPUR + ";404\n");
    ImportReport report = files.run();
    assertThat(told(report, Outcome.CHECKED))
        .containsExactly("links.csv: 1 link", "show/links.csv: 1 link");
    assertThat(told(report, Outcome.REFUSED)).isEmpty();
    assertThat(finding(HARRISON))
        .isEqualTo(new Finding("404", State.DEAD, LocalDate.of(2026, 11, 1), null));
    assertThat(requireNonNull(finding(JAIPUR)).state()).isEqualTo(State.OK);
  }

  @Test
  void theLatestCheckCounts() throws Exception {
    files.write(
        "links.csv",
        "url,status,date\n%1$s,404,2026-11-03\n%1$s,200,2026-11-01\n%1$s,500,\n"
            .formatted(HARRISON));
    files.run();
    assertThat(requireNonNull(finding(HARRISON)).state()).isEqualTo(State.DEAD);
  }

  @Test
  void readsAFileAnewOnlyWhereItChanged() throws Exception {
    files.write("links.csv", "url,status\n" + HARRISON + ",404\n");
    files.run();
    assertThat(told(files.run(), Outcome.CHECKED)).isEmpty();
    files.write("links.csv", "url,status\n" + HARRISON + ",200\n");
    assertThat(told(files.run(), Outcome.CHECKED)).hasSize(1);
    assertThat(requireNonNull(finding(HARRISON)).state()).isEqualTo(State.OK);
  }

  @Test
  void whatIsWrongInAFileIsToldWithEveryImport() throws Exception {
    files.write("links.csv", "url,status\n" + HARRISON + ",404\nx,1\n");
    for (int i = 0; i < 3; i++) {
      assertThat(told(files.run(), Outcome.REFUSED))
          .containsExactly("links.csv:3: 'x' is no address of a page");
    }
    files.write("links.csv", "url,status\n" + HARRISON + ",404\n");
    files.run();
    assertThat(told(files.run(), Outcome.REFUSED)).isEmpty();
  }

  @Test
  void keepsTheLastGoodReadingOfAFileThatCannotBeRead() throws Exception {
    files.write("links.csv", "url,status\n" + HARRISON + ",404\n");
    files.run();
    files.write("links.csv", "name,size\nx,1\n");
    assertThat(told(files.run(), Outcome.REFUSED))
        .containsExactly("links.csv:1: no column is called 'address' or 'url', none 'status'");
    assertThat(finding(HARRISON)).isNotNull();
  }

  @Test
  void checksLeaveWithTheirFileButNotWithAFolderThatIsMissing() throws Exception {
    files.write("show/links.csv", "url,status\n" + HARRISON + ",404\n");
    files.run();
    Files.move(folder.resolve("show"), folder.resolve("away"));
    files.run();
    assertThat(finding(HARRISON)).isNotNull();
    Files.move(folder.resolve("away"), folder.resolve("show"));
    Files.delete(folder.resolve("show/links.csv"));
    assertThat(told(files.run(), Outcome.REMOVED))
        .containsExactly("show/links.csv: its link checks left with it");
    assertThat(finding(HARRISON)).isNull();
  }

  @Test
  void checksWithoutKeeping() throws Exception {
    files.write("links.csv", "url,status\n" + HARRISON + ",404\nx,1\n");
    ImportReport report = files.check();
    assertThat(told(report, Outcome.REFUSED))
        .containsExactly("links.csv:3: 'x' is no address of a page");
    assertThat(checks.files()).doesNotContainKey("links.csv");
  }

  @Test
  void theReportTellsWhatIsGoneAndWhatVanished() throws Exception {
    files.write("links.csv", "url,status,date\n" + HARRISON + ",404,2026-11-01\n");
    files.run();
    Document page = pages.page("/about/links");
    assertThat(page.select(".title .meta").text()).isEqualTo("3 links to 2 articles on 2 sites");
    assertThat(page.select(".vanished a").eachText()).containsExactly("clocks.example");
    assertThat(page.select(".facets li").eachText())
        .containsExactly(
            "Gone 1",
            "Not checked 1",
            "In need of a capture 1",
            "All links (CSV)",
            "Seeds for a crawler 1");
    Document gone = pages.page("/about/links?only=gone");
    assertThat(gone.select("article h3").eachText())
        .containsExactly("=Harrison's \"marine\" chronometer");
    assertThat(gone.select("article .meta").text())
        .contains("gone, checked on 1 November 2026")
        .contains("Featured once, in 1 episode, 2017");
    assertThat(gone.select(".article").attr("data-versionurl"))
        .isEqualTo("https://web.archive.org/web/20170426/http://www.clocks.example/harrison/");
    assertThat(gone.select("meta[name=robots]").attr("content")).contains("noindex");
    pages.page("/about/links?only=nothing", HttpStatus.NOT_FOUND);
    pages.page("/about/links?page=2", HttpStatus.NOT_FOUND);
  }

  @Test
  void theTableIsWrittenSoThatNoSpreadsheetReckonsWithIt() throws Exception {
    files.write("links.csv", "url,status,date\n" + HARRISON + ",404,2026-11-01\n");
    files.run();
    MockHttpServletResponse answer = pages.get("/about/links.csv");
    assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.getHeader("Content-Disposition")).contains("links.csv");
    assertThat(Pages.text(answer))
        .startsWith("address,title,featured,episodes,first,last,state,result,checked,now,captures,")
        .contains(
            "http://www.clocks.example/harrison/,\"'=Harrison's \"\"marine\"\" chronometer\",1,1,"
                + "2017-04-26,2017-04-26,dead,404,2026-11-01,,0,"
                + "https://web.archive.org/web/20170426/http://www.clocks.example/harrison/\r\n");
    LinksFile.Contents back = LinksFile.read(SourceFile.of("links.csv", Pages.text(answer)));
    assertThat(back.problems()).isEmpty();
    assertThat(back.checks()).extracting(LinkChecks.Check::state).containsExactly(State.DEAD);
    assertThat(Pages.text(pages.get("/about/links/seeds.txt"))).isEqualTo(JAIPUR + "\n");
  }

  @Test
  void whoHasTheReportGetsItAnewOnlyAfterAChange() throws Exception {
    files.run();
    for (String address : List.of("/about/links", "/about/links.csv", "/about/links/seeds.txt")) {
      files.write("links.csv", "url,status\n" + HARRISON + ",404\n");
      files.run();
      String tag = requireNonNull(pages.get(address).getHeader("ETag"));
      assertThat(pages.get(address, "If-None-Match", tag).getStatus()).isEqualTo(304);
      Files.delete(folder.resolve("links.csv"));
      files.run();
      assertThat(pages.get(address, "If-None-Match", tag).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void notesShowTheWaysAndSponsorsThatTheyPaid() throws Exception {
    files.run();
    Document page = pages.page("/" + slug + "/12/at-sea");
    assertThat(page.select(".prose a.was").attr("title"))
        .isEqualTo("As it was on 26 April 2017: Harrison's");
    assertThat(page.select(".sponsor a[href^=http]").eachAttr("rel"))
        .isNotEmpty()
        .allMatch("sponsored noopener"::equals);
    assertThat(page.select(".sponsor .was, .sponsor [data-versionurl]")).isEmpty();
    Document topic = pages.page(page.select(".topic h3 a").get(1).attr("href"));
    assertThat(topic.select(".links .versions").eachText())
        .containsExactly("as it was", "as it was");
    assertThat(topic.select(".featured [data-originalurl]").attr("data-versionurl"))
        .isEqualTo("https://web.archive.org/web/20170426/" + JAIPUR);
  }

  private @Nullable Finding finding(String href) {
    String id = requireNonNull(ArticleAddress.of(href)).id();
    return checks.of(List.of(id)).get(id);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.ingest.ImportProgress;
import cuepoint.kernel.Slug;
import cuepoint.operations.export.Export;
import cuepoint.operations.export.ExportReport;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample archive as a folder of files, served by a server that knows nothing of it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleExportIT {
  private static final Slug SHOW = new Slug("soft-hyphen");
  private static final String EPISODE = "soft-hyphen/8/sixty-six-characters";
  private static final Path FOLDER =
      Path.of("target", "it", UUID.randomUUID().toString()).toAbsolutePath();

  private static final Pattern SCRIPT = Pattern.compile("/(theme|follow)-[0-9a-f]+\\.js$");

  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

  /// One page of each kind.
  private static final List<String> KINDS =
      List.of(
          "index.html",
          "404.html",
          "about/index.html",
          "people/index.html",
          "search/help/index.html",
          "soft-hyphen/index.html",
          "soft-hyphen/topics/index.html",
          EPISODE + "/index.html",
          EPISODE + "/transcript/index.html",
          "soft-hyphen/15/read-aloud/index.html",
          "soft-hyphen/15/read-aloud/transcript/index.html");

  private final Update update;
  private final Export export;
  private final Episodes episodes;
  private final Transcripts transcripts;
  private final String home;

  @Autowired
  SampleExportIT(
      Update update,
      Export export,
      Episodes episodes,
      Transcripts transcripts,
      @LocalServerPort int port) {
    this.update = update;
    this.export = export;
    this.episodes = episodes;
    this.transcripts = transcripts;
    home = "http://127.0.0.1:" + port;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> FOLDER.resolve("data").toString());
  }

  /// An export of which several tests read.
  private Path exported() throws Exception {
    Path folder = FOLDER.resolve("read").resolve("below");
    return Files.exists(folder) ? folder : exported("read", false);
  }

  private Path exported(String name, boolean live) throws Exception {
    if (episodes.of(SHOW).isEmpty()) {
      update.run(false, ImportProgress.SILENT);
    }
    Path to = FOLDER.resolve(name).resolve("below");
    ExportReport report = export.run(home, to, live, ImportProgress.SILENT);
    assertThat(report.failures()).isEmpty();
    assertThat(report.pages()).isGreaterThan(90);
    return to;
  }

  /// Serves the folder above an export, so that the export is not at the server's root.
  private static HttpServer served(Path export) {
    return servedFolder(Objects.requireNonNull(export.getParent()));
  }

  private static HttpServer servedFolder(Path folder) {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder,
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    return server;
  }

  /// Without a slash at the end.
  private static String root(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static String below(HttpServer server) {
    return root(server) + "/below/";
  }

  @Test
  void everyLinkWithinTheExportLeadsSomewhere() throws Exception {
    HttpServer server = served(exported());
    try {
      Set<String> seen =
          new LinkWalk(below(server), (_, _) -> false, SampleExportIT::worksWithoutTheSite).run();
      assertThat(seen)
          .hasSizeGreaterThan(100)
          .contains(
              EPISODE + "/transcript/index.html",
              EPISODE + "/transcript.vtt",
              EPISODE + "/transcript.md",
              EPISODE + "/chapters.json",
              "people/index.html");
    } finally {
      server.stop(0);
    }
  }

  private static void worksWithoutTheSite(Document page) {
    assertThat(page.select("form, [data-live], [href*=':8080/search']"))
        .as(page.location())
        .isEmpty();
    assertThat(page.select("html[lang], head > title, main h1")).as(page.location()).hasSize(3);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .as(page.location())
        .startsWith("default-src 'none'");
    // Themes, and the spoken cue of a transcript; all others need the site or the player's bar.
    assertThat(page.select("script[src]").eachAttr("src"))
        .as(page.location())
        .extracting(SCRIPT::matcher)
        .allMatch(Matcher::find);
  }

  @Test
  void everyPageIsValid() throws Exception {
    Path folder = exported();
    List<String> complaints = new ArrayList<>();
    int pages = 0;
    try (Validator validator = new Validator();
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(SampleExportIT::isPage)::iterator) {
        pages++;
        // The browser judges the policy; the validator does not know what is a page's own.
        String page = POLICY.matcher(Files.readString(file)).replaceFirst("");
        for (String complaint : validator.html(page)) {
          // One episode is about such text, and shows it.
          if (!complaint.contains("Unicode Normalization Form C")) {
            complaints.add(folder.relativize(file) + " " + complaint);
          }
        }
      }
    }
    assertThat(complaints).isEmpty();
    assertThat(pages).isGreaterThan(90);
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html");
  }

  @Test
  void everyKindOfPageIsForEverybody() throws Exception {
    Browsers.needed();
    // Pages about errors know their styles only at the root.
    HttpServer server = servedFolder(exported());
    SoftAssertions all = new SoftAssertions();
    try (Visitor visitor = new Visitor(root(server))) {
      for (String page : KINDS) {
        for (int width : new int[] {Visitor.PHONE, Visitor.DESK}) {
          visitor.resize(width);
          visitor.prefersDark(false);
          String at = page + " at " + width;
          all.assertThat(visitor.openAndWatch("/" + page)).as("what moves: " + at).isEmpty();
          all.assertThat(visitor.isWiderThanTheWindow()).as("too wide: " + at).isFalse();
          all.assertThat(visitor.axe()).as("in the light: " + at).isEmpty();
          visitor.prefersDark(true);
          all.assertThat(visitor.axeOnColours()).as("in the dark: " + at).isEmpty();
        }
      }
      all.assertThat(visitor.traffic().elsewhere()).isEmpty();
    } finally {
      server.stop(0);
    }
    all.assertAll();
  }

  @Test
  void holdsEveryPageOfTheSitemapsAndEveryShortAddress() throws Exception {
    Path folder = exported();
    int pages = 0;
    for (String map : locations(folder, "sitemap.xml")) {
      for (String address : locations(folder, map)) {
        Path file =
            address.contains("?")
                ? folder.resolve(address.replace('?', '/') + ".html")
                : folder.resolve(address).resolve("index.html");
        assertThat(file).exists();
        pages++;
      }
    }
    assertThat(pages).isGreaterThan(70);
    for (Episode episode : episodes.of(SHOW)) {
      Path shortOne = folder.resolve("soft-hyphen/" + episode.number() + "/index.html");
      assertThat(Jsoup.parse(shortOne).select("meta[http-equiv=refresh]").attr("content"))
          .isEqualTo("0; url=" + episode.slug() + "/index.html");
    }
    assertThat(folder.resolve("soft-hyphen/llms.txt")).exists();
    assertThat(Jsoup.parse(folder.resolve("404.html")).select("link[rel=stylesheet]"))
        .isNotEmpty()
        .allMatch(link -> Files.exists(folder.resolve(link.attr("href").substring(1))));
  }

  private static List<String> locations(Path folder, String map) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(map)), Parser.xmlParser())
        .select("loc")
        .eachText()
        .stream()
        .map(address -> address.replace("http://localhost:8080/", ""))
        .toList();
  }

  @Test
  void holdsEverythingAsJson() throws Exception {
    Path folder = exported();
    JsonNode archive = JsonMapper.shared().readTree(folder.resolve("archive.json").toFile());
    assertThat(archive.get("revision").asLong()).isEqualTo(episodes.latestRevision());
    String file = archive.get("shows").get(0).get("file").asString();
    JsonNode all = JsonMapper.shared().readTree(folder.resolve(file).toFile()).get("episodes");
    List<Episode> stored = episodes.of(SHOW);
    assertThat(all.size()).isEqualTo(stored.size());
    for (int i = 0; i < stored.size(); i++) {
      JsonNode episode = all.get(i);
      assertThat(episode.get("number").asInt()).isEqualTo(stored.get(i).number());
      assertThat(episode.get("cues").size()).isEqualTo(transcripts.cueCount(stored.get(i).id()));
      assertThat(episode.get("notes").get("topics").size()).isEqualTo(episode.get("topics").size());
    }
  }

  @Test
  void isTheSameWhenMadeTwice() throws Exception {
    Path folder = exported();
    Map<String, String> first = contents(folder);
    Map<String, String> again = contents(exported("read", false));
    assertThat(first).hasSizeGreaterThan(150);
    assertThat(again).isEqualTo(first);
  }

  private static Map<String, String> contents(Path folder) throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        contents.put(
            folder.relativize(file).toString(),
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
    }
    return contents;
  }

  @Test
  void leadsToTheLiveSiteWhereThereIsOne() throws Exception {
    Path folder = exported("live", true);
    Document help = Jsoup.parse(folder.resolve("search/help/index.html"));
    assertThat(help.select("form, script[type=module], [data-live]")).isEmpty();
    assertThat(help.select("td a[href^=http://localhost:8080/search?q=]")).isNotEmpty();
    Document transcript = Jsoup.parse(folder.resolve(EPISODE + "/transcript/index.html"));
    assertThat(transcript.select("p.live a").eachAttr("href"))
        .containsExactly(
            "http://localhost:8080/search", "http://localhost:8080/" + EPISODE + "/transcript");
  }

  @Test
  void looksAndWorksInABrowser() throws Exception {
    Browsers.needed();
    HttpServer server = served(exported());
    ChromeDriver browser = Browsers.open(new Dimension(390, 844), true);
    try {
      Document live = Jsoup.connect(home + "/" + EPISODE).get();
      browser.get(below(server) + EPISODE + "/index.html");
      assertThat(browser.findElements(By.tagName("audio"))).hasSameSizeAs(live.select("audio"));
      List<WebElement> times = browser.findElements(By.cssSelector(".stretches a.time"));
      times.getLast().click();
      assertThat(browser.getCurrentUrl()).matches(".*/transcript/index\\.html#c\\d+");
      String id = browser.getCurrentUrl().replaceFirst(".*#", "");
      WebElement cue = browser.findElement(By.id(id));
      assertThat(cue.getText()).isNotBlank();
      assertThat(cue.getCssValue("background-color")).isNotEqualTo("rgba(0, 0, 0, 0)");
      assertThat(browser.executeScript("return scrollY > 0")).isEqualTo(true);
      assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
      Browsers.askedNobodyElse(browser, below(server));
    } finally {
      browser.quit();
      server.stop(0);
    }
  }
}

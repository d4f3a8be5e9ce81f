// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Episodes;
import cuepoint.ingest.ImportProgress;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcripts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A listener with a real browser and the sample archive: from a phrase to the second it was said.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ListenerIT {
  private static final Dimension PHONE = new Dimension(390, 844);
  private static final Dimension DESK = new Dimension(1280, 900);

  private static final List<String> PAGES =
      List.of(
          "/",
          "/soft-hyphen",
          "/soft-hyphen/8",
          "/soft-hyphen/8/sixty-six-characters/transcript",
          "/people",
          "/sponsors",
          "/search?q=hyphen",
          "/soft-hyphen/8/sixty-six-characters/transcript?q=characters",
          "/soft-hyphen/8/sixty-six-characters/transcript?q=%22",
          "/trends",
          "/trends?q=hyphen&q=line&q=%22",
          "/about",
          "/about/import",
          "/soft-hyphen/1234");

  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private static final String PLACED = "/soft-hyphen/8/sixty-six-characters";

  private final Update update;
  private final Episodes episodes;
  private final Transcripts transcripts;
  private final Alignments alignments;
  private final JdbcClient jdbc;
  private final String home;

  @Autowired
  ListenerIT(
      Update update,
      Episodes episodes,
      Transcripts transcripts,
      Alignments alignments,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.update = update;
    this.episodes = episodes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    this.jdbc = jdbc;
    home = "http://localhost:" + port;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeAll
  static void needsABrowser() {
    Browsers.needed();
  }

  @ParameterizedTest(name = "with JavaScript: {0}")
  @ValueSource(booleans = {true, false})
  void fromAPhraseToTheSecondItWasSaid(boolean javaScript) throws Exception {
    update.run(false, ImportProgress.SILENT);
    ChromeDriver browser = Browsers.open(javaScript ? DESK : PHONE, javaScript);
    try {
      browser.get(home + "/");
      browser.findElement(By.name("q")).sendKeys("\"soft hyphen\"", Keys.ENTER);
      List<WebElement> moments = browser.findElements(By.cssSelector("a[href*='/transcript?t=']"));
      assertThat(moments).isNotEmpty();
      String address = Objects.requireNonNull(moments.getFirst().getDomAttribute("href"));
      moments.getFirst().click();

      assertThat(browser.getCurrentUrl()).endsWith(address);
      String cueId = address.substring(address.indexOf('#') + 1);
      WebElement cue = browser.findElement(By.id(cueId));
      assertThat(cue.getText()).isNotBlank();
      int top = cue.getRect().getY();
      long scrolled = scroll(browser, javaScript);
      if (javaScript) {
        assertThat(top - scrolled).as("in sight").isBetween(0L, (long) DESK.getHeight());
      }
      Browsers.askedNobodyElse(browser, home);
    } finally {
      browser.quit();
    }
  }

  @Test
  void aTimeBehindTheHashOpensThatMoment() throws Exception {
    update.run(false, ImportProgress.SILENT);
    ChromeDriver browser = Browsers.open(DESK, true);
    try {
      browser.get(home + "/soft-hyphen/16/two-and-a-half-times/transcript#t=0:24");
      assertThat(browser.findElement(By.cssSelector(".opened a")).getText()).contains("0:24");
      assertThat(browser.getCurrentUrl()).endsWith("/transcript?t=0%3A24");
    } finally {
      browser.quit();
    }
  }

  private static long scroll(ChromeDriver browser, boolean javaScript) {
    return javaScript
        ? ((Number) Objects.requireNonNull(browser.executeScript("return window.scrollY")))
            .longValue()
        : 0;
  }

  @Test
  void fromTheTimeLineIntoTheTranscriptAndIntoAFoldedRead() throws Exception {
    update.run(false, ImportProgress.SILENT);
    List<Cue> cues = place();
    ChromeDriver browser = Browsers.open(DESK, true);
    try {
      browser.get(home + PLACED);
      browser.findElements(By.cssSelector("svg.line a")).get(1).click();
      assertThat(browser.getCurrentUrl()).contains("/transcript?t=").endsWith(id(cues.get(4)));
      assertThat(inSight(browser, id(cues.get(4)))).isTrue();
      assertThat(browser.findElement(By.cssSelector(".cues a[autofocus]")).getDomAttribute("href"))
          .endsWith(id(cues.get(4)));

      WebElement read = browser.findElement(By.id(id(cues.get(8))));
      assertThat(read.isDisplayed()).isFalse();
      browser.findElement(By.cssSelector(".cues summary")).click();
      assertThat(read.isDisplayed()).isTrue();
      browser.findElement(By.cssSelector(".contents a")).click();
      assertThat(browser.getCurrentUrl()).endsWith("#s" + cues.getFirst().startMs());

      browser.get(home + PLACED + "/transcript?t=" + cues.get(9).startMs() / 1000.0);
      assertThat(inSight(browser, id(cues.get(9)))).isTrue();
      Browsers.askedNobodyElse(browser, home);
    } finally {
      browser.quit();
    }
  }

  @Test
  void findsInAnEpisodeInPlace() throws Exception {
    update.run(false, ImportProgress.SILENT);
    ChromeDriver browser = Browsers.open(DESK, true);
    try {
      browser.get(home + PLACED + "/transcript");
      browser.executeScript("window.stays = true");
      WebElement field = browser.findElement(By.id("find"));
      field.sendKeys("the", Keys.ENTER);
      List<WebElement> places = browser.findElements(By.cssSelector("a[data-found]"));
      int count = places.size();
      assertThat(count).isGreaterThan(3);
      assertThat(told(browser, "1 of " + count)).isTrue();
      assertThat(browser.findElements(By.cssSelector(".cues mark"))).hasSizeGreaterThan(3);
      assertThat(browser.switchTo().activeElement()).isEqualTo(field);

      field.sendKeys(Keys.ENTER);
      assertThat(told(browser, "2 of " + count)).isTrue();
      WebElement second = browser.findElement(By.cssSelector(".cues a[aria-current]"));
      String address = Objects.requireNonNull(second.getDomAttribute("href"));
      assertThat(browser.getCurrentUrl())
          .endsWith("/transcript?q=the&" + address.substring("?".length()));
      assertThat(inSight(browser, address.substring(address.indexOf('#') + 1))).isTrue();
      field.sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
      assertThat(told(browser, "1 of " + count)).isTrue();
      browser.findElement(By.cssSelector(".find [rel=prev]")).click();
      assertThat(told(browser, count + " of " + count)).isTrue();

      field.clear();
      field.sendKeys("\"never closed", Keys.ENTER);
      assertThat(told(browser, "This makes no sense yet")).isTrue();
      assertThat(browser.findElements(By.cssSelector(".find .remark a"))).hasSize(1);
      assertThat(browser.executeScript("return window.stays")).isEqualTo(true);
      Browsers.askedNobodyElse(browser, home);

      browser.navigate().back();
      assertThat(told(browser, count + " of " + count)).isTrue();
    } finally {
      browser.quit();
    }
  }

  @Test
  void findsInAnEpisodeByPlainLinks() throws Exception {
    update.run(false, ImportProgress.SILENT);
    ChromeDriver browser = Browsers.open(PHONE, false);
    try {
      browser.get(home + PLACED);
      browser.findElement(By.id("find")).sendKeys("the", Keys.ENTER);
      int count = browser.findElements(By.cssSelector("a[data-found]")).size();
      assertThat(told(browser, "1 of " + count)).isTrue();
      browser.findElement(By.cssSelector(".find [rel=next]")).click();
      assertThat(told(browser, "2 of " + count)).isTrue();
      assertThat(browser.getCurrentUrl()).contains("/transcript?q=the&t=").contains("#c");
      browser.findElement(By.cssSelector(".find .end")).click();
      assertThat(browser.getCurrentUrl()).endsWith("/transcript");
      Browsers.askedNobodyElse(browser, home);
    } finally {
      browser.quit();
    }
  }

  /// Whether the status says something soon.
  private static boolean told(ChromeDriver browser, String words) throws InterruptedException {
    By status = By.cssSelector(".find [role=status]");
    for (int left = 50; left > 0; left--) {
      if (browser.findElement(status).getText().equals(words)) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /// Places an intro, a topic, a sponsor read and an outro in a sample episode, four cues each.
  private List<Cue> place() {
    long episode = episodes.find(new Slug("soft-hyphen"), 8).orElseThrow().id();
    List<Cue> cues = transcripts.of(episode).orElseThrow().cues();
    alignments.store(
        episode,
        new Alignment(
            List.of(
                segment(Kind.INTRO, 0, cues, 0),
                segment(Kind.TOPIC, 1, cues, 4),
                segment(Kind.SPONSOR, 1, cues, 8),
                segment(Kind.OUTRO, 0, cues, 12)),
            Set.of()));
    // What an import would do, so that no page from before is taken for the present one.
    jdbc.sql("UPDATE episode SET revision = NEXT VALUE FOR revision_seq WHERE episode_id = :id")
        .param("id", episode)
        .update();
    return cues;
  }

  private static Segment segment(Kind kind, int part, List<Cue> cues, int from) {
    long start = cues.get(from).startMs();
    return new Segment(kind, part, start, cues.get(from + 4).startMs(), 1, false);
  }

  private static String id(Cue cue) {
    return "c" + cue.startMs();
  }

  private static boolean inSight(ChromeDriver browser, String id) {
    return Boolean.TRUE.equals(
        browser.executeScript(
            "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                + "return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight",
            id));
  }

  @Test
  void everyPageFitsASmallPhone() throws Exception {
    update.run(false, ImportProgress.SILENT);
    place();
    ChromeDriver browser = Browsers.open(new Dimension(320, 700), true);
    try {
      for (String address : PAGES) {
        browser.get(home + address);
        Object wider =
            browser.executeScript(
                "const page = document.documentElement;"
                    + "return page.scrollWidth > page.clientWidth");
        assertThat(wider).as(address + " has to be scrolled sideways").isEqualTo(false);
        assertThat(browser.findElements(By.cssSelector("main h1"))).as(address).hasSize(1);
        Browsers.askedNobodyElse(browser, home);
      }
    } finally {
      browser.quit();
    }
  }
}

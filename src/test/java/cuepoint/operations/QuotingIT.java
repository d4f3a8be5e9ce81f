// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import cuepoint.catalog.Episodes;
import cuepoint.kernel.Slug;
import cuepoint.kernel.Timecode;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/// A reader with a real browser who wants to pass on what was said.
@VisitsSampleSite
class QuotingIT {
  private static final String EPISODE = "/soft-hyphen/8/sixty-six-characters";
  private static final String TALK = EPISODE + "/transcript";
  private static final By TOOLS = By.cssSelector(".quoting");

  private final SampleSite site;
  private final List<Cue> cues;
  private final Visitor visitor;
  private final ChromeDriver browser;

  @Autowired
  QuotingIT(SampleSite site, Visitor visitor, Episodes episodes, Transcripts transcripts) {
    this.site = site;
    this.visitor = visitor;
    long episode = episodes.find(new Slug("soft-hyphen"), 8).orElseThrow().id();
    cues = transcripts.of(episode).orElseThrow().cues();
    browser = visitor.browser();
  }

  @BeforeAll
  void open() {
    browser.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of(
            "origin",
            site.home(),
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  @BeforeEach
  void begin() {
    visitor.begin();
  }

  @Test
  void wordsSelectedWithTheMouseAreLinkedAndCopied() throws Exception {
    visitor.open(TALK);
    Cue first = cues.get(2);
    Cue last = cues.get(3);
    drag(first, last);
    WebElement tools = tools();
    assertThat(covered(tools)).as("the selection is covered").isEqualTo(false);
    String said = selectedWords();
    assertThat(said).isNotBlank();

    tools.findElement(By.cssSelector("button[value=plain]")).click();
    assertThat(told("Copied")).isTrue();
    Thread.sleep(500);
    assertThat(told("Copied")).as("still there to be read").isTrue();
    String copied = clipboard();
    assertThat(copied)
        .contains("Soft Hyphen #8: ", ", " + Timecode.clock(first.startMs()) + "\nhttp")
        .contains("/transcript?t=" + Timecode.seconds(first.startMs()) + ",");
    assertThat(copied.replaceAll("[“”\n]|\\w+ \\w+: ", "")).contains(said.substring(0, 10));

    browser.findElement(TOOLS).findElement(By.tagName("a")).click();
    assertThat(browser.getCurrentUrl()).contains("?t=").endsWith("#c" + first.startMs());
    assertThat(marked()).containsExactly(first.startMs(), last.startMs());
    assertThat(browser.getTitle()).startsWith("“" + first.text().substring(0, 8));
    assertThat(browser.findElement(By.cssSelector("audio, body")).isDisplayed()).isTrue();
    Browsers.askedNobodyElse(browser, site.home());
  }

  @Test
  void wordsSelectedByKeyboardAreReachedByTabAndLeftByEscape() throws Exception {
    visitor.open(TALK);
    Cue cue = cues.get(4);
    // What a browser leaves selected that was asked to find a letter on the page.
    browser.executeScript(
        "const words = document.getElementById(arguments[0]).lastChild;"
            + "words.parentElement.scrollIntoView({block: 'center'});"
            + "getSelection().setBaseAndExtent(words, 1, words, 2)",
        "c" + cue.startMs());
    new Actions(browser)
        .keyDown(Keys.SHIFT)
        .sendKeys(Keys.ARROW_RIGHT.toString().repeat(6))
        .keyUp(Keys.SHIFT)
        .perform();
    tools();
    String said = selectedWords();
    assertThat(cue.text()).startsWith(said.substring(0, 4));

    new Actions(browser).sendKeys(Keys.TAB).perform();
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Link to this");
    new Actions(browser).sendKeys(Keys.TAB, Keys.TAB, Keys.ENTER).perform();
    assertThat(told("Copied")).isTrue();
    assertThat(clipboard()).startsWith("> ").contains("[Soft Hyphen \\#8: ", "](http");
    new Actions(browser).sendKeys(Keys.TAB, Keys.ENTER).perform();
    assertThat(eventually(() -> clipboard().startsWith("<figure>"))).isTrue();
    new Actions(browser).sendKeys(Keys.ESCAPE).perform();
    assertThat(browser.findElement(TOOLS).isDisplayed()).isFalse();
    assertThat(selectedWords()).isEqualTo(said);
  }

  @Test
  void whatIsCopiedIsWhatTheQuotePageHasReady() throws Exception {
    visitor.open(TALK);
    select(cues.get(1), cues.get(4));
    tools(); // Stands behind the fifth line now, and is none of the words.
    select(cues.get(1), cues.get(8));
    String next = Timecode.seconds(cues.get(9).startMs());
    By longer = By.cssSelector(".quoting a[href*=',%s#']".formatted(next));
    assertThat(eventually(() -> !browser.findElements(longer).isEmpty())).isTrue();
    WebElement tools = tools();
    for (String form : new String[] {"plain", "markdown", "html"}) {
      tools.findElement(By.cssSelector("button[value=" + form + "]")).click();
      assertThat(eventually(() -> clipboard().contains("transcript?t="))).isTrue();
      String copied = clipboard();
      String link =
          Objects.requireNonNull(tools.findElement(By.tagName("a")).getDomAttribute("href"));
      String ready = ready(link, form);
      // The script knows when the next line starts, the server when this one ends.
      String end = ",[0-9.]+";
      assertThat(copied.replaceAll("\\?t=([0-9.]+)" + end, "?t=$1"))
          .isEqualTo(ready.replaceAll("\\?t=([0-9.]+)" + end, "?t=$1"));
      browser.executeScript("navigator.clipboard.writeText('')");
    }
  }

  private void select(Cue first, Cue last) {
    browser.executeScript(
        "const line = id => document.getElementById(id);"
            + "getSelection().setBaseAndExtent(line(arguments[0]), 0, line(arguments[1]),"
            + "line(arguments[1]).childNodes.length)",
        "c" + first.startMs(),
        "c" + last.startMs());
  }

  /// The text that the quote's own page has in a field.
  private String ready(String link, String form) {
    return String.valueOf(
        browser.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "fetch(arguments[0]).then(page => page.text()).then(text => done("
                + "new DOMParser().parseFromString(text, 'text/html')"
                + ".getElementById('share-' + arguments[1]).value))",
            link,
            form));
  }

  @ParameterizedTest
  @ValueSource(strings = {EPISODE, EPISODE + "/topics/1"})
  void passagesOnOtherPagesAreQuotedToo(String address) throws Exception {
    visitor.open(address);
    WebElement line = browser.findElement(By.cssSelector(".lines p"));
    WebElement link = line.findElement(By.cssSelector(".time"));
    String time = Objects.requireNonNull(link.getDomAttribute("href"));
    String said = line.findElement(By.cssSelector(".time ~ span")).getText();
    browser.executeScript(
        "getSelection().selectAllChildren(arguments[0].querySelector('span'))", line);
    tools().findElement(By.tagName("a")).click();
    assertThat(browser.getCurrentUrl())
        .contains(TALK + "?t=")
        .endsWith(time.substring(time.indexOf('#')));
    List<Long> marked = marked();
    String quoted =
        cues.stream()
            .filter(cue -> marked.contains(cue.startMs()))
            .map(Cue::text)
            .collect(Collectors.joining(" "));
    assertThat(quoted).isEqualTo(said);
  }

  @Test
  void everythingFitsATelephoneAndNothingMoves() throws Exception {
    visitor.resize(Visitor.PHONE);
    visitor.open(TALK);
    String line = "c" + cues.get(6).startMs();
    browser.executeScript(
        "document.getElementById(arguments[0]).scrollIntoView({block: 'center'})", line);
    String places =
        "return [...document.querySelectorAll('.cues p')]"
            + ".map(p => p.getBoundingClientRect()).filter(box => box.top > 0"
            + " && box.bottom < innerHeight).map(box => box.top).join(' ')";
    Object before = browser.executeScript(places);
    browser.executeScript(
        "getSelection().selectAllChildren(document.getElementById(arguments[0]))", line);
    WebElement tools = tools();
    assertThat(browser.executeScript(places)).isEqualTo(before);
    assertThat(tools.getRect().getX()).isGreaterThanOrEqualTo(0);
    assertThat(tools.getRect().getX() + tools.getRect().getWidth()).isLessThanOrEqualTo(390);
    assertThat(covered(tools)).isEqualTo(false);
    for (WebElement tool : tools.findElements(By.cssSelector("a, button"))) {
      assertThat(tool.getRect().getHeight()).isGreaterThanOrEqualTo(24);
    }
  }

  @Test
  void withoutJavaScriptAQuoteIsMadeByLinks() {
    visitor.resize(Visitor.PHONE);
    visitor.runsScripts(false);
    visitor.open(TALK + "?t=" + Timecode.seconds(cues.get(5).startMs()));
    assertThat(browser.findElement(TOOLS).isDisplayed()).isFalse();
    browser.findElement(By.cssSelector(".to-share")).click();
    WebElement sentence = browser.findElement(By.cssSelector(".longer a"));
    assertThat(sentence.isDisplayed()).as("the fold opens by its link").isTrue();
    sentence.click();
    assertThat(browser.getTitle()).startsWith("“");
    assertThat(browser.findElements(By.cssSelector(".cues [aria-current]"))).hasSize(1);
    browser.findElement(By.cssSelector(".share summary")).click();
    assertThat(browser.findElement(By.id("share-markdown")).getText()).startsWith("> ");
    Browsers.askedNobodyElse(browser, site.home());
  }

  @Test
  void aFrameOnAnotherSiteShowsAQuoteAndNoOtherPage() throws IOException {
    InetAddress elsewhere = InetAddress.ofLiteral("127.0.0.1");
    HttpServer other = HttpServer.create(new InetSocketAddress(elsewhere, 0), 0);
    String quote = "/embed/soft-hyphen/8?t=" + Timecode.seconds(cues.get(5).startMs());
    String html =
        "<!doctype html><title>x</title><iframe id=a src=\"%s\"></iframe><iframe id=b src=\"%s\">"
            .formatted(site.home() + quote, site.home() + TALK);
    other.createContext(
        "/",
        exchange -> {
          byte[] page = html.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    try {
      browser.get("http://127.0.0.1:" + other.getAddress().getPort() + "/");
      browser.switchTo().frame("a");
      assertThat(browser.findElement(By.tagName("h1")).getText()).isNotBlank();
      assertThat(browser.findElement(By.tagName("blockquote")).getText()).isNotBlank();
      browser.switchTo().defaultContent().switchTo().frame("b");
      assertThat(browser.executeScript("return document.querySelector('main.transcript')"))
          .isNull();
    } finally {
      other.stop(0);
    }
  }

  /// Presses before the first word of one cue, and lets go behind the last of another.
  private void drag(Cue first, Cue last) {
    WebElement from = browser.findElement(By.id("c" + first.startMs()));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", from);
    List<?> start = point(first, false);
    List<?> end = point(last, true);
    new Actions(browser)
        .moveToLocation(number(start.get(0)), number(start.get(1)))
        .clickAndHold()
        .moveToLocation(number(end.get(0)), number(end.get(1)))
        .release()
        .perform();
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  private List<?> point(Cue cue, boolean end) {
    return (List<?>)
        Objects.requireNonNull(
            browser.executeScript(
                "const words = document.getElementById(arguments[0]).lastChild;"
                    + "const range = document.createRange(); range.selectNodeContents(words);"
                    + "const boxes = [...range.getClientRects()].filter(box => box.width > 8);"
                    + "const box = arguments[1] ? boxes.at(-1) : boxes[0];"
                    + "return [Math.round(arguments[1] ? box.right - 2 : box.left + 4),"
                    + " Math.round((box.top + box.bottom) / 2)]",
                "c" + cue.startMs(),
                end));
  }

  private WebElement tools() throws InterruptedException {
    WebElement tools = browser.findElement(TOOLS);
    assertThat(eventually(tools::isDisplayed)).as("tools are shown").isTrue();
    return tools;
  }

  private boolean told(String words) throws InterruptedException {
    By status = By.cssSelector(".quoting [role=status]");
    return eventually(() -> browser.findElement(status).getText().equals(words));
  }

  private interface Condition {
    boolean holds();
  }

  private static boolean eventually(Condition condition) throws InterruptedException {
    for (int left = 50; left > 0; left--) {
      if (condition.holds()) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  private String selectedWords() {
    return String.valueOf(browser.executeScript("return getSelection().toString()")).strip();
  }

  private String clipboard() {
    return String.valueOf(
        browser.executeAsyncScript(
            "const done = arguments[0];"
                + "navigator.clipboard.readText().then(done, failure => done('' + failure))"));
  }

  private @Nullable Object covered(WebElement tools) {
    return browser.executeScript(
        "const own = arguments[0].getBoundingClientRect();"
            + "return [...getSelection().getRangeAt(0).getClientRects()].some(box =>"
            + " box.width > 0 && box.top < own.bottom && box.bottom > own.top"
            + " && box.left < own.right && box.right > own.left)",
        tools);
  }

  private List<Long> marked() {
    return browser
        .findElements(By.cssSelector(".cues [aria-current], .cues [data-quoted]"))
        .stream()
        .map(time -> Objects.requireNonNull(time.getDomAttribute("href")))
        .map(href -> Long.valueOf(href.substring(href.indexOf("#c") + 2)))
        .toList();
  }
}

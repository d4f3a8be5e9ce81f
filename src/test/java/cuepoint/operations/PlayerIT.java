// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.ImportProgress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Somebody listens to the sample archive with a real browser, and reads along.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlayerIT {
  private static final Dimension PHONE = new Dimension(390, 844);
  private static final Dimension DESK = new Dimension(1280, 900);
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());
  private static final String EPISODE = "/soft-hyphen/15/read-aloud";
  private static final String SECOND_TOPIC =
      EPISODE + "/topics/2-speech-synthesis-markup-language-ssml-version-1-1";

  /// Cues of the episode: the first of its second topic, and one further down.
  private static final String TOPIC = "c79451";

  private static final String LATER = "c133615";

  private final Update update;
  private final String home;
  private @Nullable ChromeDriver opened;

  @Autowired
  PlayerIT(Update update, @LocalServerPort int port) {
    this.update = update;
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

  @BeforeEach
  void readTheArchive() throws Exception {
    update.run(false, ImportProgress.SILENT);
  }

  @AfterEach
  void close() {
    Browsers.askedNobodyElse(browser(), home);
    browser().quit();
  }

  @Test
  void fromAPhraseToHearingIt() {
    open(DESK, true, "/search?q=%22finding+a+second+is+one+multiplication%22");
    browser().findElement(By.cssSelector(".moments a[href*='/transcript?t=']")).click();
    double start = Double.parseDouble(attribute(".player", "data-start"));
    assertThat(start).isBetween(55.0, 70.0);
    browser().findElement(By.cssSelector(".listen")).click();
    soon("it plays on", () -> at() > start + 0.5);
    assertThat(at()).isLessThan(start + 5);
  }

  @Test
  void followsWhatIsSpokenUntilTheReaderGoesElsewhere() {
    open(DESK, true, EPISODE + "/transcript");
    hear(TOPIC);
    soon("the cue is marked", () -> TOPIC.equals(spoken()));
    assertThat(attribute("#" + TOPIC, "aria-current")).isEqualTo("true");
    assertThat(browser().getCurrentUrl()).endsWith(EPISODE + "/transcript");
    pause();

    WebElement back = browser().findElement(By.cssSelector(".deck .to-spoken"));
    assertThat(back.isDisplayed()).isFalse();
    browser().findElement(By.tagName("body")).sendKeys(Keys.HOME);
    soon("the way back is offered", back::isDisplayed);
    back.click();
    soon("the spoken cue is in sight", () -> inSight(TOPIC));
    assertThat(back.isDisplayed()).isFalse();

    hear(LATER);
    soon("the page follows", () -> LATER.equals(spoken()) && inSight(LATER));
    assertThat(browser().findElements(By.cssSelector(".spoken"))).hasSize(1);
  }

  @Test
  void playsOnWhileThePagesOfTheEpisodeChange() {
    open(DESK, true, EPISODE + "/transcript");
    script("window.stays = true");
    hear(TOPIC);
    WebElement now = browser().findElement(By.cssSelector(".deck .now a"));
    soon("the topic is named", () -> now.getText().startsWith("Speech Synthesis"));
    now.click();
    soon("the topic's page is there", () -> Objects.equals(path(), SECOND_TOPIC));
    double then = at();
    assertThat(browser().getTitle()).startsWith("Speech Synthesis Markup Language");
    assertThat(browser().switchTo().activeElement().getTagName()).isEqualTo("main");
    assertThat(browser().findElements(By.cssSelector(".crumbs a"))).hasSize(3);
    soon("it plays on", () -> at() > then + 0.3);

    browser().navigate().back();
    soon("the transcript is back", () -> spoken() != null);
    assertThat(browser().getTitle()).startsWith("Transcript of Read aloud");
    browser().findElement(By.id("find")).sendKeys("telephone", Keys.ENTER);
    soon("finding works in it", () -> browser().getTitle().startsWith("telephone in"));
    browser().findElement(By.cssSelector(".title h1 a")).click();
    soon("the episode's page is there", () -> Objects.equals(path(), EPISODE));
    browser().findElements(By.cssSelector("svg.line a")).getLast().click();
    soon("a time of the time line is played", () -> at() > 160);
    assertThat(script("return window.stays")).isEqualTo(true);
    assertThat(script("return document.querySelector('.deck audio').paused")).isEqualTo(false);
  }

  @Test
  void obeysKeysUnlessSomebodyTypesOrSwitchedThemOff() {
    open(DESK, true, SECOND_TOPIC);
    press("k");
    soon("it plays from the topic's start", () -> at() > 79);
    press(" ");
    soon("it pauses", this::isPaused);
    double start = at();
    press("l");
    soon("30 seconds on", () -> at() > start + 29);
    press("j");
    soon("15 seconds back", () -> at() < start + 16);
    press("n");
    soon("at the next topic", () -> at() > start + 40);
    press("p");
    soon("at the previous topic", () -> Math.abs(at() - 79.451) < 1);
    press("/");
    WebElement field = browser().switchTo().activeElement();
    assertThat(field.getDomAttribute("name")).isEqualTo("q");
    field.sendKeys("kl ?");
    assertThat(field.getDomProperty("value")).isEqualTo("kl ?");
    assertThat(at()).isLessThan(90);
    script("document.activeElement.blur()");

    press("?");
    WebElement help = browser().findElement(By.id("shortcuts"));
    assertThat(help.isDisplayed()).isTrue();
    help.findElement(By.cssSelector("[type=checkbox]")).click();
    help.findElement(By.cssSelector("[type=submit]")).click();
    press("k");
    press("?");
    assertThat(help.isDisplayed()).isFalse();
    assertThat(isPaused()).isTrue();
  }

  @Test
  void remembersWhereAListenerWasAndNeverBeginsByItself() {
    open(DESK, true, EPISODE + "/transcript");
    hear(TOPIC);
    soon("it plays", () -> at() > 79.5);
    script(
        "const speed = document.querySelector('.speed'); speed.value = '1.5';"
            + "speed.dispatchEvent(new Event('change', {bubbles: true}))");
    browser().get(home + EPISODE);
    assertThat(browser().findElements(By.cssSelector(".deck"))).isEmpty();
    WebElement goOn = browser().findElement(By.cssSelector(".go-on"));
    assertThat(goOn.getText()).startsWith("Go on at 1:");
    goOn.click();
    soon("it goes on", () -> at() > 79.5);
    assertThat(script("return document.querySelector('.deck audio').playbackRate")).isEqualTo(1.5);
  }

  @Test
  void stopsAtTheEndOfAStretchOnceAndSaysWhereTimesDoNotFit() {
    open(DESK, true, SECOND_TOPIC + "?t=79.451,81");
    // What is quoted ends with the line that holds the end.
    double end = Double.parseDouble(attribute(".player", "data-end"));
    script("document.querySelector('.player').dataset.spoken = '30'");
    browser().findElement(By.cssSelector(".listen")).click();
    soon("it stops", () -> at() > end - 1 && isPaused());
    assertThat(at()).isBetween(end - 0.1, end + 0.6);
    assertThat(browser().findElement(By.cssSelector(".deck .note")).getText())
        .startsWith("The times here fit a recording of 0:30, but this audio is 2:5");
    press("k");
    soon("it goes on after that", () -> at() > end + 1);
    assertThat(isPaused()).isFalse();
  }

  @Test
  void fitsAPhone() {
    open(PHONE, true, EPISODE + "/transcript");
    hear(TOPIC);
    soon("it plays", () -> at() > 79.5);
    pause();
    script("scrollTo({top: 1e6, behavior: 'instant'})");
    Object free =
        script(
            "const deck = document.querySelector('.deck').getBoundingClientRect();"
                + "const foot = document.querySelector('.foot').getBoundingClientRect();"
                + "return deck.left >= 0 && deck.right <= innerWidth && foot.bottom <= deck.top + 1"
                + " && document.documentElement.scrollWidth <= innerWidth");
    assertThat(free).isEqualTo(true);
    Object large =
        script(
            "return [...document.querySelectorAll('.deck button, .deck select, .deck a')]"
                + ".filter(each => each.checkVisibility())"
                + ".every(each => each.offsetWidth >= 24 && each.offsetHeight >= 24)");
    assertThat(large).isEqualTo(true);
    browser().findElement(By.cssSelector(".deck .close")).click();
    assertThat(browser().findElements(By.cssSelector(".deck, .spoken"))).isEmpty();
    assertThat(browser().findElement(By.cssSelector(".go-on")).isDisplayed()).isTrue();
  }

  @Test
  void withoutScriptsTheBrowsersOwnPlayerBeginsAtTheMoment() {
    open(PHONE, false, EPISODE + "/transcript?t=1:19");
    WebElement audio = browser().findElement(By.cssSelector("audio[controls]"));
    assertThat(audio.getDomAttribute("src")).endsWith("#t=79.451");
    assertThat(audio.isDisplayed()).isTrue();
    assertThat(browser().findElement(By.cssSelector(".begin")).isDisplayed()).isFalse();
    browser().get(home + SECOND_TOPIC);
    assertThat(attribute("audio[controls]", "src")).endsWith("#t=79.451");
  }

  private void open(Dimension size, boolean javaScript, String address) {
    opened = Browsers.open(size, javaScript);
    browser().get(home + address);
  }

  private ChromeDriver browser() {
    return Objects.requireNonNull(opened);
  }

  private void hear(String cue) {
    browser().findElement(By.cssSelector("#" + cue + " > a")).sendKeys(Keys.ENTER);
  }

  private @Nullable Object script(String text) {
    return browser().executeScript(text);
  }

  private double at() {
    Object time = script("return document.querySelector('.deck audio')?.currentTime ?? -1");
    return ((Number) Objects.requireNonNull(time)).doubleValue();
  }

  private boolean isPaused() {
    return Boolean.TRUE.equals(script("return document.querySelector('.deck audio').paused"));
  }

  private void pause() {
    script("document.querySelector('.deck audio').pause()");
  }

  private void press(String key) {
    browser().switchTo().activeElement().sendKeys(key);
  }

  private @Nullable Object spoken() {
    return script("return document.querySelector('.spoken')?.id");
  }

  private @Nullable Object path() {
    return script("return location.pathname");
  }

  private String attribute(String selector, String name) {
    return Objects.requireNonNull(
        browser().findElement(By.cssSelector(selector)).getDomAttribute(name));
  }

  private boolean inSight(String id) {
    return Boolean.TRUE.equals(
        browser()
            .executeScript(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                    + "const end = document.querySelector('.deck').getBoundingClientRect().top;"
                    + "return box.top >= 0 && box.bottom <= end",
                id));
  }

  private static void soon(String what, BooleanSupplier happens) {
    for (int left = 100; left > 0 && !happens.getAsBoolean(); left--) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    assertThat(happens.getAsBoolean()).as(what).isTrue();
  }
}

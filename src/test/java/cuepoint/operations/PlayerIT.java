// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody listens to the sample archive with a real browser, and reads along.
@VisitsSampleSite
class PlayerIT {
  private static final String EPISODE = "/soft-hyphen/15/read-aloud";
  private static final String SECOND_TOPIC =
      EPISODE + "/topics/2-speech-synthesis-markup-language-ssml-version-1-1";

  /// Cues of the episode: the first of its second topic, and one further down.
  private static final String TOPIC = "c79451";

  private static final String LATER = "c133615";

  private final SampleSite site;
  private final Visitor visitor;

  @Autowired
  PlayerIT(SampleSite site, Visitor visitor) {
    this.site = site;
    this.visitor = visitor;
  }

  @BeforeEach
  void begin() {
    visitor.begin();
  }

  @AfterEach
  void askedNobodyElse() {
    Browsers.askedNobodyElse(browser(), site.home());
  }

  @Test
  void fromAPhraseToHearingIt() {
    open(Visitor.DESK, "/search?q=%22finding+a+second+is+one+multiplication%22");
    browser().findElement(By.cssSelector(".moments a[href*='/transcript?t=']")).click();
    double start = Double.parseDouble(attribute(".player", "data-start"));
    assertThat(start).isBetween(55.0, 70.0);
    browser().findElement(By.cssSelector(".listen")).click();
    soon("it plays on", () -> at() > start + 0.5);
    assertThat(at()).isLessThan(start + 5);
  }

  @Test
  void followsWhatIsSpokenUntilTheReaderGoesElsewhere() {
    open(Visitor.DESK, EPISODE + "/transcript");
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
    open(Visitor.DESK, EPISODE + "/transcript");
    script("window.stays = true");
    hear(TOPIC);
    goToTheTopicThatPlays();
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
    open(Visitor.DESK, SECOND_TOPIC);
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
    open(Visitor.DESK, EPISODE + "/transcript");
    hear(TOPIC);
    soon("it plays", () -> at() > 79.5);
    script(
        "const speed = document.querySelector('.speed'); speed.value = '1.5';"
            + "speed.dispatchEvent(new Event('change', {bubbles: true}))");
    visitor.open(EPISODE);
    assertThat(browser().findElements(By.cssSelector(".deck"))).isEmpty();
    WebElement goOn = browser().findElement(By.cssSelector(".go-on"));
    assertThat(goOn.getText()).startsWith("Go on at 1:");
    goOn.click();
    soon("it goes on", () -> at() > 79.5);
    assertThat(script("return document.querySelector('.deck audio').playbackRate")).isEqualTo(1.5);
  }

  @Test
  void stopsAtTheEndOfAStretchOnceAndSaysWhereTimesDoNotFit() {
    open(Visitor.DESK, SECOND_TOPIC + "?t=79.451,81");
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
  void backAfterTheBarIsClosedIsThePageOfBefore() {
    open(Visitor.DESK, EPISODE + "/transcript");
    hear(TOPIC);
    goToTheTopicThatPlays();
    closeTheBar();
    browser().navigate().back();
    soon("the transcript is there", () -> browser().getTitle().startsWith("Transcript of Read"));
    assertThat(path()).isEqualTo(EPISODE + "/transcript");
    browser().navigate().forward();
    soon("and the topic", () -> browser().getTitle().startsWith("Speech Synthesis Markup"));
  }

  @Test
  void aPageThatArrivesWhenTheBarIsClosedIsShownInSilence() {
    open(Visitor.DESK, EPISODE);
    browser().findElement(By.cssSelector(".listen")).click();
    soon("it plays", () -> at() > 0.2);
    script("window.stays = true");
    answersAreLate("/transcript");
    browser().findElements(By.cssSelector(".stretches a.time")).getLast().sendKeys(Keys.ENTER);
    closeTheBar();
    soon("the answer is there", () -> Boolean.TRUE.equals(script("return window.answered")));
    assertThat(path()).isEqualTo(EPISODE + "/transcript");
    assertThat(script("return window.stays")).isEqualTo(true);
    assertThat(script("return document.querySelector('.deck')")).isNull();
  }

  @Test
  void whatWasFoundTooLateIsNotPutIntoAnotherPage() {
    open(Visitor.DESK, EPISODE + "/transcript");
    hear(TOPIC);
    answersAreLate("q=telephone");
    browser().findElement(By.id("find")).sendKeys("telephone", Keys.ENTER);
    goToTheTopicThatPlays();
    soon("the answer is there", () -> Boolean.TRUE.equals(script("return window.answered")));
    assertThat(path()).isEqualTo(SECOND_TOPIC);
    assertThat(isPaused()).isFalse();
  }

  @Test
  void obeysTheKeysOfTheSystemAndTellsItWhatPlays() {
    open(Visitor.DESK, EPISODE + "/transcript");
    script(
        "window.keys = {}; MediaSession.prototype.setActionHandler ="
            + " (action, handler) => { keys[action] = handler; }");
    hear(TOPIC);
    soon("it plays", () -> at() > 79.5);
    script("keys.play()");
    assertThat(isPaused()).as("play leaves it playing").isFalse();
    script("keys.pause()");
    soon("it pauses", this::isPaused);
    script("keys.pause()");
    assertThat(isPaused()).as("pause leaves it paused").isTrue();
    assertThat(session("playbackState")).isEqualTo("paused");
    script("keys.nexttrack()");
    soon("at the next topic", () -> at() > 120);
    script("keys.previoustrack()");
    soon("at the topic before", () -> Math.abs(at() - 79.451) < 1);
    soon("it is named", () -> session("metadata.title").startsWith("Speech Synthesis Markup"));
    assertThat(session("metadata.artist")).isEqualTo("Soft Hyphen");
    script("keys.seekforward()");
    soon("30 seconds on", () -> Math.abs(at() - 109.451) < 1);
    script("keys.seekbackward()");
    soon("15 seconds back", () -> Math.abs(at() - 94.451) < 1);
    script("keys.seekto({seekTime: 20})");
    soon("at a place", () -> Math.abs(at() - 20) < 1);
    script("keys.play()");
    soon("it plays again", () -> !isPaused());
    closeTheBar();
    assertThat(session("playbackState")).isEqualTo("none");
    assertThat(session("metadata")).isEqualTo("null");
  }

  @Test
  void aLineWithoutATimeIsHeardOnceSomethingPlays() {
    open(Visitor.DESK, EPISODE + "/transcript");
    // As CueHtml writes most lines where there are very many.
    script("document.querySelector('#" + LATER + " > a').remove()");
    WebElement line = browser().findElement(By.id(LATER));
    bringIntoSight(line);
    line.click();
    assertThat(script("return document.querySelector('.deck')")).isNull();
    hear(TOPIC);
    soon("it plays", () -> at() > 79.5);
    pause();
    bringIntoSight(line);
    new Actions(browser()).doubleClick(line).perform();
    assertThat(script("return getSelection().toString()")).isNotEqualTo("");
    assertStays("whoever selects words hears nothing else", at());
    script("getSelection().removeAllRanges()");
    line.click();
    soon("it is heard", () -> at() > 133.6 && LATER.equals(spoken()));
    assertThat(at()).isLessThan(140);
  }

  @Test
  void arrowsMoveTheSoundUnlessTheFocusIsWhereTheyMoveSomethingElse() {
    open(Visitor.DESK, SECOND_TOPIC);
    press("k");
    soon("it plays", () -> at() > 79.5);
    press(" ");
    soon("it pauses", this::isPaused);
    double start = at();
    press(Keys.ARROW_RIGHT);
    soon("30 seconds on", () -> Math.abs(at() - start - 30) < 0.5);
    press(Keys.ARROW_LEFT);
    soon("15 seconds back", () -> Math.abs(at() - start - 15) < 0.5);
    browser().findElement(By.cssSelector(".deck .place")).sendKeys(Keys.ARROW_RIGHT);
    soon("a second on", () -> Math.abs(at() - start - 16) <= 1.5);
    double there = at();
    browser().findElement(By.cssSelector(".deck .speed")).sendKeys(Keys.ARROW_DOWN);
    soon(
        "faster",
        () ->
            Objects.equals(
                1.25, script("return document.querySelector('.deck audio').playbackRate")));
    press(Keys.ARROW_LEFT);
    WebElement box = browser().findElement(By.name("q"));
    box.sendKeys("hyph");
    soon("there are suggestions", () -> "true".equals(box.getDomAttribute("aria-expanded")));
    box.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_RIGHT);
    assertThat(box.getDomAttribute("aria-activedescendant")).endsWith("-0");
    assertThat(at()).isEqualTo(there);
  }

  @Test
  void fitsAPhone() {
    open(Visitor.PHONE, EPISODE + "/transcript");
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
    visitor.runsScripts(false);
    open(Visitor.PHONE, EPISODE + "/transcript?t=1:19");
    WebElement audio = browser().findElement(By.cssSelector("audio[controls]"));
    assertThat(audio.getDomAttribute("src")).endsWith("#t=79.451");
    assertThat(audio.isDisplayed()).isTrue();
    assertThat(browser().findElement(By.cssSelector(".begin")).isDisplayed()).isFalse();
    visitor.open(SECOND_TOPIC);
    assertThat(attribute("audio[controls]", "src")).endsWith("#t=79.451");
  }

  private void open(int width, String address) {
    visitor.resize(width);
    visitor.open(address);
  }

  private ChromeDriver browser() {
    return visitor.browser();
  }

  private void goToTheTopicThatPlays() {
    WebElement now = browser().findElement(By.cssSelector(".deck .now a"));
    soon("the topic is named", () -> now.getText().startsWith("Speech Synthesis"));
    now.click();
    soon("the topic's page is there", () -> Objects.equals(path(), SECOND_TOPIC));
  }

  private void closeTheBar() {
    browser().findElement(By.cssSelector(".deck .close")).click();
  }

  /// Makes the page wait for whatever it asks for from now on whose address has a part.
  private void answersAreLate(String part) {
    script(
        """
        const real = fetch;
        const later = () => new Promise(go => setTimeout(go, 700));
        window.fetch = (url, options) => String(url).includes(arguments[0])
          ? later().then(() => real(url, options))
            .finally(() => setTimeout(() => { window.answered = true; }, 300))
          : real(url, options);
        """,
        part);
  }

  private void assertStays(String why, double at) {
    browser().executeAsyncScript("setTimeout(arguments[0], 500)");
    assertThat(at()).as(why).isEqualTo(at);
  }

  private void bringIntoSight(WebElement element) {
    script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
  }

  private String session(String what) {
    return String.valueOf(script("return String(navigator.mediaSession." + what + ")"));
  }

  private void hear(String cue) {
    browser().findElement(By.cssSelector("#" + cue + " > a")).sendKeys(Keys.ENTER);
  }

  private @Nullable Object script(String text, Object... arguments) {
    return browser().executeScript(text, arguments);
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

  private void press(CharSequence key) {
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

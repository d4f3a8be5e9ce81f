// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.ImportProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A listener who types into a search box of a real browser, without touching the mouse.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TypingIT {
  private static final Dimension DESK = new Dimension(1280, 900);
  private static final Dimension SMALL = new Dimension(320, 700);
  private static final By OPTION = By.cssSelector(".suggestions:not([hidden]) [role=option]");
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private final Update update;
  private final String home;
  private @Nullable ChromeDriver open;

  @Autowired
  TypingIT(Update update, @LocalServerPort int port) {
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
  void importTheSample() throws Exception {
    update.run(false, ImportProgress.SILENT);
  }

  @AfterEach
  void quit() {
    if (open != null) {
      open.quit();
    }
  }

  private ChromeDriver open(Dimension size) {
    ChromeDriver browser = Browsers.open(size, true);
    open = browser;
    return browser;
  }

  private static WebElement type(ChromeDriver browser, String text) {
    WebElement box = browser.findElement(By.name("q"));
    box.sendKeys(text);
    assertThat(browser.findElement(OPTION).isDisplayed()).isTrue();
    return box;
  }

  private static List<WebElement> options(ChromeDriver browser) {
    return browser.findElements(OPTION);
  }

  private static String active(WebElement box) {
    return Objects.requireNonNullElse(box.getDomAttribute("aria-activedescendant"), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search", "/people"})
  void followsASuggestionByTheKeyboardAlone(String address) {
    ChromeDriver browser = open(DESK);
    browser.get(home + address);
    WebElement box = type(browser, "hyph");
    assertThat(box.getDomAttribute("role")).isEqualTo("combobox");
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(box.getAccessibleName()).isNotBlank();
    assertThat(
            browser
                .findElement(By.cssSelector(".search [role=status]"))
                .getDomProperty("textContent"))
        .contains(options(browser).size() + " suggestion");

    box.sendKeys(Keys.ARROW_DOWN);
    WebElement first = options(browser).getFirst();
    assertThat(active(box)).isEqualTo(first.getDomAttribute("id"));
    assertThat(first.getDomAttribute("aria-selected")).isEqualTo("true");
    String there = Objects.requireNonNull(first.getDomAttribute("href"));
    box.sendKeys(Keys.ENTER);
    assertThat(browser.getCurrentUrl()).isEqualTo(home + there);
    Browsers.askedNobodyElse(browser, home);
  }

  @Test
  void movesRoundTheListAndBackIntoTheBox() {
    ChromeDriver browser = open(DESK);
    browser.get(home + "/");
    WebElement box = type(browser, "hyph");
    int count = options(browser).size();
    box.sendKeys(Keys.ARROW_UP);
    assertThat(active(box)).endsWith("-" + (count - 1));
    box.sendKeys(Keys.ARROW_DOWN);
    assertThat(active(box)).isEmpty();
    box.sendKeys(Keys.ARROW_DOWN);
    assertThat(active(box)).endsWith("-0");
    box.sendKeys(Keys.HOME);
    assertThat(active(box)).isEmpty();
    assertThat(browser.executeScript("return document.activeElement.selectionStart")).isEqualTo(0L);
    box.sendKeys(Keys.ARROW_DOWN, Keys.END);
    assertThat(active(box)).isEmpty();
    assertThat(browser.executeScript("return document.activeElement.selectionStart")).isEqualTo(4L);
  }

  @Test
  void closesByEscapeKeepingWhatWasTypedAndSearchesForItByEnter() {
    ChromeDriver browser = open(DESK);
    browser.get(home + "/");
    WebElement box = type(browser, "hyph");
    box.sendKeys(Keys.ESCAPE);
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
    assertThat(box.getDomProperty("value")).isEqualTo("hyph");
    box.sendKeys(Keys.ARROW_DOWN);
    assertThat(options(browser)).isNotEmpty();
    assertThat(active(box)).isEmpty();
    box.sendKeys(Keys.ENTER);
    assertThat(browser.getCurrentUrl()).isEqualTo(home + "/search?q=hyph");
  }

  @Test
  void asksOnceForWhatIsTypedFastAndClosesWhereNothingFits() {
    ChromeDriver browser = open(DESK);
    browser.get(home + "/");
    WebElement box = type(browser, "hyphen");
    Object asked =
        browser.executeScript(
            "return performance.getEntriesByType('resource')"
                + ".filter(each => each.name.includes('/search/suggest')).length");
    assertThat(((Number) Objects.requireNonNull(asked)).intValue()).isBetween(1, 3);
    box.sendKeys("zzzz");
    assertThat(browser.findElements(By.cssSelector("[name=q][aria-expanded=false]"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/people"})
  void fitsASmallPhone(String address) {
    ChromeDriver browser = open(SMALL);
    browser.get(home + address);
    type(browser, "s");
    assertThat(
            browser.executeScript(
                "const list = document.querySelector('.suggestions:not([hidden])')"
                    + ".getBoundingClientRect();"
                    + "const page = document.documentElement;"
                    + "return list.left >= 0 && list.right <= page.clientWidth"
                    + " && page.scrollWidth <= page.clientWidth"))
        .isEqualTo(true);
  }
}

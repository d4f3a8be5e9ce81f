// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Light, dark, or as the system has it, in a real browser.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ThemeIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());
  private static final String PAPER = "rgba(253, 253, 251, 1)";
  private static final String NIGHT = "rgba(17, 22, 28, 1)";

  private final String home;
  private @Nullable ChromeDriver open;

  ThemeIT(@LocalServerPort int port) {
    home = "http://localhost:" + port;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @AfterEach
  void closeTheBrowser() {
    if (open != null) {
      open.quit();
      open = null;
    }
  }

  @Test
  void followsTheSystemUntilAReaderChooses() {
    ChromeDriver browser = open();
    systemIs(browser, "dark");
    browser.get(home + "/about/design");
    assertThat(ground(browser)).isEqualTo(NIGHT);
    systemIs(browser, "light");
    assertThat(ground(browser)).isEqualTo(PAPER);

    choose(browser, "Dark");
    assertThat(ground(browser)).isEqualTo(NIGHT);
    browser.get(home + "/about");
    assertThat(ground(browser)).isEqualTo(NIGHT);
    assertThat(browser.findElement(By.cssSelector(".theme input:checked")).getDomProperty("value"))
        .isEqualTo("dark");

    choose(browser, "By system");
    assertThat(ground(browser)).isEqualTo(PAPER);
    browser.get(home + "/about/design");
    assertThat(ground(browser)).isEqualTo(PAPER);
  }

  @Test
  void noPageIsSeenInTheWrongThemeFirst() {
    ChromeDriver browser = open();
    systemIs(browser, "light");
    browser.get(home + "/about/design");
    choose(browser, "Dark");
    // Notes the theme as soon as there is a body, before anything can have been drawn.
    browser.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            """
            new MutationObserver((_, observer) => {
              if (document.body) {
                window.first = getComputedStyle(document.body).backgroundColor;
                observer.disconnect();
              }
            }).observe(document, {childList: true, subtree: true});
            """));
    browser.get(home + "/about");
    assertThat(browser.executeScript("return window.first")).isEqualTo("rgb(17, 22, 28)");
  }

  @Test
  void aBrowserThatKeepsNothingStillShowsWhatIsChosen() {
    ChromeDriver browser = open();
    browser.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            """
            Object.defineProperty(window, "localStorage", {
              get() { throw new DOMException("refused", "SecurityError"); }
            });
            """));
    systemIs(browser, "light");
    browser.get(home + "/about/design");
    assertThat(ground(browser)).isEqualTo(PAPER);
    choose(browser, "Dark");
    assertThat(ground(browser)).isEqualTo(NIGHT);
  }

  private ChromeDriver open() {
    Browsers.needed();
    ChromeDriver browser = Browsers.open(new Dimension(1280, 900), true);
    open = browser;
    return browser;
  }

  private static void systemIs(ChromeDriver browser, String theme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  private static void choose(ChromeDriver browser, String theme) {
    WebElement option =
        browser.findElements(By.cssSelector(".theme label")).stream()
            .filter(label -> label.getText().equals(theme))
            .findFirst()
            .orElseThrow();
    option.click();
  }

  private static String ground(ChromeDriver browser) {
    return browser.findElement(By.tagName("body")).getCssValue("background-color");
  }
}

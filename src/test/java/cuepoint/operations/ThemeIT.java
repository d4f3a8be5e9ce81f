// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;

/// Light, dark, or as the system has it, in a real browser.
@VisitsSampleSite
class ThemeIT {
  private static final String PAPER = "rgba(253, 253, 251, 1)";
  private static final String NIGHT = "rgba(17, 22, 28, 1)";

  private final Visitor visitor;
  private final ChromeDriver browser;

  @Autowired
  ThemeIT(Visitor visitor) {
    this.visitor = visitor;
    browser = visitor.browser();
  }

  @BeforeEach
  void begin() {
    visitor.begin();
  }

  @Test
  void followsTheSystemUntilAReaderChooses() {
    visitor.prefersDark(true);
    visitor.open("/about/design");
    assertThat(ground()).isEqualTo(NIGHT);
    visitor.prefersDark(false);
    assertThat(ground()).isEqualTo(PAPER);

    choose("Dark");
    assertThat(ground()).isEqualTo(NIGHT);
    visitor.open("/about");
    assertThat(ground()).isEqualTo(NIGHT);
    assertThat(browser.findElement(By.cssSelector(".theme input:checked")).getDomProperty("value"))
        .isEqualTo("dark");

    choose("By system");
    assertThat(ground()).isEqualTo(PAPER);
    visitor.open("/about/design");
    assertThat(ground()).isEqualTo(PAPER);
  }

  @Test
  void noPageIsSeenInTheWrongThemeFirst() {
    visitor.prefersDark(false);
    visitor.open("/about/design");
    choose("Dark");
    // Notes the theme right before the first frame that has something to draw.
    visitor.runFirst(
        """
        window.first = new Promise(done => requestAnimationFrame(function look() {
          if (document.body) {
            done(getComputedStyle(document.body).backgroundColor);
          } else {
            requestAnimationFrame(look);
          }
        }));
        """);
    visitor.open("/about");
    assertThat(browser.executeAsyncScript("window.first.then(arguments[0])"))
        .isEqualTo("rgb(17, 22, 28)");
  }

  @Test
  void showsWhatIsChosenInAnotherTabAndKeepsAChoiceOnce() {
    visitor.open("/about/design");
    browser.executeScript(
        """
        window.kept = 0;
        const keep = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...what) {
          window.kept++;
          keep.apply(this, what);
        };
        for (const newValue of ["dark", "light", "dark"]) {
          dispatchEvent(new StorageEvent("storage", {key: "theme", newValue}));
        }
        """);
    assertThat(ground()).isEqualTo(NIGHT);
    assertThat(browser.findElement(By.cssSelector(".theme input:checked")).getDomProperty("value"))
        .isEqualTo("dark");
    choose("Light");
    assertThat(ground()).isEqualTo(PAPER);
    assertThat(browser.executeScript("return window.kept")).isEqualTo(1L);
  }

  @Test
  void aBrowserThatKeepsNothingStillShowsWhatIsChosen() {
    visitor.runFirst(
        """
        Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError"); }
        });
        """);
    visitor.prefersDark(false);
    visitor.open("/about/design");
    assertThat(ground()).isEqualTo(PAPER);
    choose("Dark");
    assertThat(ground()).isEqualTo(NIGHT);
  }

  private void choose(String theme) {
    WebElement option =
        browser.findElements(By.cssSelector(".theme label")).stream()
            .filter(label -> label.getText().equals(theme))
            .findFirst()
            .orElseThrow();
    option.click();
  }

  private String ground() {
    return browser.findElement(By.tagName("body")).getCssValue("background-color");
  }
}

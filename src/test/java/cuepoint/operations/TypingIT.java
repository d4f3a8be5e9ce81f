// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;

/// A listener who types into a search box of a real browser, without touching the mouse.
@VisitsSampleSite
class TypingIT {
  private static final By OPTION = By.cssSelector(".suggestions:not([hidden]) [role=option]");

  private final SampleSite site;
  private final Visitor visitor;
  private final ChromeDriver browser;

  @Autowired
  TypingIT(SampleSite site, Visitor visitor) {
    this.site = site;
    this.visitor = visitor;
    browser = visitor.browser();
  }

  @BeforeEach
  void begin() {
    visitor.begin();
  }

  private WebElement type(String text) {
    WebElement box = browser.findElement(By.name("q"));
    box.sendKeys(text);
    assertThat(browser.findElement(OPTION).isDisplayed()).isTrue();
    return box;
  }

  private List<WebElement> options() {
    return browser.findElements(OPTION);
  }

  private static String active(WebElement box) {
    return Objects.requireNonNullElse(box.getDomAttribute("aria-activedescendant"), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search", "/people"})
  void followsASuggestionByTheKeyboardAlone(String address) {
    visitor.open(address);
    WebElement box = type("hyph");
    assertThat(box.getDomAttribute("role")).isEqualTo("combobox");
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(box.getAccessibleName()).isNotBlank();
    assertThat(
            browser
                .findElement(By.cssSelector(".search [role=status]"))
                .getDomProperty("textContent"))
        .contains(options().size() + " suggestion");

    box.sendKeys(Keys.ARROW_DOWN);
    WebElement first = options().getFirst();
    assertThat(active(box)).isEqualTo(first.getDomAttribute("id"));
    assertThat(first.getDomAttribute("aria-selected")).isEqualTo("true");
    String there = Objects.requireNonNull(first.getDomAttribute("href"));
    box.sendKeys(Keys.ENTER);
    assertThat(browser.getCurrentUrl()).isEqualTo(site.home() + there);
    Browsers.askedNobodyElse(browser, site.home());
  }

  @Test
  void movesRoundTheListAndBackIntoTheBox() {
    visitor.open("/");
    WebElement box = type("hyph");
    int count = options().size();
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
    visitor.open("/");
    WebElement box = type("hyph");
    box.sendKeys(Keys.ESCAPE);
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");
    assertThat(box.getDomProperty("value")).isEqualTo("hyph");
    box.sendKeys(Keys.ARROW_DOWN);
    assertThat(options()).isNotEmpty();
    assertThat(active(box)).isEmpty();
    box.sendKeys(Keys.ENTER);
    assertThat(browser.getCurrentUrl()).isEqualTo(site.home() + "/search?q=hyph");
  }

  @Test
  void asksOnceForWhatIsTypedFastAndClosesWhereNothingFits() {
    visitor.open("/");
    WebElement box = type("hyphen");
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
    visitor.resize(Visitor.SMALLEST);
    visitor.open(address);
    type("s");
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

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/// A reader who has a keyboard and nothing else.
@VisitsSampleSite
class KeyboardIT {
  /// Stops that are looked at on each page.
  private static final int STOPS = 25;

  /// What is wrong with where the focus is, or nothing; at the end of the page, `end`.
  private static final String LOOK =
      """
      const element = document.activeElement;
      if (element === null || element === document.body) return "end";
      const name = element.outerHTML.substring(0, 160);
      if (element.localName === "audio") return "";
      const look = () => [element, ...element.querySelectorAll("*")].map(each => {
        const style = getComputedStyle(each);
        return [style.outline, style.boxShadow, style.stroke, style.strokeWidth, style.fill];
      }).join();
      const focused = look();
      element.blur();
      const plain = look();
      element.focus({preventScroll: true});
      if (focused === plain) return "cannot be seen: " + name;
      const box = element.getClientRects()[0];
      if (!box || box.width === 0 || box.height === 0) return "has no size: " + name;
      const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.2], [0.5, 0.8]];
      const shows = points.some(([x, y]) => {
        const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
        return top !== null && (element.contains(top) || top.contains(element));
      });
      return shows ? "" : "is hidden: " + name + JSON.stringify(box);
      """;

  private final SampleSite site;
  private final Visitor visitor;

  @Autowired
  KeyboardIT(SampleSite site, Visitor visitor) {
    this.site = site;
    this.visitor = visitor;
  }

  @BeforeAll
  void open() {
    visitor.begin();
  }

  @ParameterizedTest
  @EnumSource
  void alwaysSeesWhereTheFocusIs(PageFamily family) {
    visitor.resize(Visitor.PHONE);
    visitor.open(family);
    // A page may put the focus where it is wanted; the tour begins at the top.
    visitor.ask("document.activeElement.blur(); return true");
    List<String> faults = new ArrayList<>();
    int stops = 0;
    for (; stops < STOPS; stops++) {
      visitor.press("Tab", 9);
      String fault = (String) visitor.ask(LOOK);
      if (fault.equals("end")) {
        break;
      }
      if (!fault.isEmpty()) {
        faults.add(fault);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(stops).as("stops").isGreaterThan(3);
  }

  @Test
  void goesFromTheTopToAMomentAndBack() {
    visitor.resize(Visitor.DESK);
    visitor.open(PageFamily.ABOUT);
    visitor.press("Tab", 9);
    assertThat(focused().getText()).isEqualTo("Skip to content");
    assertThat(focused().getRect().getY()).isNotNegative();
    focused().sendKeys(Keys.ENTER);
    visitor.press("Tab", 9);
    assertThat(visitor.ask("return document.activeElement.closest('main') !== null"))
        .as("in the content")
        .isEqualTo(true);

    visitor.open(PageFamily.HOME);
    tabTo("input[name=q]");
    focused().sendKeys("\"soft hyphen\"", Keys.ENTER);
    arriveAt("/search?q=%22soft");
    tabTo("a[href*='/transcript?t=']");
    String moment = Objects.requireNonNull(focused().getDomAttribute("href"));
    focused().sendKeys(Keys.ENTER);
    arriveAt(moment);

    // From here on go to the next time, not to the top of the page.
    visitor.press("Tab", 9);
    assertThat(visitor.ask("return document.activeElement.closest('.cues') !== null"))
        .as("at the moment")
        .isEqualTo(true);
    assertThat(visitor.ask(LOOK)).isEqualTo("");

    visitor.browser().navigate().back();
    arriveAt("/search?q=%22soft");
    visitor.browser().navigate().back();
    await().until(() -> address().equals(site.home() + "/"));
  }

  @Test
  void findsInAnEpisodeAndStepsOn() {
    visitor.resize(Visitor.PHONE);
    visitor.open(PageFamily.TRANSCRIPT);
    tabTo("#find");
    focused().sendKeys("the", Keys.ENTER);
    await().until(() -> address().contains("q=the"));
    await()
        .untilAsserted(() ->
            assertThat(visitor.browser().findElements(By.cssSelector(".find [rel=next]")))
                .isNotEmpty());
    assertThat(focused().getDomAttribute("id")).as("focus stays in the box").isEqualTo("find");
    tabTo(".find [rel=next]");
    focused().sendKeys(Keys.ENTER);
    assertThat(visitor.ask("return document.activeElement.matches('.find [rel=next]')"))
        .as("focus stays at next")
        .isEqualTo(true);
    // What is found next lies below the bar that stays in sight.
    tabTo(".cues a[href]");
    assertThat(visitor.ask(LOOK)).isEqualTo("");
  }

  private void tabTo(String selector) {
    for (int stop = 0; stop < 80; stop++) {
      visitor.press("Tab", 9);
      if (Boolean.TRUE.equals(
          visitor.ask("return document.activeElement.matches(arguments[0])", selector))) {
        return;
      }
    }
    throw new AssertionError("no way by the keyboard to " + selector);
  }

  private void arriveAt(String part) {
    await()
        .until(() ->
            address().contains(part)
                && visitor.ask("return document.readyState").equals("complete"));
  }

  private WebElement focused() {
    return visitor.browser().switchTo().activeElement();
  }

  private String address() {
    return Objects.requireNonNull(visitor.browser().getCurrentUrl());
  }
}

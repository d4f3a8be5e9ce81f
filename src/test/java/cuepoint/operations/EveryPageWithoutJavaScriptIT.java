// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page in a browser that runs no scripts.
@VisitsSampleSite
class EveryPageWithoutJavaScriptIT {
  /// What can be seen on a page and does nothing by itself.
  private static final String IDLE =
      """
      const seen = element => element.checkVisibility({visibilityProperty: true});
      const works = element => {
        switch (element.localName) {
          case "a": return element.getAttribute("href") !== "#";
          case "audio": return element.controls;
          case "button": return element.type === "submit" && element.form !== null;
          case "input":
          case "select": return element.form?.querySelector("[type=submit]") !== undefined;
          case "summary": return element.parentElement.localName === "details";
          default: return element.tabIndex < 0 || getComputedStyle(element).overflow === "auto";
        }
      };
      const controls = "a, audio, button, input, select, textarea, summary, dialog, [tabindex]";
      const others = "[role=button], [role=combobox], [role=menu], [role=slider], [role=switch]";
      return [...document.querySelectorAll(`${controls}, ${others}`)]
        .filter(element => seen(element) && (element.matches(others) || !works(element)))
        .map(element => element.outerHTML.substring(0, 200));
      """;

  private static final String FORMS =
      """
      return [...document.forms].filter(form => form.method !== "dialog").map(form =>
        form.method + " " + new URL(form.action).pathname + " "
          + [...form.elements].map(each => each.name).join(" "))
      """;

  private final SampleSite site;
  private final Visitor visitor;

  @Autowired
  EveryPageWithoutJavaScriptIT(SampleSite site, Visitor visitor) {
    this.site = site;
    this.visitor = visitor;
  }

  @BeforeAll
  void open() {
    visitor.begin();
    visitor.resize(Visitor.PHONE);
    visitor.runsScripts(false);
  }

  @ParameterizedTest
  @EnumSource
  void saysAllAndShowsNothingThatNeedsAScript(PageFamily family) throws Exception {
    visitor.open(family);
    assertThat(visitor.ask("return document.querySelectorAll('[role=combobox]').length"))
        .as("made by scripts")
        .isEqualTo(0L);
    assertThat(visitor.browser().findElement(By.cssSelector("main h1")).getText()).isNotBlank();
    assertThat((List<?>) visitor.ask(IDLE)).isEmpty();
    assertThat(visitor.isWiderThanTheWindow()).as("too wide").isFalse();
  }

  @Test
  void everyFormLeadsToItsAnswer() {
    Set<String> tried = new TreeSet<>();
    for (PageFamily family : PageFamily.values()) {
      visitor.open(family);
      List<?> forms = (List<?>) visitor.ask(FORMS);
      for (int i = 0; i < forms.size(); i++) {
        if (tried.add(forms.get(i).toString())) {
          visitor.open(family);
          submit(i, forms.get(i).toString());
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(3);
  }

  private void submit(int index, String form) {
    WebElement field =
        visitor
            .browser()
            .findElements(By.cssSelector("form:not([method=dialog])"))
            .get(index)
            .findElement(By.cssSelector("input[name=q]"));
    field.clear();
    field.sendKeys("characters", Keys.ENTER);
    String action = form.split(" ")[1];
    await()
        .untilAsserted(() ->
            assertThat(visitor.browser().getCurrentUrl())
                .as(form)
                .startsWith(site.home() + action + "?")
                .contains("q=characters"));
    assertThat(visitor.browser().findElements(By.cssSelector("main.error"))).isEmpty();
  }
}

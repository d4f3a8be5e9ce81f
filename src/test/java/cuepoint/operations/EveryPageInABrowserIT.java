// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What holds for every page in a real browser: narrow and wide, light and dark.
@ReadsSampleSite
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageInABrowserIT {
  /// What the first view of a page may weigh.
  static final long MOST_BYTES = 100_000;

  private final SampleSite site;
  private Visitor visitor;

  @Autowired
  EveryPageInABrowserIT(SampleSite site) {
    this.site = site;
  }

  @BeforeAll
  void open() {
    Browsers.needed();
    visitor = new Visitor(site.home());
  }

  @AfterAll
  void quit() {
    if (visitor != null) {
      visitor.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isLightKeepsStillAndIsForEverybody(PageFamily family) {
    SoftAssertions all = new SoftAssertions();
    for (int width : new int[] {Visitor.PHONE, Visitor.DESK}) {
      visitor.resize(width);
      visitor.prefersDark(false);
      visitor.open(family);
      String at = " at " + width;
      all.assertThat(visitor.shifts()).as("what moves" + at).isEmpty();
      all.assertThat(visitor.isWiderThanTheWindow()).as("too wide" + at).isFalse();
      Visitor.Traffic traffic = visitor.traffic();
      all.assertThat(traffic.elsewhere()).as("requests elsewhere" + at).isEmpty();
      all.assertThat(traffic.bytes()).as("weight" + at).isBetween(2_000L, MOST_BYTES);
      all.assertThat(visitor.complaints(family)).as("complaints" + at).isEmpty();
      all.assertThat(visitor.axe()).as("in the light" + at).isEmpty();
      visitor.prefersDark(true);
      all.assertThat(visitor.axeOnColours()).as("in the dark" + at).isEmpty();
    }
    visitor.resize(Visitor.SMALLEST);
    all.assertThat(visitor.isWiderThanTheWindow()).as("too wide at 400 %").isFalse();
    all.assertAll();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What holds for every page in a real browser: narrow and wide, light and dark.
@VisitsSampleSite
class EveryPageInABrowserIT {
  /// What the first view of a page may weigh.
  static final long MOST_BYTES = 100_000;

  private final Visitor visitor;

  @Autowired
  EveryPageInABrowserIT(Visitor visitor) {
    this.visitor = visitor;
  }

  @BeforeAll
  void open() {
    visitor.begin();
  }

  @ParameterizedTest
  @EnumSource
  void isLightKeepsStillAndIsForEverybody(PageFamily family) {
    SoftAssertions all = new SoftAssertions();
    visitor.prefersDark(false);
    for (int width : new int[] {Visitor.PHONE, Visitor.DESK}) {
      visitor.resize(width);
      String at = " at " + width;
      all.assertThat(visitor.openAndWatch(family.address())).as("what moves" + at).isEmpty();
      all.assertThat(visitor.isWiderThanTheWindow()).as("too wide" + at).isFalse();
      all.assertThat(visitor.isAsHighAsItsParts()).as("as high as its parts" + at).isTrue();
      Visitor.Traffic traffic = visitor.traffic();
      all.assertThat(traffic.elsewhere()).as("requests elsewhere" + at).isEmpty();
      all.assertThat(traffic.bytes()).as("weight" + at).isBetween(2_000L, MOST_BYTES);
      all.assertThat(visitor.complaints(family)).as("complaints" + at).isEmpty();
      all.assertThat(visitor.axe()).as("in the light" + at).isEmpty();
    }
    visitor.prefersDark(true);
    all.assertThat(visitor.axeOnColours()).as("in the dark").isEmpty();
    visitor.resize(Visitor.SMALLEST);
    all.assertThat(visitor.isWiderThanTheWindow()).as("too wide at 400 %").isFalse();
    all.assertAll();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.site.SiteTest;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the first page tells of the day.
@SiteTest
class OnThisDayIT {
  private final OnThisDay onThisDay;

  @Autowired
  OnThisDayIT(OnThisDay onThisDay) {
    this.onThisDay = onThisDay;
  }

  /// The first episode was recorded on 3 March 2021 and published two days later.
  @Test
  void aDayThatHasItsFirstEpisodeTodayLooksBackToTheNearestOther() {
    HomePage.Day day = onThisDay.today(LocalDate.of(2021, 3, 5), 3);
    assertThat(Objects.requireNonNull(day).heading()).isEqualTo("Near this day: 3 March");
    assertThat(day.groups()).isNotEmpty();
  }

  @Test
  void nothingIsToldBeforeAnythingHappened() {
    assertThat(onThisDay.today(LocalDate.of(2021, 3, 3), 3)).isNull();
  }
}

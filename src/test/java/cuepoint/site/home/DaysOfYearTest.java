// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysOfYearTest {
  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-11-21, 11-21",
    "2027-02-28, 02-28 02-29",
    "2028-02-28, 02-28",
    "2028-02-29, 02-29",
    "2028-03-01, 03-01",
    "2100-02-28, 02-28 02-29",
    "2027-03-01, 03-01"
  })
  void theLeapDayIsCelebratedOnTheLastOfFebruary(LocalDate date, String days) {
    assertThat(DaysOfYear.celebrated(date)).containsExactlyElementsOf(days(days));
  }

  @ParameterizedTest(name = "among {0}, {1} lies between {2} and {3}")
  @CsvSource({
    "01-10 06-15 12-20, 06-15, 01-10, 12-20",
    "01-10 06-15 12-20, 12-31, 12-20, 01-10",
    "01-10 06-15 12-20, 01-01, 12-20, 01-10",
    "02-29, 02-28, 02-29, 02-29",
    "02-29, 02-29, , ",
    "'', 02-29, , "
  })
  void theDaysBesideADayGoRoundTheTurnOfTheYear(
      String days, String day, String before, String after) {
    assertThat(DaysOfYear.before(days(days), day(day)).map(DaysOfYearTest::written).orElse(null))
        .isEqualTo(before);
    assertThat(DaysOfYear.after(days(days), day(day)).map(DaysOfYearTest::written).orElse(null))
        .isEqualTo(after);
  }

  @ParameterizedTest(name = "among {0}, {2} is nearest to {1}")
  @CsvSource({
    "01-10 12-20, 12-31, 01-10",
    "01-10 12-20, 12-30, 12-20",
    "01-10 12-20, 12-20, 12-20",
    "03-01 03-05, 03-03, 03-01",
    "02-29 03-02, 03-01, 02-29",
    "07-01, 01-01, 07-01"
  })
  void theNearestDayIsTheOneThatHasPassedOfTwo(String days, String day, String nearest) {
    assertThat(DaysOfYear.nearest(days(days), day(day))).contains(day(nearest));
  }

  @Test
  void withoutDaysNoneIsNearest() {
    assertThat(DaysOfYear.nearest(new TreeSet<>(), MonthDay.of(1, 1))).isEmpty();
  }

  private static NavigableSet<MonthDay> days(String written) {
    return Arrays.stream(written.split(" "))
        .filter(day -> !day.isEmpty())
        .map(DaysOfYearTest::day)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static MonthDay day(String written) {
    return MonthDay.parse("--" + written);
  }

  private static String written(MonthDay day) {
    return day.toString().substring(2);
  }
}

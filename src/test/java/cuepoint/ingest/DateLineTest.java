// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.DateLine.Dates;
import cuepoint.ingest.DateLine.Evidence;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DateLineTest {
  private final SortedMap<Integer, Evidence> evidence = new TreeMap<>();

  private void spoken(int number, String date) {
    evidence.put(number, new Evidence(null, null, LocalDate.parse(date)));
  }

  private void nothing(int number) {
    evidence.put(number, new Evidence(null, null, null));
  }

  private Dates of(int number) {
    return Objects.requireNonNull(DateLine.of(evidence).get(number));
  }

  @Test
  void believesSpokenDatesInOrder() {
    spoken(1, "2020-01-06");
    spoken(2, "2020-01-13");
    assertThat(of(2).recorded()).isEqualTo("2020-01-13");
    assertThat(of(2).spoken()).isTrue();
  }

  @Test
  void dropsASpokenDateThatBreaksTheOrder() {
    spoken(1, "2020-01-06");
    spoken(2, "2009-01-13");
    spoken(3, "2020-01-20");
    assertThat(of(2).recorded()).isNull();
    assertThat(of(2).dropped()).isEqualTo("2009-01-13");
    assertThat(of(2).estimated()).isEqualTo("2020-01-13");
  }

  @Test
  void aStatedDateOutweighsManySpokenOnes() {
    evidence.put(1, new Evidence(LocalDate.parse("2021-05-05"), null, null));
    spoken(2, "2012-01-01");
    spoken(3, "2012-01-08");
    spoken(4, "2012-01-15");
    assertThat(of(3).recorded()).isNull();
    assertThat(of(3).estimated()).isEqualTo("2021-05-05");
  }

  @Test
  void interviewsMayAppearOutOfOrderByWeeks() {
    spoken(1, "2020-03-01");
    spoken(2, "2020-01-20");
    spoken(3, "2020-03-10");
    assertThat(of(2).recorded()).isEqualTo("2020-01-20");
  }

  @Test
  void aShowThatIsAlwaysInOrderIsHeldToIt() {
    for (int number = 0; number < 40; number++) {
      spoken(number, LocalDate.parse("2020-01-06").plusWeeks(number).toString());
    }
    spoken(20, "2020-04-25");
    assertThat(of(20).dropped()).isEqualTo("2020-04-25");
    assertThat(of(20).estimated()).isEqualTo("2020-05-25");
  }

  @Test
  void estimatesByNumberBetweenNeighbours() {
    spoken(10, "2020-01-01");
    nothing(11);
    nothing(13);
    spoken(14, "2020-01-29");
    assertThat(of(11).estimated()).isEqualTo("2020-01-08");
    assertThat(of(13).estimated()).isEqualTo("2020-01-22");
  }

  @Test
  void estimatesNothingFromNothing() {
    nothing(1);
    assertThat(of(1)).isEqualTo(new Dates(null, null, false, null, null));
  }

  @Test
  void theOnlyDateIsTheBestEstimateForAll() {
    nothing(1);
    spoken(2, "2020-01-01");
    assertThat(of(1).estimated()).isEqualTo("2020-01-01");
  }
}

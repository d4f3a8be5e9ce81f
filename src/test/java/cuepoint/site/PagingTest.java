// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.PageOf;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
  @ParameterizedTest(name = "page {0} of {1} items: {2}")
  @CsvSource({
    "1, 0, [1]",
    "1, 10, [1]",
    "1, 11, [1] 2",
    "1, 100, [1] 2 3 … 10",
    "2, 100, 1 [2] 3 4 … 10",
    "5, 100, 1 … 3 4 [5] 6 7 … 10",
    "4, 100, 1 2 3 [4] 5 6 … 10",
    "10, 100, 1 … 8 9 [10]"
  })
  void namesTheEndsAndThePagesAround(int page, long total, String steps) {
    Paging paging = paging(page, total);
    assertThat(
            paging.steps().stream()
                .map(step ->
                    (step.apart() ? "… " : "")
                        + (step.href() == null ? "[" + step.number() + "]" : step.number()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(steps);
    assertThat(paging.steps())
        .allMatch(step -> step.href() == null || step.href().equals("/p" + step.number()));
  }

  @ParameterizedTest(name = "page {0} of {1} items lies between {2} and {3}")
  @CsvSource({"1, 30, , /p2", "2, 30, /p1, /p3", "3, 30, /p2, ", "1, 0, , "})
  void leadsToThePagesBeside(int page, long total, String previous, String next) {
    assertThat(paging(page, total).previous()).isEqualTo(previous);
    assertThat(paging(page, total).next()).isEqualTo(next);
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource(
      nullValues = "nothing",
      value = {
        "nothing, 1",
        "1, 1",
        "007, 7",
        "0, 0",
        "-1, 0",
        "'', 0",
        "'1,2', 0",
        "1.5, 0",
        "99999999999, 0",
        "１, 0"
      })
  void readsThePageAskedFor(String asked, int page) {
    assertThat(Lists.page(asked)).isEqualTo(page);
  }

  private static Paging paging(int page, long total) {
    return Paging.of(new PageOf<>(List.of(), page, 10, total), number -> "/p" + number);
  }
}

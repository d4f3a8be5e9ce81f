// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.kernel.Slug;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  private static final List<Slug> ALL =
      List.of(new Slug("brian-okken"), new Slug("brian-skinn"), new Slug("ada-lund"));

  @Test
  void thoseWithMostWordsInCommonComeFirst() {
    assertThat(near("brian")).containsExactly(ALL.get(0), ALL.get(1));
    assertThat(near("skinn-brian")).containsExactly(ALL.get(1), ALL.get(0));
    assertThat(near("Okken, b.")).isEmpty();
    assertThat(near("mr-lund")).containsExactly(ALL.get(2));
  }

  @Test
  void nonsenseIsNearNobody() {
    assertThat(near("")).isEmpty();
    assertThat(near("<script>")).isEmpty();
    assertThat(near("-".repeat(10_000))).isEmpty();
  }

  @Test
  void onlyAFewAreOffered() {
    List<Slug> many = IntStream.range(0, 100).mapToObj(i -> new Slug("ada-" + i)).toList();
    assertThat(NearNames.near("ada", many, Function.identity())).hasSize(8);
  }

  private static List<Slug> near(String asked) {
    return NearNames.near(asked, ALL, Function.identity());
  }
}

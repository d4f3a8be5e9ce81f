// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
  private static int unlike(String one, String other) {
    byte[] a = Phones.numbers(one);
    byte[] b = Phones.numbers(other);
    return Phones.distance(a, a.length, b, b.length, new int[100], Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"ruff,rough", "tox,talks", "numpy,numpie", "flake8,flakeeight", "kwik,quick"})
  void readsNamesLikeTheWordsTheyAreMistakenFor(String name, String heard) {
    assertThat(unlike(Reading.aloud(name), Reading.aloud(heard))).isLessThan(90);
  }

  @ParameterizedTest
  @CsvSource({"ruff,black", "tox,pipes", "numpy,django", "flask,because"})
  void tellsOtherWordsApart(String name, String heard) {
    assertThat(unlike(Reading.aloud(name), Reading.aloud(heard))).isGreaterThan(150);
  }

  @Test
  void soundsAWordWithoutVowelsLetterByLetter() {
    assertThat(Reading.aloud("pdb")).isEqualTo(Reading.spelled("pdb")).isEqualTo("PiDiBi");
  }

  @Test
  void makesALongVowelOfASilentE() {
    assertThat(Reading.aloud("type")).isEqualTo("TAP");
    assertThat(Reading.aloud("code")).isEqualTo("KoD");
  }

  @Test
  void isSilentAboutOtherAlphabets() {
    assertThat(Reading.aloud("питон")).isEmpty();
  }

  @Test
  void readsANameInSeveralWays() {
    Set<String> readings = new LinkedHashSet<>();
    Readings.add("PyPI", readings);
    assertThat(readings).contains("PAPiA");
    assertThat(Readings.pieces("FastAPI")).containsExactly("Fast", "API");
    assertThat(Readings.pieces("read_csv2")).containsExactly("read", "csv2");
    assertThat(Readings.pieces("HTMLParser")).containsExactly("HTML", "Parser");
  }

  @Test
  void stopsComparingWhereItIsTooFar() {
    byte[] a = Phones.numbers("TaKS");
    byte[] b = Phones.numbers("BiNGo");
    assertThat(Phones.distance(a, 4, b, 5, new int[6], 50)).isGreaterThan(50);
  }
}

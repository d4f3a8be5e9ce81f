// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          010-soft-hyphen-the-river-of-white       | the river of white
          011-softhyphen-the-river                 | the river
          012_Ada_Byron_on_Clocks_soft_hyphen      | Ada Byron on Clocks
          SH 14                                    | -
          014                                      | -
          020-week-53-v2                           | week 53
          021-week-fifty-three-transcript-final    | week fifty three
          022-it-s-what-you-don-t-see              | it's what you don't see
          023-version-3.6-is-here                  | version 3.6 is here
          024-the-vitamin-t                        | the vitamin t
          025-soft-hyphen                          | -
          026-please-re-read-what-they-re-saying   | please re read what they're saying
          027-sh-the-river                         | the river
          Rivers of white                          | Rivers of white
          """)
  void dropsNumberShowNameAndNoise(String stem, @Nullable String title) {
    assertThat(FileTitle.of(stem, "Soft Hyphen")).isEqualTo(title);
  }

  @Test
  void writesWordsAsTheEpisodeDoes() {
    TitleCasing casing = new TitleCasing("the day samoa skipped webvtt and the gil");
    casing.add("Today we look at WebVTT and at the GIL. The GIL again. We love WebVTT, and Samoa.");
    casing.add("The day it skipped was a Friday. What a day.");
    assertThat(casing.cased()).isEqualTo("The day Samoa skipped WebVTT and the GIL");
  }

  @Test
  void writesVersionsAndApostrophesAsTheEpisodeDoes() {
    TitleCasing casing = new TitleCasing("whats new in unicode 16 0 and its emoji");
    casing.add("So this is what's new in Unicode 16.0, and its emoji.");
    assertThat(casing.cased()).isEqualTo("What's new in Unicode 16.0 and its emoji");
  }

  @Test
  void keepsTheCaseOfNamesThatHaveOne() {
    assertThat(new TitleCasing("Ada Byron on clocks").cased()).isEqualTo("Ada Byron on clocks");
  }
}

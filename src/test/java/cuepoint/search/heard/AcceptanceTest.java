// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.search.heard.Acceptance.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
  private final Acceptance acceptance = new Acceptance();

  private static Place place(String form, double odds, int times) {
    return new Place(1, 10_000, Candidate.of("tox", 7, 1, odds, times), List.of(form.split(" ")));
  }

  /// An archive of a million words.
  private static Frequencies said(String form, long times) {
    return said(form, times, 1_000_000);
  }

  private static Frequencies said(String form, long times, long words) {
    return new Frequencies() {
      @Override
      public long spoken(List<String> words, long most) {
        return words.equals(List.of(form.split(" "))) ? times : 0;
      }

      @Override
      public long words() {
        return words;
      }
    };
  }

  @Test
  void takesALikelyPlaceWhoseWordsAreSaidNowhereElse() {
    Place place = place("tocks", 1, 1);
    assertThat(acceptance.accepted(List.of(place), said("tocks", 1))).containsExactly(place);
  }

  @Test
  void wantsMoreOfWordsThatAreSaidEverywhere() {
    Place weak = place("talks", 1, 1);
    Place strong = place("talks", 7, 1);
    assertThat(acceptance.accepted(List.of(weak, strong), said("talks", 900)))
        .containsExactly(strong);
  }

  @Test
  void takesWordsThatOnlyEpisodesWithTheNameSay() {
    Place often = place("talks", 0.2, 9);
    assertThat(acceptance.accepted(List.of(often), said("talks", 9))).containsExactly(often);
    assertThat(acceptance.accepted(List.of(often), said("talks", 900))).isEmpty();
  }

  @Test
  void doesNotTakeWordsForCommonBecauseTheArchiveIsSmall() {
    Place place = place("tocks", 1, 1);
    assertThat(acceptance.accepted(List.of(place), said("tocks", 3, 20_000)))
        .isEqualTo(acceptance.accepted(List.of(place), said("tocks", 3)))
        .containsExactly(place);
  }

  @Test
  void takesNothingWhereThereIsNothing() {
    assertThat(acceptance.accepted(List.of(), said("talks", 1))).isEmpty();
  }

  @Test
  void keepsOddsInAByte() {
    assertThat(Candidate.of("x", 0, 1, 1e9, 1_000_000))
        .extracting(Candidate::likely, Candidate::times)
        .containsExactly(Byte.MAX_VALUE, Byte.MAX_VALUE);
    assertThat(Candidate.of("x", 0, 1, -1e9, 1).likely()).isEqualTo(Byte.MIN_VALUE);
  }
}

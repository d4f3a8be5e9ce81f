// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.RealShows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;

/// Pages of the two shows of `../shared/corpus`: notes that others wrote, and transcripts as long
/// as they come.
@EnabledIf(value = "cuepoint.RealShows#exists", disabledReason = "no ../shared/corpus")
@TestInstance(Lifecycle.PER_CLASS)
class RealPagesIT {
  /// Of how many pages one is validated.
  private static final int OF = 25;

  private RealShows shows;
  private FirstView view;
  private List<String> addresses = List.of();

  @BeforeAll
  void serve() throws Exception {
    shows = RealShows.serve();
    view = new FirstView(shows.home());
    addresses = Sitemap.addresses(view);
    assertThat(addresses).hasSizeGreaterThan(3000);
  }

  @AfterAll
  void close() {
    view.close();
    shows.close();
  }

  @Test
  void everyTwentyFifthIsValid() throws Exception {
    List<String> complaints = new ArrayList<>();
    try (Validator validator = new Validator()) {
      for (int i = 0; i < addresses.size(); i += OF) {
        String address = addresses.get(i);
        for (String complaint : validator.html(view.of(address).html())) {
          complaints.add(address + " " + complaint);
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void theLongestTranscriptsAreLight() throws Exception {
    List<String> transcripts =
        addresses.stream().filter(address -> address.endsWith("/transcript")).toList();
    assertThat(transcripts).hasSizeGreaterThan(700);
    record Weight(String address, int bytes) {}
    List<Weight> weights = new ArrayList<>();
    for (String address : transcripts) {
      weights.add(new Weight(address, view.of(address).bytes()));
    }
    Weight heaviest = weights.stream().max(Comparator.comparingInt(Weight::bytes)).orElseThrow();
    assertThat(heaviest.bytes())
        .as(heaviest.address())
        .isLessThanOrEqualTo((int) EveryPageInABrowserIT.MOST_BYTES);
  }
}

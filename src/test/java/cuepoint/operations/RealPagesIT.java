// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.RealShows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
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

  /// Transcripts that are opened in a browser.
  private static final int HEAVIEST = 3;

  /// A browser that is starved draws a line before it knows how high the part above it is; far
  /// below the tenth of a window that readers notice (web.dev/articles/cls).
  private static final double READING = 0.02;

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

  private record Weight(String address, int bytes) {}

  @Test
  void theLongestTranscriptsAreLightAndKeepStill() throws Exception {
    List<String> transcripts =
        addresses.stream().filter(address -> address.endsWith("/transcript")).toList();
    assertThat(transcripts).hasSizeGreaterThan(700);
    List<Weight> weights = new ArrayList<>();
    for (String address : transcripts) {
      weights.add(new Weight(address, view.of(address).bytes()));
    }
    weights.sort(Comparator.comparingInt(Weight::bytes).reversed());
    Weight heaviest = weights.getFirst();
    assertThat(heaviest.bytes())
        .as(heaviest.address())
        .isLessThanOrEqualTo((int) EveryPageInABrowserIT.MOST_BYTES);
    keepStill(weights.subList(0, HEAVIEST));
  }

  /// Nothing moves while they arrive, nor while somebody reads on to the end.
  private void keepStill(List<Weight> pages) {
    Browsers.needed();
    SoftAssertions all = new SoftAssertions();
    try (Visitor visitor = new Visitor(shows.home())) {
      for (int width : new int[] {Visitor.PHONE, Visitor.DESK}) {
        visitor.resize(width);
        for (Weight page : pages) {
          String at = page.address() + " at " + width;
          all.assertThat(visitor.openAndWatch(page.address())).as("what moves: " + at).isEmpty();
          visitor.readToTheEnd();
          all.assertThat(visitor.shifts(READING)).as("what moves while reading: " + at).isEmpty();
        }
      }
    }
    all.assertAll();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Chain.Likelihood;
import cuepoint.alignment.Order.State;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Two topics of ten minutes each, a cue every ten seconds; at a first look the five minutes
/// between belong to either.
class ThemesTest {
  private static final int UNITS = 120;
  private static final int OPEN_FROM = 45;
  private static final int OPEN_TO = 75;

  private final String[] said = new String[UNITS];
  private boolean isFirstLookSure;
  private long cueMs = 10_000;
  private List<Part> parts = List.of();

  private void say(String word, int... units) {
    for (int unit : units) {
      said[unit] = said[unit] == null ? word : said[unit] + " " + word;
    }
  }

  /// How much of a feature a topic has at a unit.
  private double of(int topic, Feature feature, int unit) {
    if (parts.isEmpty()) {
      parts = look();
    }
    Part part =
        parts.stream()
            .filter(each -> each.kind() == Kind.TOPIC && each.number() == topic)
            .findFirst()
            .orElseThrow();
    double[] starting = part.starting().values().get(feature);
    double[] values = starting == null ? part.ending().values().get(feature) : starting;
    return Objects.requireNonNull(values, feature.name())[unit];
  }

  private List<Part> look() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      String text = said[i] == null ? "And so on." : "About " + said[i] + ".";
      cues.add(new Cue(i * cueMs, (i + 1) * cueMs, null, text));
    }
    Token.Maker maker = new Token.Maker();
    Speech speech = new Speech(new Transcript(cues), maker);
    List<Topic> topics = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      topics.add(new Topic(i, "", null, "Topic " + i, null, SafeHtml.EMPTY, List.of()));
    }
    ShowNotes notes = new ShowNotes(List.of(), List.of(), topics, List.of());
    Phrases phrases = Phrases.parse("");
    List<Part> all = new Parts(notes, List.of(), speech, maker, phrases).all();
    Order order = new Order(all, false);
    Track track = new Track(speech, phrases, Set.of());
    new Themes(all, order, first(all, order), speech, track).addTo(all);
    return all;
  }

  private Likelihood first(List<Part> all, Order order) {
    double[][] during = new double[order.states().size()][UNITS];
    for (int s = 0; s < during.length; s++) {
      State state = order.states().get(s);
      if (all.get(state.part()).kind() == Kind.TOPIC) {
        boolean isOne = all.get(state.part()).number() == 1;
        for (int i = 0; i < UNITS; i++) {
          boolean isOpen = !isFirstLookSure && i >= OPEN_FROM && i < OPEN_TO;
          boolean its = isFirstLookSure ? isOne == i < UNITS / 2 : isOne == i < OPEN_FROM;
          during[s][i] = isOpen ? 0.5 : its ? 1 : 0;
        }
      }
    }
    return new Likelihood(during, during, during, new double[0], 0);
  }

  @Test
  void aTopicGoesOnWhereItsWordsComeUpAgain() {
    say("gyroscopes", 10, 20, 50);
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 48)).isPositive();
    assertThat(of(2, Feature.TOPIC_START_OTHER_THEME_SOON, 48)).isPositive();
    assertThat(of(2, Feature.TOPIC_START_THEME_SOON, 48)).isZero();
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 51)).as("after it").isZero();
    assertThat(of(1, Feature.TOPIC_THEME_GONE, 51)).isPositive();
  }

  @Test
  void aTopicBeginsWhereWordsAreSaidThatComeUpLater() {
    say("vineyards", 60, 90, 100);
    say("gyroscopes", 10, 20, 58);
    assertThat(of(2, Feature.TOPIC_START_THEME_RISING, 59)).isGreaterThan(1);
    assertThat(of(2, Feature.TOPIC_START_THEME_RISING, 61)).isLessThan(-1);
    assertThat(of(2, Feature.TOPIC_START_THEME_SOON, 59)).isPositive();
    assertThat(of(2, Feature.TOPIC_START_OTHER_THEME_LATELY, 59)).isPositive();
    assertThat(of(2, Feature.TOPIC_START_THEME_LATELY, 59)).isZero();
  }

  @Test
  void wordsThatAreSaidNowhereElseTellNothing() {
    say("gyroscopes", 20);
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 19)).isZero();
  }

  @Test
  void wordsThatComeUpAgainWithinHalfAMinuteTellNothing() {
    say("gyroscopes", 20, 21, 22, 23);
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 19)).isZero();
    say("ballast", 30, 34);
    parts = List.of();
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 29)).isPositive();
  }

  @Test
  void whereTopicsAreShortWordsComeUpAgainSooner() {
    cueMs = 1000;
    say("gyroscopes", 20, 35);
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 19)).isPositive();
  }

  @Test
  void wordsOfBothTopicsSpeakForBothOfThem() {
    say("gyroscopes", 10, 60, 110);
    double one = of(1, Feature.TOPIC_THEME_GOES_ON, 58);
    assertThat(one).isPositive();
    assertThat(of(2, Feature.TOPIC_START_THEME_SOON, 58)).isEqualTo(one);
  }

  @Test
  void wordsOfUncertainStretchesTellNothing() {
    say("gyroscopes", 50, 60);
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 49)).isZero();
    isFirstLookSure = true;
    parts = List.of();
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 59)).isPositive();
    assertThat(of(2, Feature.TOPIC_START_THEME_SOON, 49))
        .as("said in the second half")
        .isPositive();
  }

  @Test
  void wordsThatEverybodySaysTellNothing() {
    say("like", 10, 20, 50);
    assertThat(of(1, Feature.TOPIC_THEME_GOES_ON, 48)).isZero();
  }
}

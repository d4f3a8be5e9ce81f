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
import org.junit.jupiter.api.Test;

/// What becomes of a way through an episode of two topics, with a cue every ten seconds.
class PlacingTest {
  private static final int UNITS = 40;
  private static final String INTRO = "intro 0";
  private static final String FIRST = "topic 1";
  private static final String SECOND = "topic 2";
  private static final String SPONSOR = "sponsor 0";
  private static final String OUTRO = "outro 0";

  private final Speech speech = speech();
  private final List<Part> parts =
      new Parts(notes(), List.of(), speech, new Token.Maker(), Phrases.parse("")).all();
  private final Order order = new Order(parts, false);

  /// A stretch of a part, and how likely its start is.
  private record Stretch(String part, int from, double likely) {}

  private static Speech speech() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      cues.add(new Cue(i * 10_000L, (i + 1) * 10_000L, null, "Talk."));
    }
    return new Speech(new Transcript(cues), new Token.Maker());
  }

  private static ShowNotes notes() {
    List<Topic> topics = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      topics.add(new Topic(i, "", null, "Topic " + i, null, SafeHtml.EMPTY, List.of()));
    }
    return new ShowNotes(List.of(), List.of(), topics, List.of());
  }

  private Alignment place(Stretch... stretches) {
    return place(List.of(), stretches);
  }

  /// @param others where a part may start as well
  private Alignment place(List<Stretch> others, Stretch... stretches) {
    int[] way = new int[UNITS];
    int states = order.states().size();
    double[][] starting = new double[states][UNITS];
    for (int s = 0; s < stretches.length; s++) {
      int state = state(stretches[s].part());
      int end = s + 1 < stretches.length ? stretches[s + 1].from() : UNITS;
      for (int i = stretches[s].from(); i < end; i++) {
        way[i] = state;
      }
      starting[state][stretches[s].from()] = stretches[s].likely();
    }
    for (Stretch other : others) {
      starting[state(other.part())][other.from()] = other.likely();
    }
    double[][] none = new double[states][UNITS];
    Likelihood likelihood = new Likelihood(none, starting, none, new double[0], 0);
    return new Placing(parts, order, speech).place(way, likelihood, List.of());
  }

  private int state(String part) {
    for (int s = 0; s < order.states().size(); s++) {
      State state = order.states().get(s);
      Part its = parts.get(state.part());
      if ((its.kind() + " " + its.number()).equalsIgnoreCase(part)) {
        return s;
      }
    }
    throw new IllegalArgumentException(part);
  }

  private static List<String> told(Alignment alignment) {
    return alignment.segments().stream()
        .map(s -> s.kind() + " " + s.part() + " " + s.startMs() / 1000 + "-" + s.endMs() / 1000)
        .toList();
  }

  @Test
  void aWayBecomesSegments() {
    assertThat(
            told(
                place(
                    new Stretch(INTRO, 0, 1),
                    new Stretch(FIRST, 3, 1),
                    new Stretch(SECOND, 20, 1),
                    new Stretch(OUTRO, 38, 1))))
        .containsExactly("INTRO 0 0-30", "TOPIC 1 30-200", "TOPIC 2 200-380", "OUTRO 0 380-400");
  }

  @Test
  void aShortStretchAheadOfATopicStaysWithWhatWasBefore() {
    assertThat(
            told(
                place(
                    new Stretch(INTRO, 0, 1),
                    new Stretch(FIRST, 3, 1),
                    new Stretch(SECOND, 15, 1),
                    new Stretch(SPONSOR, 16, 1),
                    new Stretch(SECOND, 22, 1))))
        .containsExactly("INTRO 0 0-30", "TOPIC 1 30-160", "SPONSOR 0 160-220", "TOPIC 2 220-400");
  }

  @Test
  void aTopicThatComesBackHasBothStretches() {
    assertThat(
            told(
                place(
                    new Stretch(INTRO, 0, 1),
                    new Stretch(FIRST, 3, 1),
                    new Stretch(SECOND, 20, 1),
                    new Stretch(FIRST, 35, 1))))
        .containsExactly("INTRO 0 0-30", "TOPIC 1 30-200", "TOPIC 2 200-350", "TOPIC 1 350-400");
  }

  @Test
  void aTopicOfWhichNobodyCanTellTheStartIsNotPlaced() {
    Alignment alignment =
        place(new Stretch(INTRO, 0, 1), new Stretch(FIRST, 3, 1), new Stretch(SECOND, 20, 0.3));
    assertThat(alignment.topic(2)).isEmpty();
    assertThat(alignment.at(250_000)).as("nothing takes its place").isEmpty();
  }

  @Test
  void aStartMovesToWhereItIsLikelier() {
    assertThat(
            told(
                place(
                    List.of(new Stretch(SECOND, 26, 0.6)),
                    new Stretch(INTRO, 0, 1),
                    new Stretch(FIRST, 3, 1),
                    new Stretch(SECOND, 20, 0.4))))
        .containsExactly("INTRO 0 0-30", "TOPIC 1 30-260", "TOPIC 2 260-400");
  }

  @Test
  void aStartThatMayBeInTwoPlacesIsPutNearBoth() {
    Alignment alignment =
        place(
            List.of(new Stretch(SECOND, 22, 0.4)),
            new Stretch(INTRO, 0, 1),
            new Stretch(FIRST, 3, 1),
            new Stretch(SECOND, 20, 0.5));
    assertThat(alignment.topic(2))
        .hasValueSatisfying(topic -> {
          assertThat(topic.startMs()).isEqualTo(210_000);
          assertThat(topic.confidence()).isEqualTo(0.9);
        });
  }

  @Test
  void confidenceIsTheProbabilityOfBeingWithinFifteenSeconds() {
    assertThat(
            place(new Stretch(INTRO, 0, 1), new Stretch(FIRST, 3, 0.8), new Stretch(SECOND, 20, 1))
                .topic(1))
        .hasValueSatisfying(topic -> {
          assertThat(topic.kind()).isEqualTo(Kind.TOPIC);
          assertThat(topic.confidence()).isEqualTo(0.8);
          assertThat(topic.isExact()).isFalse();
        });
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Phrases.Act;
import cuepoint.alignment.Phrases.Place;
import cuepoint.alignment.Phrases.Role;
import cuepoint.alignment.Segment.Kind;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static Speech speech(String... cues) {
    List<Cue> all = new ArrayList<>();
    for (int i = 0; i < cues.length; i++) {
      all.add(new Cue(i * 4000L, (i + 1) * 4000L, null, cues[i]));
    }
    return new Speech(new Transcript(all), new Token.Maker());
  }

  private static double[] scores(
      String lines, Speech speech, Set<String> names, Act act, Place place) {
    Map<Role, double[]> scores = Phrases.parse(lines).scores(speech, names);
    return Objects.requireNonNull(scores.get(new Role(act, place)));
  }

  @Test
  void aHandOverSpeaksForTheUnitItBeginsWith() {
    Speech speech = speech("That was that.", "Over to you now.", "Right.");
    assertThat(scores("topic-first\tover to you\t2.5", speech, Set.of(), Act.TOPIC, Place.FIRST))
        .as("the window of ten words at the first cue holds it too")
        .containsExactly(2.5, 2.5, 0);
  }

  @Test
  void whatWasSaidBeforeSpeaksForTheUnitAfter() {
    Speech speech = speech("What do you have next?", "A parser.", "It is small.");
    assertThat(scores("topic-before\tnext ?\t1.5", speech, Set.of(), Act.TOPIC, Place.BEFORE))
        .containsExactly(0, 1.5, 1.5);
  }

  @Test
  void aHandOverInTheMiddleOfACueIsHeard() {
    String lines = "topic-first\tover to\t2\ntopic-first\tnice one\t-3\ntopic-before\tone .\t1.5";
    assertThat(scores(lines, speech("Nice one. Over to you."), Set.of(), Act.TOPIC, Place.FIRST))
        .containsExactly(2);
    assertThat(scores(lines, speech("Nice one. Over to you."), Set.of(), Act.TOPIC, Place.BEFORE))
        .as("all windows are those of the same sentence")
        .containsExactly(1.5);
    assertThat(scores(lines, speech("Nice one over to you."), Set.of(), Act.TOPIC, Place.FIRST))
        .as("nothing starts within a sentence")
        .containsExactly(-1);
  }

  @Test
  void eachKindStartsWithTheSentenceThatSoundsMostLikeIt() {
    String lines = "topic-first\tover to\t2\njoke-first\tknock\t2\njoke-first\tyou\t-1";
    Speech speech = speech("Over to you. Knock knock.");
    assertThat(scores(lines, speech, Set.of(), Act.TOPIC, Place.FIRST)).containsExactly(2);
    assertThat(scores(lines, speech, Set.of(), Act.JOKE, Place.FIRST)).containsExactly(4);
  }

  @Test
  void aCueWithoutWordsSaysNothing() {
    Speech speech = speech("...", "Over to you.", "", "?");
    assertThat(scores("topic-first\tto you\t1", speech, Set.of(), Act.TOPIC, Place.NEXT))
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void namesOfThePeopleAreAllOneWord() {
    Speech speech = speech("Mara, go ahead.", "Mara spoke.");
    String line = "topic-first\t<name> go\t1";
    assertThat(scores(line, speech, Set.of("mara"), Act.TOPIC, Place.FIRST)).containsExactly(1, 0);
    assertThat(scores(line, speech, Set.of(), Act.TOPIC, Place.FIRST)).containsExactly(0, 0);
  }

  @Test
  void phrasesGoOnFromOneUnitToTheNext() {
    Speech speech = speech("Brought to", "you by nobody.");
    assertThat(scores("sponsor-first\tto you by\t3", speech, Set.of(), Act.SPONSOR, Place.FIRST)[0])
        .isEqualTo(3);
  }

  @Test
  void nothingSpeaksLouderThanEightNats() {
    Speech speech = speech("Joke joke joke joke.");
    assertThat(scores("joke-within\tjoke\t5", speech, Set.of(), Act.JOKE, Place.WITHIN))
        .containsExactly(8);
  }

  @Test
  void anOnlyTopicIsTheFirstAndTheLast() {
    assertThat(Act.of(Kind.TOPIC, 1, 1))
        .containsExactlyInAnyOrder(Act.TOPIC, Act.FIRST_TOPIC, Act.LAST_TOPIC);
    assertThat(Act.of(Kind.TOPIC, 2, 3)).containsExactly(Act.TOPIC);
    assertThat(Act.of(Kind.SPONSOR, 1, 1)).containsExactly(Act.SPONSOR);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Echoes.Echo;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartWordsTest {
  private final Token.Maker maker = new Token.Maker();

  private Speech speech(String... cues) {
    List<Cue> all = new ArrayList<>();
    for (int i = 0; i < cues.length; i++) {
      all.add(new Cue(i * 30_000L, (i + 1) * 30_000L, null, cues[i]));
    }
    return new Speech(new Transcript(all), maker);
  }

  private Echo echo(PartWords words, Speech speech, int unit) {
    return new Echoes(speech, List.of(words), maker).of(unit);
  }

  private PartWords.Found found(String heading, String body, String said) {
    String[] cues = new String[20];
    Arrays.fill(cues, "Nothing of it.");
    cues[0] = said;
    Speech speech = speech(cues);
    PartWords words = new PartWords(heading, body, speech, maker);
    return words.in(echo(words, speech, 0));
  }

  @Test
  void findsTheWordsOfTheTitleAndOfTheText() {
    PartWords.Found found = found("Gyroscopes", "with ballast", "Our gyroscope needs ballast.");
    assertThat(found.heading()).isPositive();
    assertThat(found.body()).isPositive();
    assertThat(found.sound()).isZero();
  }

  @Test
  void findsANameThatWasSplit() {
    assertThat(found("gyrotest", "", "We use gyro test a lot.").heading()).isPositive();
  }

  @Test
  void findsANameThatWasMisheardByItsSound() {
    PartWords.Found found = found("Kasimir", "", "As Casimeer told us.");
    assertThat(found.heading()).isZero();
    assertThat(found.sound()).isPositive();
  }

  @Test
  void countsAWordOnceInAUnit() {
    assertThat(found("Gyroscopes", "", "Gyroscope, gyroscope, gyroscope.").heading())
        .isEqualTo(found("Gyroscopes", "", "Gyroscope.").heading());
  }

  @Test
  void wordsOfOtherTopicsTooAreNotItsOwn() {
    Speech speech = speech("A gyroscope.", "Nothing of it.");
    PartWords words = new PartWords("Gyroscopes", "", speech, maker);
    assertThat(words.in(echo(words, speech, 0)).own()).isPositive();
    words.shares(words.stems());
    assertThat(words.in(echo(words, speech, 0)).own()).isZero();
  }

  @Test
  void aWordIsNewOnlyTheFirstTime() {
    Speech speech = speech("A gyroscope.", "The gyroscope again.");
    PartWords words = new PartWords("Gyroscopes", "", speech, maker);
    Set<String> said = new HashSet<>();
    assertThat(words.newIn(echo(words, speech, 0), said)).isPositive();
    assertThat(words.newIn(echo(words, speech, 1), said)).isZero();
  }

  @Test
  void tellsHowMuchOfTheTitleIsEverSaid() {
    Speech speech = speech("A gyroscope.", "Nothing of it.");
    assertThat(new PartWords("Gyroscope", "", speech, maker).headingEverSaid()).isEqualTo(1);
    assertThat(new PartWords("Zeppelin", "", speech, maker).headingEverSaid()).isZero();
    assertThat(new PartWords("", "", speech, maker).headingEverSaid()).isZero();
  }
}

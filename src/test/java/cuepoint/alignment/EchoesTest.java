// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Echoes.Echo;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoesTest {
  private final Token.Maker maker = new Token.Maker();

  private Echo echo(String heading, String said) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cues.add(new Cue(i * 30_000L, (i + 1) * 30_000L, null, i == 0 ? said : "Nothing of it."));
    }
    Speech speech = new Speech(new Transcript(cues), maker);
    PartWords words = new PartWords(heading, "", speech, maker);
    return new Echoes(speech, List.of(words), maker).of(0);
  }

  @Test
  void onlyWordsOfTheNotesStay() {
    assertThat(echo("Gyroscopes", "Our gyroscope needs ballast.").tokens())
        .extracting(Token::word)
        .containsExactly("gyroscope");
  }

  @Test
  void whatSoundsLikeAWordOfTheNotesStays() {
    assertThat(echo("Kasimir", "As Casimeer told us.").tokens())
        .extracting(Token::word)
        .containsExactly("casimeer");
  }

  @Test
  void twoWordsInARowAreAlsoOne() {
    assertThat(echo("pietest", "A pie test now.").joined())
        .extracting(Token::word)
        .containsExactly("pietest");
  }
}

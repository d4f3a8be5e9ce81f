// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.transcript.Cue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenEpisodeTest {
  /// Cues of words, of single words, without any, and such that do not start in order.
  @ParameterizedTest
  @CsvSource({"300, 12, true", "300, 2, true", "40, 200, true", "1, 50, true", "300, 12, false"})
  void knowsTheCueOfEveryWordAsLookingAtAllCuesWould(int cues, int most, boolean inOrder)
      throws IOException {
    Random random = new Random(cues + most);
    List<Cue> spoken = new ArrayList<>();
    int[] wordsOf = new int[cues];
    List<Integer> cueOf = new ArrayList<>();
    long start = 0;
    for (int cue = 0; cue < cues; cue++) {
      wordsOf[cue] = cues == 1 ? most : random.nextInt(most);
      // The last of several cues that a word could begin is the one that has it.
      for (int word = 0; word < wordsOf[cue]; word++) {
        cueOf.add(cue);
      }
      start = inOrder ? start + random.nextInt(9_000) : random.nextInt(900_000);
      spoken.add(new Cue(start, start + 1, null, "word"));
    }
    MemoryTexts texts = new MemoryTexts().put("dials", 1, spoken, List.of());
    SpokenEpisode episode =
        SpokenEpisode.read(SpokenEpisode.write(texts.all().getFirst(), wordsOf), new Interner());
    assertThat(episode.words()).isEqualTo(cueOf.size());
    for (int word = 0; word < cueOf.size(); word++) {
      assertThat(episode.cueOf(word)).as("word %d", word).isEqualTo(cueOf.get(word));
    }
    for (int pair = 0; pair < 2_000; pair++) {
      int from = random.nextInt(cueOf.size());
      int to = from + random.nextInt(Math.min(400, cueOf.size() - from));
      long apart = spoken.get(cueOf.get(to)).startMs() - spoken.get(cueOf.get(from)).startMs();
      assertThat(episode.isWithin(from, to, 60_000))
          .as("%d, %d", from, to)
          .isEqualTo(apart <= 60_000);
    }
  }
}

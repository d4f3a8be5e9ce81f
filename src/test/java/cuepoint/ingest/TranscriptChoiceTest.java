// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.TranscriptChoice.Candidate;
import cuepoint.ingest.TranscriptChoice.Loser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranscriptChoiceTest {
  private static final List<String> SPEAKERS = List.of("Mara Tindal");

  private static Candidate candidate(
      String path, long endMs, boolean precise, List<String> speakers) {
    return new Candidate(path, new Survey.Speech(endMs, precise, speakers));
  }

  private static TranscriptChoice choose(@Nullable Long audioMs, Candidate... candidates) {
    return TranscriptChoice.of(List.of(candidates), audioMs);
  }

  @Test
  void aTranscriptOfTheVideoLosesHoweverGoodItIs() {
    TranscriptChoice choice =
        choose(
            null,
            candidate("473-rewrite-youtube.vtt", 2_400_000, true, SPEAKERS),
            candidate("473-rewrite.txt", 1_900_000, false, List.of()));
    assertThat(choice.winner()).isEqualTo("473-rewrite.txt");
    assertThat(choice.losers())
        .containsExactly(
            new Loser(
                "473-rewrite-youtube.vtt", "is of another recording (its name says YouTube)"));
  }

  @Test
  void aFolderCanSayYouTubeToo() {
    TranscriptChoice choice =
        choose(
            null,
            candidate("youtube_transcripts/12.vtt", 1000, true, List.of()),
            candidate("transcripts/12.txt", 1000, false, List.of()));
    assertThat(choice.winner()).isEqualTo("transcripts/12.txt");
  }

  @Test
  void theOneAsLongAsTheAudioWins() {
    TranscriptChoice choice =
        choose(
            600_000L,
            candidate("a.vtt", 700_000, true, List.of()),
            candidate("b.txt", 590_000, false, List.of()));
    assertThat(choice.winner()).isEqualTo("b.txt");
    assertThat(choice.losers().getFirst().rule()).contains("differs from the audio's by over 60 s");
  }

  @Test
  void morePreciseTimesWinBeforeSpeakers() {
    TranscriptChoice choice =
        choose(
            null,
            candidate("12.txt", 1000, false, SPEAKERS),
            candidate("12.vtt", 1000, true, List.of()));
    assertThat(choice.winner()).isEqualTo("12.vtt");
    assertThat(choice.losers()).containsExactly(new Loser("12.txt", "has less precise times"));
  }

  @Test
  void speakersWinBeforeVersions() {
    TranscriptChoice choice =
        choose(
            null,
            candidate("12-v3.vtt", 1000, true, List.of()),
            candidate("12.vtt", 1000, true, SPEAKERS));
    assertThat(choice.winner()).isEqualTo("12.vtt");
  }

  @Test
  void theHigherVersionWinsBeforeThePath() {
    TranscriptChoice choice =
        choose(
            null,
            candidate("12-string.vtt", 1000, true, List.of()),
            candidate("12-string-v10.vtt", 1000, true, List.of()),
            candidate("12-string-v9.vtt", 1000, true, List.of()));
    assertThat(choice.winner()).isEqualTo("12-string-v10.vtt");
    assertThat(choice.losers())
        .extracting(Loser::path)
        .containsExactly("12-string-v9.vtt", "12-string.vtt");
  }

  @Test
  void equalsAreOrderedByPath() {
    assertThat(
            choose(
                    null,
                    candidate("b.vtt", 1000, true, List.of()),
                    candidate("a.vtt", 1000, true, List.of()))
                .winner())
        .isEqualTo("a.vtt");
  }
}

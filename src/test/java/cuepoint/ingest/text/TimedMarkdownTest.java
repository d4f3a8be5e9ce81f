// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.cue.Repair;
import cuepoint.transcript.Cue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedMarkdownTest {
  private static final String WRITTEN =
      """
      `00:00:12` **Mara Winter** Welcome to the harbour.
      1\\. We talk about tides.
      <!-- 12.040-14.500 14.500-17.000 -->

      `00:00:17` So what is a \\*neap\\* tide?
      <!-- 17.000-19.250 -->
      """;

  @Test
  void aTurnHasACueForEachLineThatHasTimes() throws MalformedSource {
    assertThat(cues(WRITTEN))
        .containsExactly(
            new Cue(12_040, 14_500, "Mara Winter", "Welcome to the harbour."),
            new Cue(14_500, 17_000, "Mara Winter", "1. We talk about tides."),
            new Cue(17_000, 19_250, null, "So what is a *neap* tide?"));
  }

  @Test
  void aTurnThatSomebodyWroteByHandIsOneCue() throws MalformedSource {
    String text =
        """
        # Transcript

        `0:12` **Mara:** Welcome to *the* [harbour](https://harbour.example/),
        and its `tide` table.

        Still Mara.

        `1:02:03` **Jonas**: Thank you.
        """;
    assertThat(cues(text))
        .containsExactly(
            new Cue(
                12_000,
                3_723_000,
                "Mara",
                "Welcome to the harbour, and its tide table. Still Mara."),
            new Cue(3_723_000, 3_723_650, "Jonas", "Thank you."));
    assertThat(read(text).repairs()).containsEntry(Repair.LEADING_TEXT.reason(), 1);
  }

  @Test
  void timesThatDoNotFitTheLinesAreToldAndLeftOut() throws MalformedSource {
    String text = WRITTEN.replace("Welcome to the harbour.", "Welcome\nto the harbour.");
    assertThat(read(text).repairs()).containsEntry(Repair.UNFIT_TIMES.reason(), 1);
    assertThat(cues(text).getFirst())
        .isEqualTo(
            new Cue(
                12_000, 17_000, "Mara Winter", "Welcome to the harbour. 1. We talk about tides."));
  }

  @Test
  void whatFollowsTheTimesBelongsToTheLastLine() throws MalformedSource {
    String text = WRITTEN.replace("17.000 -->\n", "17.000 -->\n\nAnd so on.\n<!-- a note -->\n");
    assertThat(read(text).repairs()).containsEntry(Repair.STRAY_TEXT.reason(), 1);
    assertThat(cues(text).get(1).text()).isEqualTo("1. We talk about tides. And so on.");
  }

  @ParameterizedTest
  @CsvSource({
    "12-transcript.md,`0:12` Hello,true",
    "12.markdown,`00:00:12`,true",
    "12.md,`tide` tables,false",
    "12.md,0:12 Hello,false",
    "12.txt,`0:12` Hello,false",
    "12.md,[Mara](x) `0:12`,false"
  })
  void isKnownByTheTimeThatItBeginsWith(String name, String line, boolean known) {
    Format.Head head = new Format.Head("\n# Tides\n\n" + line + "\n");
    assertThat(new TimedMarkdown().recognises(SourceFile.of(name, head.text()), head))
        .isEqualTo(known);
  }

  @Test
  void aTranscriptWithoutWordsIsRefused() {
    assertThatThrownBy(() -> read("`0:12`\n\n`0:13` **Mara**\n"))
        .isInstanceOf(MalformedSource.class);
  }

  @Test
  void hostileMarkupIsWords() throws MalformedSource {
    String text =
        "`0:12` " + "![".repeat(20_000) + "\n" + "> ".repeat(20_000) + "\n" + "*".repeat(50_000);
    assertThat(cues(text)).hasSize(1);
    assertThat(cues("`0:12` <script>alert(1)</script> so\n").getFirst().text())
        .isEqualTo("alert(1) so");
  }

  private static List<Cue> cues(String text) throws MalformedSource {
    return requireNonNull(read(text).transcript()).cues();
  }

  private static Reading read(String text) throws MalformedSource {
    return new TimedMarkdown().read(SourceFile.of("12.md", text));
  }
}

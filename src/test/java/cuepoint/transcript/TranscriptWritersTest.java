// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptWritersTest {
  private static final Transcript TALK =
      new Transcript(
          List.of(
              new Cue(1, 6920, null, "Is 1 < 2 & 3 > 2? --> Yes."),
              new Cue(6920, 11_800, "Ada & Bob", "One."),
              new Cue(11_800, 12_000, "Ada & Bob", "Two."),
              new Cue(12_000, 12_050, "Cy", "Three."),
              new Cue(3_723_004, 3_724_000, null, "Four."),
              new Cue(360_000_000, 360_000_500, "Cy", "Five.")));

  @Test
  void writesWebVtt() {
    assertThat(WebVttWriter.write(TALK))
        .isEqualTo(
            """
            WEBVTT

            00:00:00.001 --> 00:00:06.920
            Is 1 &lt; 2 &amp; 3 &gt; 2? --&gt; Yes.

            00:00:06.920 --> 00:00:11.800
            <v Ada &amp; Bob>One.

            00:00:11.800 --> 00:00:12.000
            Two.

            00:00:12.000 --> 00:00:12.050
            <v Cy>Three.</v>

            01:02:03.004 --> 01:02:04.000
            Four.

            100:00:00.000 --> 100:00:00.500
            <v Cy>Five.
            """);
  }

  @Test
  void writesText() {
    assertThat(TextWriter.write(TALK))
        .isEqualTo(
            """
            00:00:00 Is 1 < 2 & 3 > 2? --> Yes.

            00:00:06 <v Ada & Bob>One.

            00:00:11 Two.

            00:00:12 <v Cy>Three.</v>

            01:02:03 Four.

            100:00:00 <v Cy>Five.
            """);
  }

  @Test
  void tellsWhenNothingMoreCanBeWritten() {
    Appendable full =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(char c) throws IOException {
            throw new IOException("full");
          }
        };
    assertThatThrownBy(() -> WebVttWriter.write(TALK, full))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> TextWriter.write(TALK, full)).isInstanceOf(UncheckedIOException.class);
  }
}

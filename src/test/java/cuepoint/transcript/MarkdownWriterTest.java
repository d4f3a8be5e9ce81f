// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
  private static final Transcript TRANSCRIPT =
      new Transcript(
          List.of(
              new Cue(500, 2000, "Ada Moss", "# Is this *it*?"),
              new Cue(2000, 3000, "Ada Moss", "I think [so](x) & <b>so</b>."),
              new Cue(63_000, 64_000, "Bob_x_", "1. `Yes`!"),
              new Cue(64_000, 65_000, null, "- \\o/ ~~no~~")));

  @Test
  void writesAParagraphForEachTurn() {
    assertThat(MarkdownWriter.write(TRANSCRIPT))
        .isEqualTo(
            """
            `00:00:00` **Ada Moss** \\# Is this \\*it\\*?
            I think \\[so\\](x) \\& \\<b\\>so\\</b\\>.
            <!-- 0.500-2.000 2.000-3.000 -->

            `00:01:03` **Bob\\_x\\_** 1. \\`Yes\\`!
            <!-- 63.000-64.000 -->

            `00:01:04` - \\\\o/ \\~\\~no\\~\\~
            <!-- 64.000-65.000 -->
            """);
  }

  @Test
  void showsEveryWordAsItWasSaid() {
    String shown =
        TextContentRenderer.builder()
            .build()
            .render(Parser.builder().build().parse(MarkdownWriter.write(TRANSCRIPT)));
    assertThat(shown)
        .contains("# Is this *it*?\nI think [so](x) & <b>so</b>.")
        .contains("Bob_x_ 1. `Yes`!")
        .contains("- \\o/ ~~no~~");
  }
}

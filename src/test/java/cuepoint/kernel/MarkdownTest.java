// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void putsTextIntoMarkdownAsItStands() {
    assertThat(Markdown.text(" a\n# b](http://x) <i>\u0000*c*_`\\"))
        .isEqualTo("a \\# b\\](http://x) \\<i\\> \\*c\\*\\_\\`\\\\");
  }

  @Test
  void whatBeginsALineBeginsNoList() {
    assertThat(
            Stream.of("- a", "+", "===", "12. b", "3) c", "3 d", "1", "e - f").map(Markdown::line))
        .containsExactly("\\- a", "\\+", "\\===", "12\\. b", "3\\) c", "3 d", "1", "e - f");
  }
}

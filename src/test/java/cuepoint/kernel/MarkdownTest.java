// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void putsTextIntoMarkdownAsItStands() {
    assertThat(Markdown.text(" a\n# b](http://x) <i>\u0000*c*_`\\"))
        .isEqualTo("a \\# b\\](http://x) \\<i\\> \\*c\\*\\_\\`\\\\");
  }
}

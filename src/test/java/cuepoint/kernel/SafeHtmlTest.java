// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeHtmlTest {
  @Test
  void putsItsHeadingsBelowTheOneItStandsUnder() {
    SafeHtml html = new SafeHtml("<h4>Extras</h4><p>The &lt;h4&gt; element.</p><h4>Joke</h4>");
    assertThat(html.below(1).html())
        .isEqualTo("<h2>Extras</h2><p>The &lt;h4&gt; element.</p><h2>Joke</h2>");
    assertThat(html.below(3)).isEqualTo(html);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "https://example.org/a%20b?c=d&e=(f)#g!",
        "http://[::1]:8080/x",
        "https://example.org/Zürich?é",
        "mailto:mara@example.org"
      })
  void leavesWhatIsValid(String address) {
    assertThat(WebAddress.valid(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "https://a.org/b|c, https://a.org/b%7Cc",
        "https://a.org/?x[]=1, https://a.org/?x%5B%5D=1",
        "https://a.org/?q=\"x\", https://a.org/?q=%22x%22",
        "https://a.org/#a#b], https://a.org/#a%23b%5D",
        "https://a.org/100%, https://a.org/100%25",
        "https://a.org/%zz, https://a.org/%25zz"
      })
  void encodesWhatHasNoPlaceInAnAddress(String address, String valid) {
    assertThat(WebAddress.valid(address)).isEqualTo(valid);
  }

  @Test
  void makesEveryAsciiCharacterOneThatMayStandThere() {
    for (char c = '!'; c < 127; c++) {
      String valid = WebAddress.valid("https://a.org/b" + c + "c#d" + c + "e");
      assertThat(URI.create(valid).getHost()).isEqualTo("a.org");
    }
  }
}

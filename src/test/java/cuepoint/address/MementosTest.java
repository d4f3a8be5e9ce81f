// SPDX-License-Identifier: Apache-2.0
package cuepoint.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MementosTest {
  @Test
  void anAddressStandsInAnotherOneAsItIs() {
    String address = "https://example.org/a?b=c&d";
    assertThat(Mementos.timemap(address)).isEqualTo("/articles/timemap/" + address);
    assertThat(Mementos.timegate(address)).isEqualTo("/articles/timegate/" + address);
    assertThat(Mementos.asItWas(LocalDate.of(2017, 4, 6), address))
        .isEqualTo("https://web.archive.org/web/20170406/" + address);
  }

  @Test
  void whatMayNotStandInAnAddressIsEncoded() {
    assertThat(Mementos.uri("https://example.org/a b\"<>\r\nX: ü|"))
        .isEqualTo("https://example.org/a%20b%22%3C%3E%0D%0AX:%20%C3%BC%7C");
  }

  @Test
  void anEncodedSlashInAPathIsEncodedOnceMore() {
    assertThat(Mementos.timemap("https://example.org/a%2Fb[1]"))
        .isEqualTo("/articles/timemap/https://example.org/a%252Fb%5B1%5D");
  }
}

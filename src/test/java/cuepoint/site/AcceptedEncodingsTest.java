// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedEncodingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "gzip, deflate, br, zstd", "br, GZIP;q=0.5", "*", "identity, *;q=0.1"})
  void takeGzip(String header) {
    assertThat(AcceptedEncodings.hasGzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped", ";;,,q=0,;q"})
  void takeNoGzip(String header) {
    assertThat(AcceptedEncodings.hasGzip(header)).isFalse();
  }

  @Test
  void takeNoGzipWhereNothingIsSaid() {
    assertThat(AcceptedEncodings.hasGzip(null)).isFalse();
  }
}

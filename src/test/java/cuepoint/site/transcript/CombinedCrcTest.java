// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedCrcTest {
  @ParameterizedTest(name = "{0} and {1} bytes, seed {2}")
  @CsvSource({
    "0, 0, 1",
    "0, 7, 2",
    "7, 0, 3",
    "1, 1, 4",
    "100, 3, 5",
    "3, 100, 6",
    "65537, 65536, 7",
    "13000, 12999, 8",
    "5, 1048577, 9",
    "1048576, 1, 10"
  })
  void isThatOfBothStringsInARow(int first, int second, long seed) {
    byte[] all = new byte[first + second];
    new Random(seed).nextBytes(all);
    int combined =
        CombinedCrc.of(
            crc(Arrays.copyOf(all, first)),
            crc(Arrays.copyOfRange(all, first, all.length)),
            second);
    assertThat(combined).isEqualTo(crc(all));
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}

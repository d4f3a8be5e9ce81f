// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipPageTest {
  @Test
  void isOneStreamThatAnyReaderOfGzipTakes() throws IOException {
    List<Block> blocks = blocks("<p>one</p>", "", "<p>zwei, drei – vier</p>", "<p>one</p>");
    assertThat(unzipped(GzipPage.of(blocks)))
        .isEqualTo("<p>one</p><p>zwei, drei – vier</p><p>one</p>");
  }

  @Test
  void isTheSameWithoutCompression() {
    List<Block> blocks = blocks("<p>one</p>", "<p>zwei, drei – vier</p>");
    assertThat(new String(GzipPage.plain(blocks), UTF_8))
        .isEqualTo("<p>one</p><p>zwei, drei – vier</p>");
  }

  @Test
  void ofNothingIsAnEmptyStream() throws IOException {
    assertThat(unzipped(GzipPage.of(List.of()))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void holdsBlocksThatHardlyCompress(long seed) throws IOException {
    Random random = new Random(seed);
    String[] noise = new String[5];
    for (int i = 0; i < noise.length; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(20_000, ' ', 0xD7FF).forEach(c -> text.append((char) c));
      noise[i] = text.toString();
    }
    assertThat(unzipped(GzipPage.of(blocks(noise)))).isEqualTo(String.join("", noise));
  }

  private static List<Block> blocks(String... texts) {
    List<Block> blocks = new ArrayList<>();
    try (BlockDeflater deflater = new BlockDeflater(4)) {
      for (String text : texts) {
        blocks.add(deflater.block(text.getBytes(UTF_8)));
      }
    }
    return blocks;
  }

  private static String unzipped(byte[] gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTest {
  @Test
  void whatWasPackedComesOutAgain() {
    byte[] noise = new byte[2_500_000];
    new Random(1).nextBytes(noise);
    List<byte[]> parts = Packed.parts(noise);
    assertThat(parts).hasSize(3).allMatch(part -> part.length <= 1_000_000);
    assertThat(Packed.plain(parts)).isEqualTo(noise);
  }

  @Test
  void nothingIsKeptAsOnePart() {
    assertThat(Packed.parts(new byte[0])).hasSize(1);
    assertThat(Packed.plain(Packed.parts(new byte[0]))).isEmpty();
  }

  @Test
  void partsThatAreMissingAreTold() {
    List<byte[]> parts = Packed.parts(new byte[0]);
    assertThatThrownBy(() -> Packed.plain(List.of())).isInstanceOf(UncheckedIOException.class);
    byte[] cut = java.util.Arrays.copyOf(parts.getFirst(), 5);
    assertThatThrownBy(() -> Packed.plain(List.of(cut))).isInstanceOf(UncheckedIOException.class);
  }
}

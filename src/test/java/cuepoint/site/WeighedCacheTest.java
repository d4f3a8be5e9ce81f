// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeighedCacheTest {
  private final WeighedCache<String, String> cache = new WeighedCache<>(10, String::length);

  @Test
  void letsGoOfWhatWasNotUsedForLongest() {
    cache.put("a", "1234");
    cache.put("b", "1234");
    assertThat(cache.get("a")).isEqualTo("1234");
    cache.put("c", "1234");
    assertThat(cache.get("b")).isNull();
    assertThat(cache.get("a")).isNotNull();
    assertThat(cache.get("c")).isNotNull();
    assertThat(cache.weight()).isEqualTo(8);
  }

  @Test
  void weighsAReplacedValueOnce() {
    cache.put("a", "12345");
    cache.put("a", "12");
    assertThat(cache.weight()).isEqualTo(2);
  }

  @Test
  void keepsNothingThatIsTooHeavyAlone() {
    cache.put("a", "12345678901");
    assertThat(cache.get("a")).isNull();
    assertThat(cache.weight()).isZero();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of the specification of `podcast:guid`, and what must not count.
class PodcastGuidTest {
  @ParameterizedTest
  @CsvSource({
    "https://mp3s.nashownotes.com/pc20rss.xml, 917393e3-1b1e-5cef-ace4-edaa54e1f810",
    "podnews.net/rss, 9b024349-ccf0-5f69-a609-6b82873eab3c",
    "https://podnews.net/rss, 9b024349-ccf0-5f69-a609-6b82873eab3c",
    "http://podnews.net/rss//, 9b024349-ccf0-5f69-a609-6b82873eab3c",
  })
  void isMadeOfTheAddressAlone(String feed, String guid) {
    assertThat(PodcastGuid.of(feed)).hasToString(guid);
  }
}

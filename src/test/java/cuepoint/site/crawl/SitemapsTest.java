// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class SitemapsTest {
  @Test
  void splitsAtTenThousandAddresses() {
    List<MapEntry> entries =
        IntStream.range(0, 20_001).mapToObj(i -> new MapEntry("/" + i, null)).toList();
    assertThat(Sitemaps.part(entries, 1)).isEqualTo(entries.subList(0, 10_000));
    assertThat(Sitemaps.part(entries, 2)).isEqualTo(entries.subList(10_000, 20_000));
    assertThat(Sitemaps.part(entries, 3)).containsExactly(entries.getLast());
    assertThat(Sitemaps.part(entries, 4)).isEmpty();
    assertThat(Sitemaps.part(entries, 0)).isEmpty();
    assertThat(Sitemaps.part(entries.subList(0, 10_000), 2)).isEmpty();
  }

  @Test
  void tellsWhenAPageWasWrittenOnlyWhereThatIsKnown() throws XMLStreamException {
    Instant written = Instant.parse("2024-02-03T04:05:06.789Z");
    assertThat(
            SitemapXml.pages(
                "https://x.example/a&b",
                List.of(new MapEntry("/new", written), new MapEntry("/old", null))))
        .contains(
            "<url><loc>https://x.example/a&amp;b/new</loc>"
                + "<lastmod>2024-02-03T04:05:06Z</lastmod></url>"
                + "<url><loc>https://x.example/a&amp;b/old</loc></url>");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

import cuepoint.kernel.Xml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Writes sitemaps as sitemaps.org has them.
final class SitemapXml {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private SitemapXml() {}

  /// A map of maps.
  ///
  /// @param base what addresses begin with, without a slash at the end
  static String index(String base, List<MapEntry> maps) throws XMLStreamException {
    return written("sitemapindex", "sitemap", base, maps);
  }

  /// A map of pages.
  ///
  /// @param base what addresses begin with, without a slash at the end
  static String pages(String base, List<MapEntry> pages) throws XMLStreamException {
    return written("urlset", "url", base, pages);
  }

  private static String written(String root, String item, String base, List<MapEntry> entries)
      throws XMLStreamException {
    return Xml.document(
        root,
        NAMESPACE,
        xml -> {
          for (MapEntry entry : entries) {
            xml.writeStartElement(item);
            Xml.element(xml, "loc", base + entry.path());
            @Nullable Instant written = entry.written();
            if (written != null) {
              Xml.element(xml, "lastmod", written.truncatedTo(ChronoUnit.SECONDS).toString());
            }
            xml.writeEndElement();
          }
        });
  }
}

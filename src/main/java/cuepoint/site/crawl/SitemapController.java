// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

import cuepoint.catalog.Archive;
import cuepoint.site.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The maps of the site, and what crawlers should leave alone. Maps lie at the root: one may only
/// name what is below its own folder.
@Controller
class SitemapController {
  private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Archive archive;
  private final Sitemaps maps;

  SitemapController(Archive archive, Sitemaps maps) {
    this.archive = archive;
    this.maps = maps;
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<String> index() throws XMLStreamException {
    List<MapEntry> entries =
        maps.names().stream().map(name -> new MapEntry("/sitemap-" + name + ".xml", null)).toList();
    return map(SitemapXml.index(archive.baseUrl(), entries));
  }

  @GetMapping("/sitemap-{name}.xml")
  ResponseEntity<String> part(@PathVariable("name") String name) throws XMLStreamException {
    List<MapEntry> entries = maps.named(name);
    if (entries.isEmpty()) {
      throw new NotFound();
    }
    return map(SitemapXml.pages(archive.baseUrl(), entries));
  }

  /// Pages made anew for every question would be walked without end. A bare `/search` would also
  /// mean a show named `searchlight`.
  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    String text =
        """
        User-agent: *
        Allow: /search/help
        Disallow: /search$
        Disallow: /search?
        Disallow: /search/
        Disallow: /trends$
        Disallow: /trends?
        Disallow: /trends/
        Disallow: /articles/timemap/
        Disallow: /articles/timegate/
        Disallow: /articles/*/original
        Disallow: /random$
        Disallow: /random?
        Disallow: /api/

        Sitemap: %s/sitemap.xml
        """
            .formatted(archive.baseUrl());
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic())
        .body(text);
  }

  private static ResponseEntity<String> map(String xml) {
    return ResponseEntity.ok().contentType(XML).body(xml);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.catalog.Archive;
import cuepoint.kernel.Xml;
import cuepoint.site.Excerpt;
import cuepoint.site.Words;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// Tells browsers and other clients how this archive is searched (OpenSearch 1.1), with absolute
/// addresses.
@Controller
class OpenSearchController {
  static final MediaType DESCRIPTION =
      new MediaType("application", "opensearchdescription+xml", StandardCharsets.UTF_8);

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  // What the specification allows, in characters.
  private static final int SHORT_NAME = 16;
  private static final int LONG_NAME = 48;

  private final Archive archive;
  private final Words words;
  private final ResourceUrlProvider files;

  OpenSearchController(Archive archive, Words words, ResourceUrlProvider files) {
    this.archive = archive;
    this.words = words;
    this.files = files;
  }

  @GetMapping("/opensearch.xml")
  ResponseEntity<String> describe() throws XMLStreamException {
    return ResponseEntity.ok()
        .contentType(DESCRIPTION)
        .cacheControl(CacheControl.maxAge(1, TimeUnit.DAYS).cachePublic())
        .body(description());
  }

  private String description() throws XMLStreamException {
    return Xml.document("OpenSearchDescription", NAMESPACE, this::describe);
  }

  private void describe(XMLStreamWriter xml) throws XMLStreamException {
    Xml.element(xml, "ShortName", Excerpt.of(Xml.legal(archive.title()), SHORT_NAME));
    Xml.element(xml, "LongName", Excerpt.of(Xml.legal(archive.title()), LONG_NAME));
    Xml.element(xml, "Description", words.of("search.label"));
    Xml.element(xml, "InputEncoding", "UTF-8");
    url(xml, "text/html", "results", "/search?q={searchTerms}");
    url(xml, "application/x-suggestions+json", "suggestions", "/search/suggest?q={searchTerms}");
    url(xml, "application/opensearchdescription+xml", "self", "/opensearch.xml");
    String icon = files.getForLookupPath("/static/icon.svg");
    if (icon != null) {
      xml.writeStartElement("Image");
      xml.writeAttribute("width", "16");
      xml.writeAttribute("height", "16");
      xml.writeAttribute("type", "image/svg+xml");
      xml.writeCharacters(archive.baseUrl() + icon);
      xml.writeEndElement();
    }
  }

  private void url(XMLStreamWriter xml, String type, String rel, String path)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("template", archive.baseUrl() + path);
  }
}

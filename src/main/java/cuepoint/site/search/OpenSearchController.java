// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.catalog.Archive;
import cuepoint.site.Excerpt;
import cuepoint.site.Words;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLOutputFactory;
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
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("OpenSearchDescription");
    xml.writeDefaultNamespace(NAMESPACE);
    element(xml, "ShortName", Excerpt.of(legal(archive.title()), SHORT_NAME));
    element(xml, "LongName", Excerpt.of(legal(archive.title()), LONG_NAME));
    element(xml, "Description", words.of("search.label"));
    element(xml, "InputEncoding", "UTF-8");
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
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void url(XMLStreamWriter xml, String type, String rel, String path)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("template", archive.baseUrl() + path);
  }

  /// Without characters that XML cannot hold.
  private static String legal(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !surrogate(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean surrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}

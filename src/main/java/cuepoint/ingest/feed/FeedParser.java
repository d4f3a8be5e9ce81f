// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Walks through a feed: strictly if it is well-formed, else leniently, as feeds in the wild need
/// it (bare `&`, `&nbsp;`). Neither way resolves an entity of the document or opens anything else,
/// and a document that declares entities is refused.
final class FeedParser {
  /// The lenient way builds a tree, so it has a limit; no feed of a thousand episodes comes near
  /// it.
  private static final int LENIENT_MAX_BYTES = 16_000_000;

  private final SourceFile file;

  FeedParser(SourceFile file) {
    this.file = file;
  }

  List<FeedItem> items() throws MalformedSource {
    try {
      return strictly();
    } catch (XMLStreamException e) {
      return leniently(e);
    }
  }

  private List<FeedItem> strictly() throws XMLStreamException, MalformedSource {
    FeedElements elements = new FeedElements();
    XMLStreamReader xml = open();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(elements, xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            elements.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> elements.end();
        case XMLStreamConstants.DTD -> refuseEntities(xml.getLocation().getLineNumber());
        default -> {}
      }
    }
    return elements.items();
  }

  /// A feed in UTF-8 is decoded here, so that wrong bytes are told with their line; others tell
  /// their encoding in the first line, which the parser knows to read.
  private XMLStreamReader open() throws XMLStreamException, MalformedSource {
    byte[] content = file.content();
    String begin =
        new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
    String declaration =
        begin.substring(0, Math.max(begin.indexOf("?>"), 0)).toLowerCase(Locale.ROOT);
    boolean other = declaration.contains("encoding") && !declaration.contains("utf-8");
    return other || isWide(begin)
        ? factory().createXMLStreamReader(new ByteArrayInputStream(content))
        : factory().createXMLStreamReader(new StringReader(file.text()));
  }

  private static boolean isWide(String begin) {
    return begin.startsWith("\u00FE\u00FF") || begin.startsWith("\u00FF\u00FE");
  }

  /// Prefixes are resolved by [FeedElements], since a feed that never declares one can still be
  /// read. The factory is made anew each time: it is not safe for several threads.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside the document is read");
    });
    return factory;
  }

  private static void start(FeedElements elements, XMLStreamReader xml) throws MalformedSource {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if ("xmlns".equals(xml.getAttributePrefix(i))) {
        elements.declare(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    elements.start(xml.getLocalName(), name -> attribute(xml, name));
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private List<FeedItem> leniently(XMLStreamException reason) throws MalformedSource {
    int line = Math.max(reason.getLocation() == null ? 0 : reason.getLocation().getLineNumber(), 0);
    String begin =
        new String(
            file.content(), 0, Math.min(file.content().length, 2), StandardCharsets.ISO_8859_1);
    if (isWide(begin) || file.content().length > LENIENT_MAX_BYTES) {
      throw new MalformedSource(line, "not well-formed XML");
    }
    refuseEntities(line);
    String text = file.text();
    if (!text.toLowerCase(Locale.ROOT).contains("<rss")) {
      throw new MalformedSource(line, "not well-formed XML");
    }
    if (!text.contains("</rss>")) {
      throw new MalformedSource(line, "cut off: the feed ends in the middle");
    }
    Walk walk = new Walk();
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    document.traverse(walk);
    if (walk.refusal != null) {
      throw walk.refusal;
    }
    return walk.elements.items();
  }

  private static final class Walk implements NodeVisitor {
    final FeedElements elements = new FeedElements();
    @Nullable MalformedSource refusal;

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case Document _ -> {}
        case Element element -> start(element);
        case TextNode text -> {
          char[] whole = text.getWholeText().toCharArray();
          elements.text(whole, 0, whole.length);
        }
        default -> {}
      }
    }

    private void start(Element element) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("xmlns:")) {
          elements.declare(attribute.getKey().substring("xmlns:".length()), attribute.getValue());
        }
      }
      try {
        elements.start(element.tagName(), element::attr);
      } catch (MalformedSource e) {
        refusal = refusal == null ? e : refusal;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element && !(node instanceof Document)) {
        elements.end();
      }
    }
  }

  /// Entities are how a document reads files and grows without bounds; a feed needs none. A
  /// document type that only names a DTD is harmless, since nothing is fetched.
  private void refuseEntities(int line) throws MalformedSource {
    String text = new String(file.content(), StandardCharsets.ISO_8859_1);
    int doctype = text.indexOf("<!DOCTYPE");
    if (isWide(text) || (doctype >= 0 && subsetOpens(text, doctype))) {
      throw new MalformedSource(line, "a document type with declarations of its own");
    }
  }

  private static boolean subsetOpens(String text, int doctype) {
    int end = text.indexOf('>', doctype);
    int subset = text.indexOf('[', doctype);
    return subset >= 0 && (end < 0 || subset < end);
  }
}

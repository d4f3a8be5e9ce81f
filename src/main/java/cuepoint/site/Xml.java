// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes small XML documents; whatever is in them is escaped.
public final class Xml {
  /// What stands inside the outermost element.
  @FunctionalInterface
  public interface Content {
    /// Writes it.
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private Xml() {}

  /// A document in one namespace, declared as UTF-8.
  ///
  /// @param root name of the outermost element
  public static String document(String root, String namespace, Content content)
      throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(namespace);
    content.write(xml);
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  /// Writes an element that holds text only.
  ///
  /// @param text without characters that XML cannot hold ({@link #legal})
  public static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /// A text without the characters that XML cannot hold.
  public static String legal(String text) {
    return text.codePoints()
        .filter(c -> c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !surrogate(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean surrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}

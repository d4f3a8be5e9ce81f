// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

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
    return document(
        root,
        xml -> {
          xml.writeDefaultNamespace(namespace);
          content.write(xml);
        });
  }

  /// A document declared as UTF-8; its content may begin with the attributes of the outermost
  /// element.
  ///
  /// @param root name of the outermost element
  public static String document(String root, Content content) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement(root);
    content.write(xml);
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  /// Writes an element that holds text only, without the characters that XML cannot hold.
  ///
  /// @param name with its prefix, if it has one
  public static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /// Writes an element that holds attributes only, without the characters that XML cannot hold.
  ///
  /// @param name with its prefix, if it has one
  /// @param attributes names and values in turn; one whose value is null is left out
  public static void empty(XMLStreamWriter xml, String name, @Nullable String... attributes)
      throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(xml, attributes);
  }

  /// Writes attributes of the element at hand.
  ///
  /// @param attributes names and values in turn; one whose value is null is left out
  public static void attributes(XMLStreamWriter xml, @Nullable String... attributes)
      throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (name != null && value != null) {
        xml.writeAttribute(name, legal(value));
      }
    }
  }

  /// A text without the characters that XML cannot hold.
  public static String legal(String text) {
    return text.codePoints().allMatch(Xml::isLegal)
        ? text
        : text.codePoints()
            .filter(Xml::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLegal(int c) {
    return c >= ' '
        ? c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
        : c == '\t' || c == '\n';
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.kernel.Xml;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes a feed as Atom (RFC 4287).
public final class AtomWriter {
  /// The media type of such a file.
  public static final String MEDIA_TYPE = "application/atom+xml";

  private AtomWriter() {}

  /// The feed as one text.
  public static String write(Feed feed) throws XMLStreamException {
    return Xml.document(
        "feed",
        "http://www.w3.org/2005/Atom",
        xml -> {
          if (feed.language() != null) {
            xml.writeAttribute("xml:lang", Xml.legal(feed.language()));
          }
          head(xml, feed);
          for (FeedEntry entry : feed.entries()) {
            xml.writeStartElement("entry");
            entry(xml, entry, feed.language());
            xml.writeEndElement();
          }
        });
  }

  private static void head(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
    Feed.Paging paging = feed.paging();
    Xml.element(xml, "title", feed.title());
    Xml.element(xml, "subtitle", feed.summary());
    Xml.element(xml, "id", paging.first());
    Xml.element(xml, "updated", time(feed.changed()));
    people(xml, "author", feed.authors());
    Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", feed.page());
    link(xml, "self", paging.self());
    if (paging.isLong()) {
      link(xml, "first", paging.first());
      link(xml, "last", paging.last());
    }
    link(xml, "previous", paging.previous());
    link(xml, "next", paging.next());
    if (feed.rights() != null) {
      Xml.element(xml, "rights", feed.rights());
    }
    if (feed.image() != null) {
      Xml.element(xml, "logo", feed.image());
    }
    Xml.element(xml, "generator", Feed.GENERATOR);
  }

  private static void link(XMLStreamWriter xml, String relation, @Nullable String address)
      throws XMLStreamException {
    if (address != null) {
      Xml.empty(xml, "link", "rel", relation, "type", MEDIA_TYPE, "href", address);
    }
  }

  private static void entry(XMLStreamWriter xml, FeedEntry entry, @Nullable String language)
      throws XMLStreamException {
    if (!entry.language().equals(language)) {
      Xml.attributes(xml, "xml:lang", entry.language());
    }
    Xml.element(xml, "title", entry.title());
    Xml.element(xml, "id", entry.id());
    ZonedDateTime published = entry.published();
    if (published != null) {
      Xml.element(xml, "published", time(published.toInstant()));
    }
    Xml.element(xml, "updated", time(entry.changed()));
    people(xml, "contributor", entry.people());
    Xml.empty(xml, "link", "rel", "alternate", "type", "text/html", "href", entry.url());
    FeedEpisode episode = entry.episode();
    if (episode != null && episode.audio() != null) {
      FeedEpisode.Audio audio = episode.audio();
      Xml.empty(
          xml,
          "link",
          "rel",
          "enclosure",
          "type",
          audio.type(),
          "length",
          audio.bytes() == null ? null : audio.bytes().toString(),
          "href",
          audio.url());
    }
    Xml.element(xml, "summary", entry.summary());
    if (!entry.html().isEmpty()) {
      xml.writeStartElement("content");
      xml.writeAttribute("type", "html");
      xml.writeCharacters(Xml.legal(entry.html()));
      xml.writeEndElement();
    }
  }

  private static void people(XMLStreamWriter xml, String element, List<FeedEntry.Person> people)
      throws XMLStreamException {
    for (FeedEntry.Person person : people) {
      xml.writeStartElement(element);
      Xml.element(xml, "name", person.name());
      if (person.href() != null) {
        Xml.element(xml, "uri", person.href());
      }
      xml.writeEndElement();
    }
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

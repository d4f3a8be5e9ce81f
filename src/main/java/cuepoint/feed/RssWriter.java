// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.kernel.Xml;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes a feed of episodes as RSS 2.0 for podcast players, with the namespaces of iTunes,
/// Podcasting 2.0 and Atom; `docs/formats/feeds-out.md` has what stands in it and why.
public final class RssWriter {
  /// The media type of such a file.
  public static final String MEDIA_TYPE = "application/rss+xml";

  private RssWriter() {}

  /// The feed as one text.
  public static String write(Feed feed) throws XMLStreamException {
    return Xml.document(
        "rss",
        xml -> {
          xml.writeNamespace("atom", "http://www.w3.org/2005/Atom");
          xml.writeNamespace("content", "http://purl.org/rss/1.0/modules/content/");
          xml.writeNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
          xml.writeNamespace("podcast", "https://podcastindex.org/namespace/1.0");
          xml.writeAttribute("version", "2.0");
          xml.writeStartElement("channel");
          channel(xml, feed);
          for (FeedEntry entry : feed.entries()) {
            xml.writeStartElement("item");
            item(xml, entry);
            xml.writeEndElement();
          }
          xml.writeEndElement();
        });
  }

  private static void channel(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
    Xml.element(xml, "title", feed.title());
    Xml.element(xml, "link", feed.page());
    Xml.element(xml, "description", html(feed.summary()));
    text(xml, "language", feed.language());
    text(xml, "copyright", feed.rights());
    Instant changed = feed.changed();
    if (changed.isAfter(Instant.EPOCH)) {
      Xml.element(xml, "lastBuildDate", date(changed.atZone(ZoneOffset.UTC)));
    }
    Xml.element(xml, "generator", Feed.GENERATOR);
    Xml.element(xml, "docs", "https://www.rssboard.org/rss-specification");
    Feed.Paging paging = feed.paging();
    link(xml, "self", paging.self());
    if (paging.isLong()) {
      link(xml, "first", paging.first());
      link(xml, "last", paging.last());
    }
    link(xml, "previous", paging.previous());
    link(xml, "next", paging.next());
    Xml.element(
        xml,
        "itunes:author",
        feed.authors().stream().map(FeedEntry.Person::name).collect(Collectors.joining(", ")));
    image(xml, feed.image());
    Xml.element(xml, "podcast:guid", PodcastGuid.of(paging.first()).toString());
  }

  private static void link(XMLStreamWriter xml, String relation, @Nullable String address)
      throws XMLStreamException {
    if (address != null) {
      Xml.empty(xml, "atom:link", "rel", relation, "href", address, "type", MEDIA_TYPE);
    }
  }

  private static void image(XMLStreamWriter xml, @Nullable String address)
      throws XMLStreamException {
    if (address != null) {
      Xml.empty(xml, "itunes:image", "href", address);
    }
  }

  private static void item(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
    Xml.element(xml, "title", entry.title());
    Xml.element(xml, "link", entry.url());
    FeedEpisode episode = entry.episode();
    guid(xml, entry.id(), episode == null ? null : episode.guid());
    ZonedDateTime published = entry.published();
    if (published != null) {
      Xml.element(xml, "pubDate", date(published));
    }
    Xml.element(xml, "description", html(entry.summary()));
    if (!entry.html().isEmpty()) {
      Xml.element(xml, "content:encoded", entry.html());
    }
    if (episode != null) {
      episode(xml, episode, entry.language());
    }
    for (FeedEntry.Person person : entry.people()) {
      xml.writeStartElement("podcast:person");
      Xml.attributes(xml, "role", person.role(), "href", person.href());
      xml.writeCharacters(Xml.legal(person.name()));
      xml.writeEndElement();
    }
  }

  /// Players that know an episode from the show's own feed know it again.
  private static void guid(XMLStreamWriter xml, String id, @Nullable String told)
      throws XMLStreamException {
    xml.writeStartElement("guid");
    Xml.attributes(xml, "isPermaLink", Boolean.toString(told == null));
    xml.writeCharacters(Xml.legal(told == null ? id : told));
    xml.writeEndElement();
  }

  private static void episode(XMLStreamWriter xml, FeedEpisode episode, String language)
      throws XMLStreamException {
    FeedEpisode.Audio audio = episode.audio();
    if (audio != null) {
      Long bytes = audio.bytes();
      // The length is required; 0 stands for one that nobody knows (RSS Advisory Board).
      String length = bytes == null ? "0" : bytes.toString();
      Xml.empty(xml, "enclosure", "url", audio.url(), "length", length, "type", audio.type());
    }
    if (episode.showFeed() != null) {
      xml.writeStartElement("source");
      Xml.attributes(xml, "url", episode.showFeed());
      xml.writeCharacters(Xml.legal(episode.show()));
      xml.writeEndElement();
    }
    Xml.element(xml, "itunes:title", episode.title());
    text(xml, "itunes:duration", episode.seconds());
    // Players count from 1; Podcasting 2.0 knows every number.
    text(xml, "itunes:episode", episode.number() == 0 ? null : episode.number());
    text(xml, "itunes:season", episode.season());
    Xml.element(xml, "podcast:episode", Integer.toString(episode.number()));
    text(xml, "podcast:season", episode.season());
    for (FeedEpisode.File file : episode.transcripts()) {
      Xml.empty(
          xml, "podcast:transcript", "url", file.url(), "type", file.type(), "language", language);
    }
    if (episode.chapters() != null) {
      Xml.empty(
          xml, "podcast:chapters", "url", episode.chapters(), "type", ChaptersJson.MEDIA_TYPE);
    }
  }

  private static void text(XMLStreamWriter xml, String name, @Nullable Object value)
      throws XMLStreamException {
    if (value != null) {
      Xml.element(xml, name, value.toString());
    }
  }

  /// A description is HTML, whatever it looks like; plain text must not be taken for tags.
  private static String html(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;");
  }

  /// `Wed, 26 Apr 2017 12:00:00 GMT` (RFC 822 with a year of four digits).
  private static String date(ZonedDateTime time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
  }
}

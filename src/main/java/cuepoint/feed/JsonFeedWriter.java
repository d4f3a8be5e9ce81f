// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.kernel.Xml;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a feed in the JSON Feed format, version 1.1. What XML cannot hold is left out here, too.
public final class JsonFeedWriter {
  /// The media type of such a file.
  public static final String MEDIA_TYPE = "application/feed+json";

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonFeedWriter() {}

  /// The feed as one text.
  public static String write(Feed feed) {
    StringWriter out = new StringWriter(1 << 12);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      text(json, "version", "https://jsonfeed.org/version/1.1");
      text(json, "title", feed.title());
      text(json, "home_page_url", feed.page());
      text(json, "feed_url", feed.paging().self());
      text(json, "description", feed.summary());
      text(json, "next_url", feed.paging().next());
      text(json, "icon", feed.image());
      people(json, feed.authors());
      text(json, "language", feed.language());
      rights(json, feed.rights());
      json.writeArrayPropertyStart("items");
      for (FeedEntry entry : feed.entries()) {
        json.writeStartObject();
        item(json, entry);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  /// The format has no place for them but an extension of one's own.
  private static void rights(JsonGenerator json, @Nullable String rights) {
    if (rights != null) {
      json.writeObjectPropertyStart("_cuepoint");
      text(json, "rights", rights);
      json.writeEndObject();
    }
  }

  private static void item(JsonGenerator json, FeedEntry entry) {
    text(json, "id", entry.id());
    text(json, "url", entry.url());
    text(json, "title", entry.title());
    text(json, "summary", entry.summary());
    if (entry.html().isEmpty()) {
      // One of the two is required.
      text(json, "content_text", entry.summary());
    } else {
      text(json, "content_html", entry.html());
    }
    ZonedDateTime published = entry.published();
    if (published != null) {
      text(json, "date_published", time(published.toInstant()));
    }
    Instant updated = entry.updated();
    if (updated != null) {
      text(json, "date_modified", time(updated));
    }
    if (!entry.people().isEmpty()) {
      people(json, entry.people());
    }
    text(json, "language", entry.language());
    FeedEpisode episode = entry.episode();
    if (episode != null && episode.audio() != null) {
      json.writeArrayPropertyStart("attachments");
      attachment(json, episode.audio(), episode.seconds());
      json.writeEndArray();
    }
  }

  private static void attachment(
      JsonGenerator json, FeedEpisode.Audio audio, @Nullable Long seconds) {
    json.writeStartObject();
    text(json, "url", audio.url());
    text(json, "mime_type", audio.type());
    if (audio.bytes() != null) {
      json.writeNumberProperty("size_in_bytes", audio.bytes());
    }
    if (seconds != null) {
      json.writeNumberProperty("duration_in_seconds", seconds);
    }
    json.writeEndObject();
  }

  private static void people(JsonGenerator json, List<FeedEntry.Person> people) {
    json.writeArrayPropertyStart("authors");
    for (FeedEntry.Person person : people) {
      json.writeStartObject();
      text(json, "name", person.name());
      text(json, "url", person.href());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, Xml.legal(value));
    }
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cuepoint.kernel.Xml;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// How another site shows a page of this one ([oEmbed](https://oembed.com)).
///
/// @param author the show
/// @param provider the archive
/// @param thumbnail address of the share picture, or null where there is no room for it
/// @param html the frame
/// @param width of the frame in pixels
/// @param height of the frame in pixels
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"version", "type", "title"})
record Oembed(
    String title,
    @JsonProperty("author_name") String author,
    @JsonProperty("author_url") String authorUrl,
    @JsonProperty("provider_name") String provider,
    @JsonProperty("provider_url") String providerUrl,
    @JsonProperty("thumbnail_url") @Nullable String thumbnail,
    @JsonProperty("thumbnail_width") @Nullable Integer thumbnailWidth,
    @JsonProperty("thumbnail_height") @Nullable Integer thumbnailHeight,
    String html,
    int width,
    int height) {
  /// How long an answer may be kept.
  static final int SECONDS_KEPT = 3600;

  /// The version of oEmbed.
  @JsonProperty
  String version() {
    return "1.0";
  }

  /// A frame is what oEmbed calls rich.
  @JsonProperty
  String type() {
    return "rich";
  }

  /// How long it may be kept, in seconds.
  @JsonProperty("cache_age")
  int cacheAge() {
    return SECONDS_KEPT;
  }

  /// The same as XML.
  String xml() throws XMLStreamException {
    return Xml.document(
        "oembed",
        xml -> {
          Xml.element(xml, "version", version());
          Xml.element(xml, "type", type());
          Xml.element(xml, "title", title);
          Xml.element(xml, "author_name", author);
          Xml.element(xml, "author_url", authorUrl);
          Xml.element(xml, "provider_name", provider);
          Xml.element(xml, "provider_url", providerUrl);
          Xml.element(xml, "cache_age", String.valueOf(cacheAge()));
          if (thumbnail != null) {
            Xml.element(xml, "thumbnail_url", thumbnail);
            Xml.element(xml, "thumbnail_width", String.valueOf(thumbnailWidth));
            Xml.element(xml, "thumbnail_height", String.valueOf(thumbnailHeight));
          }
          Xml.element(xml, "html", html);
          Xml.element(xml, "width", String.valueOf(width));
          Xml.element(xml, "height", String.valueOf(height));
        });
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.feed.AtomWriter;
import cuepoint.feed.Feed;
import cuepoint.feed.JsonFeedWriter;
import cuepoint.feed.RssWriter;
import javax.xml.stream.XMLStreamException;

/// A form in which a feed can be had.
enum Form {
  /// For podcast players.
  RSS(RssWriter.MEDIA_TYPE),
  /// For feed readers.
  ATOM(AtomWriter.MEDIA_TYPE),
  /// For whoever would rather not read XML.
  JSON(JsonFeedWriter.MEDIA_TYPE);

  private final String type;

  Form(String type) {
    this.type = type;
  }

  /// The media type.
  String type() {
    return type;
  }

  /// The end of the address, without the point.
  String ending() {
    return this == JSON ? "json" : "xml";
  }

  /// The form of a list's feed that has an ending.
  ///
  /// @param xml which of the forms that are XML the list has
  static Form of(String ending, Form xml) {
    return ending.equals("json") ? JSON : xml;
  }

  /// The feed as one text.
  String write(Feed feed) throws XMLStreamException {
    return switch (this) {
      case RSS -> RssWriter.write(feed);
      case ATOM -> AtomWriter.write(feed);
      case JSON -> JsonFeedWriter.write(feed);
    };
  }
}

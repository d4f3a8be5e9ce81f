// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.TopicStream;
import cuepoint.catalog.TopicStreams;
import cuepoint.kernel.Slug;
import org.springframework.stereotype.Component;

/// What streams of topics are called, and where they are.
@Component
public class Streams {
  private final TopicStreams topics;
  private final Words words;

  Streams(TopicStreams topics, Words words) {
    this.topics = topics;
    this.words = words;
  }

  /// The name of the one who brought the topics of a stream; empty where that may be anybody.
  public String host(TopicStream stream) {
    Slug host = stream.host();
    return host == null ? "" : topics.hostName(stream).orElse(host.value());
  }

  /// The title of a stream within its show.
  ///
  /// @param host as {@link #host} names it
  public String title(TopicStream stream, String host) {
    String what = host.isEmpty() ? words.of("stream.title") : words.of("stream.by", host);
    String where = stream.site() == null ? what : words.of("stream.about", what, stream.site());
    return stream.year() == null
        ? where
        : words.of("stream.in", where, String.valueOf(stream.year()));
  }

  /// A page of a stream.
  ///
  /// @param page from 1
  public static String address(TopicStream stream, int page) {
    return Addresses.topics(stream.show(), stream.host(), stream.site(), stream.year(), page);
  }
}

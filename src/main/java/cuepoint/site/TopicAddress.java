// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import java.util.List;
import java.util.Optional;

/// How the end of an address means a topic: `1-grok-the-gil`.
public final class TopicAddress {
  private TopicAddress() {}

  /// The topic whose slug and position both fit; else the first whose slug fits; else the one at
  /// the position.
  public static Optional<Topic> find(List<Topic> topics, String address) {
    int hyphen = address.indexOf('-');
    String number = hyphen < 0 ? address : address.substring(0, hyphen);
    String slug = hyphen < 0 ? "" : address.substring(hyphen + 1);
    int position = Locator.number(number).orElse(-1);
    List<Topic> fitting =
        topics.stream().filter(topic -> Slug.of(topic.headline()).value().equals(slug)).toList();
    return at(fitting, position)
        .or(() -> fitting.stream().findFirst())
        .or(() -> at(topics, position));
  }

  private static Optional<Topic> at(List<Topic> topics, int position) {
    return topics.stream().filter(topic -> topic.position() == position).findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.links;

import cuepoint.article.LinkChecks.State;
import cuepoint.article.LinkReport.Entry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The parts of the link report that an address can ask for.
enum Only {
  WORKING(entry -> entry.state() == State.OK),
  GONE(entry -> entry.state() == State.DEAD),
  UNCLEAR(entry -> entry.state() == State.UNKNOWN),
  UNCHECKED(entry -> entry.state() == null),
  MOVED(entry -> entry.now() != null),
  CAPTURED(Entry::isCaptured),
  NEEDED(Entry::needsCapture);

  private final Predicate<Entry> test;

  Only(Predicate<Entry> test) {
    this.test = test;
  }

  boolean has(Entry entry) {
    return test.test(entry);
  }

  /// As it stands in addresses and in the keys of messages.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Only> of(@Nullable String word) {
    return Arrays.stream(values()).filter(only -> only.word().equals(word)).findFirst();
  }
}

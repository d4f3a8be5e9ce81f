// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.links;

import cuepoint.article.LinkChecks.State;
import cuepoint.article.LinkReport.Entry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parts of the link report that an address can ask for.
enum Only {
  WORKING,
  GONE,
  UNCLEAR,
  UNCHECKED,
  MOVED,
  CAPTURED,
  NEEDED;

  boolean has(Entry entry) {
    return switch (this) {
      case WORKING -> entry.state() == State.OK;
      case GONE -> entry.state() == State.DEAD;
      case UNCLEAR -> entry.state() == State.UNKNOWN;
      case UNCHECKED -> entry.state() == null;
      case MOVED -> entry.now() != null;
      case CAPTURED -> entry.isCaptured();
      case NEEDED -> entry.needsCapture();
    };
  }

  /// As it stands in addresses and in the keys of messages.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Only> of(@Nullable String word) {
    return Arrays.stream(values()).filter(only -> only.word().equals(word)).findFirst();
  }
}

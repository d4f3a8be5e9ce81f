// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Keeps one of all values that are equal, so that many readers of the same cost the memory of one
/// and are seen to be the same at a glance. Used while a segment is read.
final class Interner {
  private final Map<Object, Object> known = new HashMap<>();

  /// The value that is equal to this one and was asked for first.
  @SuppressWarnings("unchecked")
  <T> T one(T value) {
    return (T) Objects.requireNonNullElse(known.putIfAbsent(value, value), value);
  }
}

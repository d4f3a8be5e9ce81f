// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.people;

import cuepoint.kernel.Slug;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Who may be meant by a slug that nobody has.
final class NearNames {
  private static final int MOST = 8;

  private NearNames() {}

  /// Those whose slugs have most words in common with what was asked for, at least one.
  ///
  /// @param slug of a candidate
  static <T> List<T> near(String asked, Collection<T> all, Function<T, Slug> slug) {
    Set<String> words = Set.copyOf(Arrays.asList(asked.split("[^a-z0-9]++", -1)));
    return all.stream()
        .filter(one -> common(words, slug.apply(one)) > 0)
        .sorted(Comparator.comparingLong((T one) -> -common(words, slug.apply(one))))
        .limit(MOST)
        .toList();
  }

  private static long common(Set<String> words, Slug slug) {
    return Arrays.stream(slug.value().split("-", -1)).filter(words::contains).count();
  }
}

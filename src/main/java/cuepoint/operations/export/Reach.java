// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far an export reaches: what robots.txt leaves to crawlers, but no answers to questions. A
/// time is part of the page it opens, so it is no address of its own.
final class Reach {
  /// The parameter that opens a page at a time; the fragment says the same.
  private static final String TIME = "t";

  /// The parameters that ask something: words to look for, an address to tell of.
  private static final Set<String> QUESTIONS = Set.of("q", "url");

  private final Robots robots;

  Reach(Robots robots) {
    this.robots = robots;
  }

  /// Where a reference leads.
  ///
  /// @param address from the root of the site, without time and fragment
  /// @param fragment with its `#`, or empty
  /// @param inside whether the export holds it
  record Target(String address, String fragment, boolean inside) {}

  /// Where a reference on a page leads; null when that is elsewhere in the world.
  ///
  /// @param page address of the page
  @Nullable Target of(String page, String reference) {
    String local = local(page, reference.strip());
    if (local == null) {
      return null;
    }
    int hash = local.indexOf('#');
    String fragment = hash < 0 ? "" : local.substring(hash);
    String whole = hash < 0 ? local : local.substring(0, hash);
    int mark = whole.indexOf('?');
    if (mark < 0) {
      return new Target(whole, fragment, robots.allows(whole));
    }
    List<String> kept = new ArrayList<>();
    boolean asks = false;
    for (String parameter : whole.substring(mark + 1).split("&", -1)) {
      String name = parameter.split("=", 2)[0];
      asks |= QUESTIONS.contains(name);
      if (!name.equals(TIME) && !parameter.isEmpty()) {
        kept.add(parameter);
      }
    }
    if (asks) {
      return new Target(whole, fragment, false);
    }
    String path = whole.substring(0, mark);
    String address = kept.isEmpty() ? path : path + "?" + String.join("&", kept);
    return new Target(address, fragment, robots.allows(address));
  }

  /// A reference as an address from the root, or null.
  private static @Nullable String local(String page, String reference) {
    String path = page.split("\\?", 2)[0];
    if (reference.isEmpty() || reference.startsWith("#")) {
      return page + reference;
    }
    if (reference.startsWith("?")) {
      return path + reference;
    }
    if (reference.startsWith("/")) {
      return reference.startsWith("//") ? null : reference;
    }
    try {
      URI resolved = URI.create(path).resolve(reference);
      return resolved.getScheme() == null && resolved.getAuthority() == null
          ? resolved.toString()
          : null;
    } catch (IllegalArgumentException nonsense) {
      // No browser could follow it within this site either.
      return null;
    }
  }
}

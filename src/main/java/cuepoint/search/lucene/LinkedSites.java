// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The web hosts that a topic links to, as a listener would call them: `docs.python.org`.
final class LinkedSites {
  /// Longest name of a host (RFC 1035).
  private static final int LONGEST = 253;

  private LinkedSites() {}

  /// The distinct hosts of a topic's links, in the order of the links.
  static Set<String> of(TopicNotes topic) {
    Set<String> sites = new LinkedHashSet<>();
    for (String address : topic.addresses()) {
      String site = site(address);
      if (site != null) {
        sites.add(site);
      }
    }
    return sites;
  }

  /// The host of an address in the form of {@link WebAddress}, or null where it has no proper one.
  static @Nullable String site(String address) {
    int end = 0;
    while (end < address.length() && "/?".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String authority = address.substring(0, end);
    String named = authority.substring(authority.lastIndexOf('@') + 1);
    int port = named.indexOf(':');
    String host = port < 0 ? named : named.substring(0, port);
    boolean whole = host.indexOf('.') > 0 && !host.endsWith(".") && host.length() <= LONGEST;
    return whole && host.codePoints().allMatch(LinkedSites::isOfName) ? host : null;
  }

  private static boolean isOfName(int c) {
    return c == '-' || c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }
}

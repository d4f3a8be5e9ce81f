// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.store.DataInput;
import org.jspecify.annotations.Nullable;

/// The web hosts that a topic links to, as a listener would call them: `docs.python.org`.
final class LinkedSites {
  /// More than these are not told of one topic.
  private static final int MOST = 200;

  /// Longest name of a host (RFC 1035).
  private static final int LONGEST = 253;

  private LinkedSites() {}

  /// The distinct hosts of a topic's links, in the order of the links.
  static List<String> of(Topic topic) {
    Set<String> sites = new LinkedHashSet<>();
    add(sites, topic.link());
    for (Link link : topic.links()) {
      if (sites.size() < MOST) {
        add(sites, link.href());
      }
    }
    return List.copyOf(sites);
  }

  private static void add(Set<String> sites, @Nullable String href) {
    String site = href == null ? null : site(href);
    if (site != null) {
      sites.add(site);
    }
  }

  /// The host of a web address, in lower case and without `www.`; null where there is none.
  static @Nullable String site(String href) {
    int start = href.indexOf("://");
    if (start < 0 || !href.regionMatches(true, 0, "http", 0, 4)) {
      return null;
    }
    int end = start + 3;
    while (end < href.length() && "/?#\\".indexOf(href.charAt(end)) < 0) {
      end++;
    }
    String host = href.substring(start + 3, end);
    host = host.substring(host.lastIndexOf('@') + 1);
    int port = host.indexOf(':');
    host = (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring("www.".length()) : host;
    boolean named = host.indexOf('.') > 0 && host.length() <= LONGEST && !host.endsWith(".");
    return named && host.codePoints().allMatch(LinkedSites::isOfName) ? host : null;
  }

  private static boolean isOfName(int c) {
    return c == '-' || c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  /// Reads what a topic's links lead to.
  static List<String> read(DataInput in) throws IOException {
    List<String> sites = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      sites.add(in.readString().intern());
    }
    return List.copyOf(sites);
  }
}

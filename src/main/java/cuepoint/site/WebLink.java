// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A link to somebody else's page.
///
/// @param text what it is called
/// @param href http, https or mailto, nothing else
/// @param host where it leads (`opensource.com`), empty for mail
public record WebLink(String text, String href, String host) {
  /// The link, or null where the address is missing or none a reader should follow.
  public static @Nullable WebLink of(String text, @Nullable String href) {
    if (href == null || !isHarmless(href)) {
      return null;
    }
    return new WebLink(text, href, host(href));
  }

  private static boolean isHarmless(String href) {
    String start = href.substring(0, Math.min(8, href.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://")
        || start.startsWith("https://")
        || start.startsWith("mailto:");
  }

  private static String host(String href) {
    try {
      String host = new URI(href).getHost();
      return host == null ? "" : bare(host);
    } catch (URISyntaxException _) {
      return roughHost(href);
    }
  }

  /// Addresses in the wild hold spaces and brackets that no parser takes; their host is still
  /// there.
  private static String roughHost(String href) {
    int start = href.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < href.length() && "/?#: ".indexOf(href.charAt(end)) < 0) {
      end++;
    }
    return bare(href.substring(start + 3, end));
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}

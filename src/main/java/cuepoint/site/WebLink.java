// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.kernel.WebHost;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A link to somebody else's page.
///
/// @param text what it is called
/// @param href http, https or mailto, nothing else
/// @param host where it leads (`opensource.com`), empty for mail
public record WebLink(String text, String href, String host) {
  private static final int MAX_SHOWN = 80;

  /// The link, or null where the address is missing or none a reader should follow.
  public static @Nullable WebLink of(String text, @Nullable String href) {
    if (href == null || !isHarmless(href)) {
      return null;
    }
    return new WebLink(text, href, WebHost.of(href));
  }

  /// The address as a reader wants to see it: without scheme, not longer than a line.
  public String address() {
    int start = href.indexOf("://");
    String bare =
        start < 0 ? href.substring(href.indexOf(':') + 1) : bare(href.substring(start + 3));
    String end = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    return end.length() <= MAX_SHOWN ? end : end.substring(0, MAX_SHOWN - 1) + "…";
  }

  private static boolean isHarmless(String href) {
    String start = href.substring(0, Math.min(8, href.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://")
        || start.startsWith("https://")
        || start.startsWith("mailto:");
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}

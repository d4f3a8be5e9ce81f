// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// The host of an address on the web, as readers know it: `github.com`.
public final class WebHost {
  /// Longest name of a host, in characters (RFC 1035).
  public static final int MAX_LENGTH = 253;

  private WebHost() {}

  /// The host in lower case without `www.`, empty where the address has none.
  ///
  /// @param href absolute, as found in the wild
  public static String of(String href) {
    try {
      String host = new URI(href).getHost();
      return host == null ? "" : bare(host);
    } catch (URISyntaxException _) {
      return roughly(href);
    }
  }

  /// Addresses in the wild hold spaces and brackets that no parser takes; their host is still
  /// there.
  private static String roughly(String href) {
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
    String plain = host.toLowerCase(Locale.ROOT);
    String name = plain.startsWith("www.") ? plain.substring(4) : plain;
    return name.length() <= MAX_LENGTH ? name : "";
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells addresses of the web from everything else that stands where one should.
final class WebPlace {
  /// Longest address that is taken, in characters.
  static final int MAX_LENGTH = 2_000;

  private WebPlace() {}

  /// An address as it was written when it is absolute, http or https, and has a host; else null.
  static @Nullable String of(@Nullable String told) {
    if (told == null) {
      return null;
    }
    String address = told.strip();
    if (address.startsWith("<") && address.endsWith(">")) {
      address = address.substring(1, address.length() - 1).strip();
    }
    String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    int host = lower.startsWith("http://") ? 7 : lower.equals("https://") ? 8 : -1;
    boolean named =
        host > 0 && address.length() > host && "/?#:@".indexOf(address.charAt(host)) < 0;
    boolean clean = address.chars().noneMatch(c -> c <= ' ' || c == 0x7F);
    return named && clean && address.length() <= MAX_LENGTH ? address : null;
  }

  /// Where a link on a page leads, or null where that is not on the web.
  static @Nullable String resolved(String page, @Nullable String link) {
    String absolute = of(link);
    if (absolute != null || link == null || link.isBlank() || link.length() > MAX_LENGTH) {
      return absolute;
    }
    try {
      return of(new URI(page).resolve(new URI(link.strip().replace(" ", "%20"))).toString());
    } catch (URISyntaxException _) {
      return null;
    }
  }
}

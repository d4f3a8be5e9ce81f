// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a browser says in `Accept-Encoding` (RFC 9110, 12.5.3).
public final class AcceptedEncodings {
  private AcceptedEncodings() {}

  /// Whether a page may be sent as gzip.
  public static boolean hasGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    boolean any = false;
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      int semicolon = part.indexOf(';');
      String coding = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
      boolean wanted = semicolon < 0 || !isZero(part.substring(semicolon + 1));
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return wanted;
      }
      any |= coding.equals("*") && wanted;
    }
    return any;
  }

  /// Whether a weight says "not at all": `q=0`, `q=0.000`.
  private static boolean isZero(String weight) {
    String value = weight.replace(" ", "").strip();
    if (!value.startsWith("q=0")) {
      return false;
    }
    for (int i = 3; i < value.length(); i++) {
      if (value.charAt(i) != '.' && value.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }
}

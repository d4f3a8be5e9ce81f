// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.html;

import java.util.HexFormat;

/// Writes addresses the way an address may be written.
final class WebAddress {
  private static final String NOWHERE = "\"<>\\^`{|}";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private WebAddress() {}

  /// An address with everything percent-encoded that has no place in one, as a browser does before
  /// it asks for it. It leads to the same page.
  ///
  /// @param address without blanks
  static String valid(String address) {
    StringBuilder valid = new StringBuilder(address.length() + 8);
    int path = endOfHost(address);
    boolean fragment = false;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean bracket = c == '[' || c == ']';
      boolean stray = (c == '#' && fragment) || (c == '%' && !isEncoded(address, i));
      if (NOWHERE.indexOf(c) >= 0 || (bracket && i >= path) || stray) {
        valid.append('%').append(HEX.toHexDigits((byte) c));
      } else {
        valid.append(c);
      }
      fragment |= c == '#';
    }
    return valid.toString();
  }

  private static int endOfHost(String address) {
    int slashes = address.indexOf("://");
    int at = slashes < 0 ? address.length() : slashes + 3;
    while (at < address.length() && "/?#".indexOf(address.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isEncoded(String address, int percent) {
    String digits = address.substring(percent + 1, Math.min(percent + 3, address.length()));
    return digits.length() == 2 && digits.chars().allMatch(HexFormat::isHexDigit);
  }
}

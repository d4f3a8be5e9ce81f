// SPDX-License-Identifier: Apache-2.0
package cuepoint.address;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// Addresses of pages as they were (RFC 7089). They hold the page's own address as it stands, so
/// what follows the prefix is everything up to the end, a query too.
public final class Mementos {
  /// What the lists of all captures of a page begin with.
  public static final String TIMEMAPS = "/articles/timemap/";

  /// What leads to the capture nearest to a time begins with.
  public static final String TIMEGATES = "/articles/timegate/";

  private static final String ELSEWHERE = "https://web.archive.org/web/";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  /// What stands for itself in an address (RFC 3986), and the sign of what is encoded.
  private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Mementos() {}

  /// Where to ask for a page as it was on a day; made without asking whether anybody kept it.
  ///
  /// @param address absolute
  public static String asItWas(LocalDate day, String address) {
    return ELSEWHERE + DAY.format(day) + "/" + uri(address);
  }

  /// The list of what there is of a page.
  ///
  /// @param address absolute
  public static String timemap(String address) {
    return TIMEMAPS + inPath(address);
  }

  /// Leads to what there is of a page nearest to a time.
  ///
  /// @param address absolute
  public static String timegate(String address) {
    return TIMEGATES + inPath(address);
  }

  /// An address as headers and lists of links can hold it: whatever may not stand in one is
  /// encoded.
  public static String uri(String address) {
    StringBuilder uri = new StringBuilder(address.length() + 16);
    for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(each));
      }
    }
    return uri.toString();
  }

  /// An encoded slash, or a bracket, within a path is refused by many servers; encoded once more it
  /// is not.
  private static String inPath(String address) {
    return uri(address)
        .replace("%2F", "%252F")
        .replace("%2f", "%252f")
        .replace("%5C", "%255C")
        .replace("%5c", "%255c")
        .replace("[", "%5B")
        .replace("]", "%5D")
        .replace("#", "%23");
  }
}

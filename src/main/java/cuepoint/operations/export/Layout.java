// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/// Which file of the export holds what an address of the site answers.
///
/// ```text
/// /                                     index.html
/// /soft-hyphen/8/long-lines             soft-hyphen/8/long-lines/index.html
/// /soft-hyphen?page=2                   soft-hyphen/page=2.html
/// /soft-hyphen/8/long-lines/chapters.vtt   as it is
/// ```
final class Layout {
  /// Names with these endings are files; all others, `…/sites/example.org` too, are pages.
  private static final Set<String> ENDINGS =
      Set.of(
          "xml",
          "json",
          "vtt",
          "srt",
          "txt",
          "csv",
          "css",
          "js",
          "svg",
          "png",
          "jpg",
          "ico",
          "woff2",
          "webmanifest",
          "mp3",
          "m4a",
          "ogg",
          "opus",
          "wav");

  /// Sites may end in `.md`, which is a country too; this one name does not mean one.
  private static final String MARKDOWN = "transcript.md";

  /// No usual file system takes names of more than 255 bytes.
  private static final int LONGEST_NAME = 120;

  private Layout() {}

  /// The file of an address, relative to the folder, with slashes.
  ///
  /// @param address from the root, with its query and without a fragment
  static String file(String address) {
    int mark = address.indexOf('?');
    String query = mark < 0 ? "" : address.substring(mark + 1);
    String path = decoded(mark < 0 ? address : address.substring(0, mark)).substring(1);
    int name = path.lastIndexOf('/') + 1;
    int dot = ending(path.substring(name));
    if (dot < 0) {
      String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
      return folder + (query.isEmpty() ? "index" : name(query)) + ".html";
    }
    return query.isEmpty()
        ? path
        : path.substring(0, name + dot) + "," + name(query) + path.substring(name + dot);
  }

  /// Whether an address is that of a page for people.
  static boolean isPage(String address) {
    return file(address).endsWith(".html");
  }

  /// Where the ending of a file's name begins, or -1 for a page.
  private static int ending(String name) {
    int dot = name.lastIndexOf('.');
    boolean file =
        dot >= 0
            && (ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                || name.equals(MARKDOWN));
    return file ? dot : -1;
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// A query as a name: `page=2`, `year=2019,page=2`. Where characters were given up, a sum of all
  /// keeps two queries from having one name.
  private static String name(String query) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < Math.min(query.length(), LONGEST_NAME); i++) {
      char c = query.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "=-_.".indexOf(c) >= 0;
      name.append(plain ? c : c == '&' ? ',' : '_');
    }
    boolean whole = query.equals(name.toString().replace(',', '&')) && query.contains("=");
    if (!whole) {
      CRC32 sum = new CRC32();
      sum.update(query.getBytes(StandardCharsets.UTF_8));
      name.append('~').append(HexFormat.of().toHexDigits((int) sum.getValue()));
    }
    return name.toString();
  }

  /// How one file links to another, as a browser reads it.
  static String link(String from, String to) {
    int common = 0;
    for (int slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      if (!to.startsWith(from.substring(0, slash + 1))) {
        break;
      }
      common = slash + 1;
    }
    StringBuilder link = new StringBuilder();
    for (int slash = from.indexOf('/', common); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      link.append("../");
    }
    return link.append(encoded(to.substring(common))).toString();
  }

  /// Characters of file names that mean something else in an address, or nothing, are encoded.
  static String encoded(String file) {
    StringBuilder link = new StringBuilder(file.length());
    for (byte each : file.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/=,@!$()*".indexOf(c) >= 0;
      if (plain) {
        link.append(c);
      } else {
        link.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return link.toString();
  }
}

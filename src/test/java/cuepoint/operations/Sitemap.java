// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// Every address that a site tells search engines.
final class Sitemap {
  private Sitemap() {}

  /// The addresses, from the slash on, in the site's order.
  static List<String> addresses(FirstView view) throws IOException, InterruptedException {
    List<String> addresses = new ArrayList<>();
    for (String map : locations(view, "/sitemap.xml")) {
      addresses.addAll(locations(view, map));
    }
    return addresses;
  }

  private static List<String> locations(FirstView view, String map)
      throws IOException, InterruptedException {
    return Jsoup.parse(view.of(map).html(), "", Parser.xmlParser())
        .select("loc")
        .eachText()
        .stream()
        .map(location -> URI.create(location).getRawPath())
        .toList();
  }
}

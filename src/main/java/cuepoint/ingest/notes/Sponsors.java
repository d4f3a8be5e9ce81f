// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.Link;
import cuepoint.catalog.Sponsor;
import cuepoint.ingest.html.CleanText;
import cuepoint.kernel.SafeHtml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sponsors of one episode; what is said of the same one in several places comes together.
final class Sponsors {
  private final Map<String, Sponsor> byName = new LinkedHashMap<>();

  boolean knows(String name) {
    return byName.containsKey(SponsorLine.key(name));
  }

  void add(String name, @Nullable String url, CleanText line, CleanText read) {
    String html = line.html().html() + read.html().html();
    List<Link> links = new ArrayList<>(line.links());
    links.addAll(read.links());
    String address = url != null || links.isEmpty() ? url : links.getFirst().href();
    String key = SponsorLine.key(name);
    Sponsor before = byName.get(key);
    if (before != null) {
      html = before.text().html() + html;
      links.addAll(0, before.links());
      address = before.url() == null ? address : before.url();
    }
    String spelled = before == null ? name : before.name();
    byName.put(key, new Sponsor(spelled, address, new SafeHtml(html), links));
  }

  List<Sponsor> all() {
    return List.copyOf(byName.values());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Mementos;
import cuepoint.article.ArticleAddress;
import java.util.ArrayList;
import java.util.List;

/// Writes the list of all versions of a page (RFC 7089, section 5).
///
/// ```text
/// <https://opensource.com/article/17/4/grok-gil>; rel="original",
/// <…/articles/timegate/https://opensource.com/article/17/4/grok-gil>; rel="timegate",
/// <…/articles/timemap/https://opensource.com/article/17/4/grok-gil>; rel="self"; type="…"; from="…"; until="…",
/// <https://web.archive.org/web/20170426/https://…>; rel="first last memento"; datetime="…"
/// ```
final class TimeMap {
  private final MementoLinks links;

  TimeMap(MementoLinks links) {
    this.links = links;
  }

  /// @param versions at least one, the oldest first
  String of(ArticleAddress address, List<KnownVersions.Version> versions) {
    List<String> lines = new ArrayList<>();
    lines.add(MementoLinks.original(address));
    lines.add(links.timegate(address));
    lines.add(
        links.timemap(address, "self")
            + "; from=\""
            + MementoLinks.date(versions.getFirst().time())
            + "\"; until=\""
            + MementoLinks.date(versions.getLast().time())
            + "\"");
    for (int i = 0; i < versions.size(); i++) {
      KnownVersions.Version version = versions.get(i);
      String rel = (i == 0 ? "first " : "") + (i == versions.size() - 1 ? "last " : "");
      lines.add(
          "<"
              + Mementos.uri(version.href())
              + ">; rel=\""
              + rel
              + "memento\"; datetime=\""
              + MementoLinks.date(version.time())
              + "\"");
    }
    return String.join(",\n", lines) + "\n";
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage;
import cuepoint.article.CapturedPage.Original;
import cuepoint.article.CapturedPage.Place;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reads the HTML of one page.
final class HtmlPage {
  private HtmlPage() {}

  /// What a page holds.
  ///
  /// @param bytes as captured
  /// @param charset as the page was sent, or null where that is not known
  /// @param from where it stands and comes from
  static CapturedPage read(byte[] bytes, @Nullable String charset, Origin from) {
    Document page = HtmlBytes.parse(bytes, charset);
    PageHead head = PageHead.of(page);
    BlockText block = BlockText.of(MainText.of(page.body()));
    List<String> headings = block.headings();
    String title = head.title();
    if (title.isEmpty()) {
      title = from.title() != null ? from.title() : "";
    }
    if (title.isEmpty() && !headings.isEmpty()) {
      title = headings.getFirst();
    }
    String named = title.isEmpty() ? from.name() : title;
    return new CapturedPage(
        from.place(),
        from.address() != null ? from.address() : head.address(),
        from.taken(),
        named,
        head.authors(),
        head.siteName(),
        head.language(),
        head.overview(),
        headings.stream().filter(heading -> !heading.equals(named)).toList(),
        block.text(),
        "text/html",
        new Original(bytes));
  }

  /// Where a page stands and what is known of it besides its own words.
  ///
  /// @param address where the file tells it surer than the page itself, else null
  /// @param title as the file lists it, for pages that have none, or null
  /// @param name for pages that have no title anywhere
  record Origin(
      Place place,
      @Nullable String address,
      @Nullable Instant taken,
      @Nullable String title,
      String name) {}
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Facet;
import cuepoint.site.Frame;
import cuepoint.site.Paging;
import cuepoint.site.WebLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of articles: all of them, those of a year, or those of a site.
///
/// @param extent how many, in words
/// @param site the site they are all of, or null
/// @param orders the orders there are
/// @param chips what narrows the list, each leading to the list without it
/// @param groups a single one without a heading, or one for each repository
/// @param facets how to narrow the list, or where else to look
record ArticleList(
    Frame frame,
    String title,
    String extent,
    @Nullable WebLink site,
    List<Chip> orders,
    List<Crumb> chips,
    List<Group> groups,
    Paging paging,
    List<Facet> facets) {
  ArticleList {
    orders = List.copyOf(orders);
    chips = List.copyOf(chips);
    groups = List.copyOf(groups);
    facets = List.copyOf(facets);
  }

  /// Articles that belong together.
  ///
  /// @param heading empty where there is one group only
  record Group(String heading, List<Row> rows) {
    Group {
      rows = List.copyOf(rows);
    }
  }

  /// An article.
  ///
  /// @param margin the year it was linked to last, or how many topics are about it
  /// @param address without scheme, or empty where the site says enough
  /// @param site the archive's page of its site, or null where it is the list.s own
  /// @param extent how often it is linked to, in words
  /// @param years when, in words, or empty
  /// @param captured whether there is a capture of it
  record Row(
      String margin,
      String title,
      String href,
      String address,
      @Nullable Crumb site,
      String extent,
      String years,
      boolean captured) {}
}

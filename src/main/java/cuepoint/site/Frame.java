// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds the content of every page: its head, the way to it, and the foot.
///
/// @param archive title of the archive
/// @param title for the window and for previews
/// @param description one or two sentences for previews and search engines
/// @param canonical absolute address of this page
/// @param language a BCP 47 tag of the content
/// @param listed whether search engines may list the page
/// @param crumbs the way here, without this page; empty on the first page
/// @param query what the search box holds
/// @param rights a line of the show's, or null
/// @param shows every show, for the navigation
public record Frame(
    String archive,
    String title,
    String description,
    String canonical,
    String language,
    boolean listed,
    List<Crumb> crumbs,
    String query,
    @Nullable String rights,
    List<Crumb> shows) {
  /// Copies the lists.
  public Frame {
    crumbs = List.copyOf(crumbs);
    shows = List.copyOf(shows);
  }

  /// The title with the archive's behind it, unless it is the archive's.
  public String windowTitle() {
    return title.equals(archive) ? title : title + " · " + archive;
  }

  /// The same around the answer to a query.
  public Frame asking(String asked) {
    return new Frame(
        archive, title, description, canonical, language, listed, crumbs, asked, rights, shows);
  }

  /// The same, kept out of search engines.
  public Frame unlisted() {
    return new Frame(
        archive, title, description, canonical, language, false, crumbs, query, rights, shows);
  }
}

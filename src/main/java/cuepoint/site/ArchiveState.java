// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.article.ArticleRevision;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Shows;
import cuepoint.search.ArchiveIndex;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// In which state the archive is: what answers that take in all of it are known by.
@Component
public class ArchiveState {
  private final Archive archive;
  private final Episodes episodes;
  private final ArticleRevision articles;
  private final Shows shows;
  private final ArchiveIndex index;
  private final Build build;

  ArchiveState(
      Archive archive,
      Episodes episodes,
      ArticleRevision articles,
      Shows shows,
      ArchiveIndex index,
      Build build) {
    this.archive = archive;
    this.episodes = episodes;
    this.articles = articles;
    this.shows = shows;
    this.index = index;
    this.build = build;
  }

  /// A weak entity tag. Changes with every write to the archive, when the index has taken it in
  /// (topic pages show what it finds), with captures and link checks, with the settings, and with
  /// the build.
  ///
  /// @param more what else the answer changes with, or nothing
  public String tag(String more) {
    return "W/\"%s-%s-%s-%s-%s%s\""
        .formatted(
            build.id(),
            Long.toString(episodes.latestRevision(), Character.MAX_RADIX),
            articles.text(),
            Long.toString(index.revision(), Character.MAX_RADIX),
            Integer.toHexString(Objects.hash(shows.all(), archive)),
            more);
  }
}

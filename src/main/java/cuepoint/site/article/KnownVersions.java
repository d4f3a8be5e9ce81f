// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.Articles;
import cuepoint.article.Capture;
import cuepoint.article.Captures;
import cuepoint.article.Mention;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.site.Frames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What there is of an article at which times: the archive's own captures, and, on the days of the
/// episodes that link to it, what a web archive may have. The latter is made from address and day;
/// nobody is asked whether it is there.
@Component
class KnownVersions {
  private final Articles articles;
  private final Captures captures;
  private final Episodes episodes;
  private final Frames frames;

  KnownVersions(Articles articles, Captures captures, Episodes episodes, Frames frames) {
    this.articles = articles;
    this.captures = captures;
    this.episodes = episodes;
    this.frames = frames;
  }

  /// An article at a time.
  ///
  /// @param href absolute address
  record Version(Instant time, String href) {}

  /// The article at an address as it stands in another one. Whoever puts it there may have encoded
  /// it once more.
  Optional<Article> find(String address) {
    return find(ArticleAddress.of(address))
        .or(() -> decoded(address).flatMap(plain -> find(ArticleAddress.of(plain))));
  }

  private Optional<Article> find(@Nullable ArticleAddress address) {
    return address == null ? Optional.empty() : articles.find(address.id());
  }

  private static Optional<String> decoded(String address) {
    try {
      String plus = address.replace("+", "%2B");
      return Optional.of(URLDecoder.decode(plus, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      // A percent sign that begins nothing: it is not encoded once more.
      return Optional.empty();
    }
  }

  /// All of an article, the oldest first.
  List<Version> of(Article article) {
    List<Version> versions = new ArrayList<>();
    for (Capture capture : captures.of(article.id())) {
      if (capture.taken() != null) {
        String path = CaptureViews.address(article, capture);
        versions.add(new Version(capture.taken(), frames.absolute(path)));
      }
    }
    String original = WaysTo.original(article, null);
    if (original != null) {
      Collection<Long> ids =
          articles.mentions(article.id()).stream()
              .map(Mention::episodeId)
              .collect(Collectors.toSet());
      episodes.byIds(ids).stream()
          .map(Episode::date)
          .filter(Objects::nonNull)
          .distinct()
          .forEach(day ->
              versions.add(
                  new Version(
                      day.atStartOfDay().toInstant(ZoneOffset.UTC),
                      Mementos.asItWas(day, original))));
    }
    versions.sort(Comparator.comparing(Version::time));
    return versions;
  }

  /// The one nearest to a time; of two as near the later one.
  ///
  /// @param versions at least one, the oldest first
  static Version nearest(List<Version> versions, Instant time) {
    return versions.reversed().stream()
        .min(Comparator.comparing(version -> Duration.between(version.time(), time).abs()))
        .orElseThrow();
  }
}

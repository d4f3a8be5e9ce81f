// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Mementos;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.Capture;
import cuepoint.article.Mention;
import cuepoint.catalog.Episode;
import cuepoint.site.Frames;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the ways to an article.
@Component
class WaysTo {
  private final CaptureViews views;
  private final Frames frames;
  private final Words words;

  WaysTo(CaptureViews views, Frames frames, Words words) {
    this.views = views;
    this.frames = frames;
    this.words = words;
  }

  /// @param day when it was featured first, or null
  /// @param capture of it, or null
  Ways of(Article article, @Nullable LocalDate day, @Nullable Capture capture) {
    String original = original(article, capture);
    Ways.Version before = day == null || original == null ? null : before(day, original);
    Ways.Version captured = capture == null ? null : captured(article, capture);
    return new Ways(
        WebLink.of(article.title(), original),
        before,
        captured,
        captured != null ? frames.absolute(captured.href()) : before == null ? null : before.href(),
        captured != null ? captured.day() : before == null ? null : before.day());
  }

  /// The day it was featured first, else linked to, else captured, or null.
  ///
  /// @param mentions those that are about it first, the oldest first
  static @Nullable LocalDate day(
      List<Mention> mentions, Map<Long, Episode> episodes, @Nullable Capture capture) {
    LocalDate linked =
        mentions.stream()
            .map(mention -> episodes.get(mention.episodeId()))
            .filter(episode -> episode != null && episode.date() != null)
            .findFirst()
            .map(Episode::date)
            .orElse(null);
    return linked != null || capture == null ? linked : CaptureViews.day(capture);
  }

  /// The absolute address of an article as it was written last, or null where nobody knows one.
  static @Nullable String original(Article article, @Nullable Capture capture) {
    ArticleAddress address = article.address();
    if (article.href() != null) {
      return article.href();
    }
    return capture != null && capture.address() != null
        ? capture.address()
        : address == null ? null : address.href();
  }

  private Ways.Version before(LocalDate day, String original) {
    return new Ways.Version(
        words.of("article.before", words.day(day)),
        Mementos.asItWas(day, original),
        day.toString());
  }

  private Ways.Version captured(Article article, Capture capture) {
    LocalDate day = CaptureViews.day(capture);
    return new Ways.Version(
        views.heading(capture),
        CaptureViews.address(article, capture),
        day == null ? null : day.toString());
  }
}

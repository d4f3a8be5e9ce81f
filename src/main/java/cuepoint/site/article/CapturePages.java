// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.address.Addresses;
import cuepoint.article.Article;
import cuepoint.article.ArticleAddress;
import cuepoint.article.Capture;
import cuepoint.article.Captures;
import cuepoint.catalog.Archive;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds captures by their stamps, and puts the page of one together.
@Component
class CapturePages {
  private static final int MOST_WAYS = 8;

  private final Frames frames;
  private final Captures captures;
  private final CaptureViews views;
  private final WaysTo ways;
  private final Words words;

  CapturePages(Frames frames, Captures captures, CaptureViews views, WaysTo ways, Words words) {
    this.frames = frames;
    this.captures = captures;
    this.views = views;
    this.ways = ways;
    this.words = words;
  }

  /// @throws NotFound where there is none of that time; it leads to the others
  Capture find(Article article, String stamp) {
    List<Capture> all = captures.of(article.id());
    return all.stream()
        .filter(capture -> capture.stamp().equals(stamp))
        .findFirst()
        .orElseThrow(() -> missing(article, all));
  }

  private NotFound missing(Article article, List<Capture> all) {
    List<Crumb> ways = new ArrayList<>();
    all.stream()
        .limit(MOST_WAYS)
        .forEach(capture ->
            ways.add(new Crumb(views.heading(capture), CaptureViews.address(article, capture))));
    ways.add(crumb(article));
    return new NotFound(null, "error.no-capture", ways, article.title());
  }

  CapturePage of(Article article, Capture capture) {
    String path = CaptureViews.address(article, capture);
    LocalDate day = CaptureViews.day(capture);
    String title =
        day == null
            ? words.of("capture.title.undated", capture.title())
            : words.of("capture.title", capture.title(), words.day(day));
    Archive archive = frames.archive();
    Frame frame =
        frames
            .page(title, description(capture), path, above(article).toArray(Crumb[]::new))
            .called(views.heading(capture));
    return new CapturePage(
        archive.republish() ? frame : frame.unlisted(),
        new Crumb(words.of("capture.article"), crumb(article).href()),
        views.full(article, capture),
        ways.of(article, article.first(), capture),
        archive.republish() ? path + "/original" : null);
  }

  private String description(Capture capture) {
    return capture.overview().isBlank()
        ? words.of("capture.description", capture.title())
        : capture.overview();
  }

  private List<Crumb> above(Article article) {
    List<Crumb> above = new ArrayList<>();
    above.add(new Crumb(words.of("articles.title"), Addresses.articles(null, null, 1)));
    ArticleAddress address = article.address();
    if (address != null) {
      above.add(new Crumb(address.site(), Addresses.articleSite(address.site(), 1)));
    }
    above.add(crumb(article));
    return above;
  }

  private static Crumb crumb(Article article) {
    return new Crumb(article.title(), Addresses.article(article.id(), article.slug()));
  }

  /// That captured pages may not be read here; it leads to the original and the article.
  NotFound notRepublished(Article article) {
    return new NotFound(null, "error.no-original", List.of(crumb(article)));
  }
}

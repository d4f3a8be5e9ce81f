// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.article.Article;
import cuepoint.article.Articles;
import cuepoint.article.NearestCaptures;
import cuepoint.catalog.Episode;
import cuepoint.kernel.SafeHtml;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds the ways beside the links of an episode's notes.
@Component
public class RobustLinks {
  private final Articles articles;
  private final NearestCaptures captures;
  private final Frames frames;
  private final Words words;

  RobustLinks(Articles articles, NearestCaptures captures, Frames frames, Words words) {
    this.articles = articles;
    this.captures = captures;
    this.frames = frames;
    this.words = words;
  }

  /// The ways beside the links of an episode, as they are known now.
  public LinkWays of(Episode episode) {
    Map<String, Article> linked = articles.of(episode.id());
    List<String> captured =
        linked.values().stream()
            .filter(article -> article.captures() > 0)
            .map(Article::id)
            .toList();
    Map<String, String> stamps = captures.stamps(captured, episode.date());
    return new LinkWays(linked, stamps, episode.date(), frames.archive().baseUrl(), words);
  }

  /// Text that somebody paid for: its links say so to who follows them.
  public static SafeHtml sponsored(SafeHtml text) {
    return new SafeHtml(text.html().replace(LinkWays.REL, "rel=\"sponsored noopener\">"));
  }
}

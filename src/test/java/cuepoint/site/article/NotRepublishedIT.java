// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.ArticleAddress;
import cuepoint.site.FilledArchive;
import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/// Captured pages of an archive whose owner has not said that they may be read there.
@SiteTest
@TestPropertySource(
    properties = "cuepoint.config=src/test/resources/cuepoint/site/article/not-republished.yml")
class NotRepublishedIT {
  private final Pages pages;
  private final String captured;

  @Autowired
  NotRepublishedIT(Pages pages) {
    this.pages = pages;
    String id = Objects.requireNonNull(ArticleAddress.of(FilledArchive.ARTICLE)).id();
    captured = "/articles/" + id + "-leap-seconds/captures/20220203040506";
  }

  @Test
  void showOnlyTheirBeginningAndAreNoneOfSearchEnginesBusiness() {
    Document page = pages.page(captured);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select(".hint").text()).startsWith("Only the beginning");
    assertThat(page.select("a[href$=/original]")).isEmpty();
    assertThat(page.select(".ways a[href='" + FilledArchive.ARTICLE + "']")).hasSize(1);
  }

  @Test
  void cannotBeDownloadedAndSayWhy() {
    Document page = pages.page(captured + "/original", HttpStatus.NOT_FOUND);
    assertThat(page.select("h1").text()).isEqualTo("Captured pages cannot be read here");
    assertThat(page.text()).contains("has not said that they may be republished");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.article.ArticleAddress;
import cuepoint.site.FilledArchive;
import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/// What programs are answered that ask for a page as it was (RFC 7089).
@SiteTest
class MementoIT {
  private static final String GATE = "/articles/timegate/";
  private static final String MAP = "/articles/timemap/";
  private static final String ELSEWHERE =
      "https://web.archive.org/web/20210305/https://articles.example.org/1";
  private static final String CAPTURE =
      "http://localhost:8080/articles/"
          + Objects.requireNonNull(ArticleAddress.of(FilledArchive.ARTICLE)).id()
          + "-leap-seconds/captures/20220203040506";

  private final Pages pages;

  @Autowired
  MementoIT(Pages pages) {
    this.pages = pages;
  }

  @Test
  void listsEveryVersionOfAPage() throws Exception {
    MockHttpServletResponse answer = pages.get(MAP + FilledArchive.ARTICLE);
    assertThat(answer.getContentType()).isEqualTo("application/link-format");
    assertThat(answer.getContentAsString())
        .isEqualTo(
            """
            <https://articles.example.org/1>; rel="original",
            <http://localhost:8080/articles/timegate/https://articles.example.org/1>; \
            rel="timegate",
            <http://localhost:8080/articles/timemap/https://articles.example.org/1>; \
            rel="self"; type="application/link-format"; \
            from="Fri, 05 Mar 2021 00:00:00 GMT"; until="Thu, 03 Feb 2022 04:05:06 GMT",
            <%s>; rel="first memento"; datetime="Fri, 05 Mar 2021 00:00:00 GMT",
            <%s>; rel="last memento"; datetime="Thu, 03 Feb 2022 04:05:06 GMT"
            """
                .formatted(ELSEWHERE, CAPTURE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://articles.example.org/1",
        "http://www.articles.example.org/1",
        "https://articles.example.org/1?utm_source=x",
        "https://articles.example.org//1"
      })
  void takesAnAddressInEveryFormThatMeansThePage(String address) {
    int expected = address.contains("//1") ? 404 : 200;
    assertThat(pages.get(MAP + address).getStatus()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} leads to the {1} version")
  @CsvSource({
    "'Mon, 01 Mar 2021 00:00:00 GMT', first",
    "'Sun, 01 Aug 2021 00:00:00 GMT', first",
    "'Wed, 01 Dec 2021 00:00:00 GMT', last",
    "'Sat, 01 Jan 2050 00:00:00 GMT', last",
    ", last"
  })
  void leadsToTheVersionNearestToATime(String time, String version) {
    MockHttpServletResponse answer =
        time == null
            ? pages.get(GATE + FilledArchive.ARTICLE)
            : pages.get(GATE + FilledArchive.ARTICLE, "Accept-Datetime", time);
    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getHeader("Location"))
        .isEqualTo(version.equals("first") ? ELSEWHERE : CAPTURE);
    assertThat(answer.getHeaders("Vary")).contains("accept-datetime");
    assertThat(answer.getHeader("Link")).contains("rel=\"original\"", "rel=\"timemap\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2021-03-05", "Mon, 05 Mar 2021 00:00:00 GMT", ""})
  void refusesWhatIsNoDate(String time) {
    assertThat(pages.get(GATE + FilledArchive.ARTICLE, "Accept-Datetime", time).getStatus())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://nobody.example",
        "javascript:alert(1)",
        "nonsense",
        "https://articles.example.org/1%0D%0AX:%20y",
        "https://articles.example.org/%25",
        "//articles.example.org/1"
      })
  void knowsNothingOfPagesThatNobodyLinksTo(String address) {
    assertThat(pages.get(MAP + address).getStatus()).isIn(400, 404);
    assertThat(pages.get(GATE + address).getStatus()).isIn(400, 404);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/a/B/, example.org/a/B",
    "HTTP://Example.org:80/a#part, example.org/a",
    "https://example.org/a/index.html, example.org/a",
    "https://example.org, example.org",
    "https://example.org/?utm_source=x&fbclid=y, example.org",
    "https://example.org/a?z=1&ref=x&b=2, example.org/a?b=2&z=1",
    "https://youtu.be/abc_1?t=12, youtube.com/watch?v=abc_1",
    "https://m.youtube.com/watch?feature=share&v=abc_1, youtube.com/watch?v=abc_1",
    "https://twitter.com/someone/status/1?s=20, twitter.com/someone/status/1",
    "https://example.org/%7euser/a%2fb%c3%a9, example.org/~user/a%2Fb%C3%A9",
    "https://example.org/é b, example.org/%C3%A9%20b",
    "https://example.org/100%, example.org/100%25",
    "https://user:word@example.org./a, example.org/a",
    "http://example.org:8080/a, example.org:8080/a",
    "https://m.co/a, m.co/a",
    "https://code.example.org/items?itemName=a.b&WT.mc_id=x, code.example.org/items?itemName=a.b",
  })
  void knowsWhatLeadsToTheSamePage(String href, String expected) {
    assertThat(ArticleAddress.of(href)).isEqualTo(new ArticleAddress(expected));
  }

  @Test
  void knowsWhatIsNoWebPage() {
    assertThat(ArticleAddress.of(null)).isNull();
    assertThat(ArticleAddress.of("mailto:a@example.org")).isNull();
    assertThat(ArticleAddress.of("https://")).isNull();
    assertThat(ArticleAddress.of("https://example.org/" + "a".repeat(2000))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/Someone/Gnomon, gnomon, true",
    "github.com/someone/gnomon.git, gnomon, true",
    "github.com/someone/gnomon/issues/3, gnomon, false",
    "pypi.org/project/gnomon, gnomon, true",
    "gnomon.readthedocs.io/en/latest, gnomon, true",
    "someone.github.io/gnomon, gnomon, true",
  })
  void readsProjectsOffAddresses(String address, String name, boolean home) {
    assertThat(new ArticleAddress(address).project())
        .isEqualTo(new ArticleAddress.Project(name, home));
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/someone",
    "github.com/topics/clocks",
    "pypi.org",
    "someone.github.io/2020/a-post",
    "example.org/gnomon",
  })
  void seesNoProjectElsewhere(String address) {
    assertThat(new ArticleAddress(address).project()).isNull();
  }

  @Test
  void takesNothingThatGrowsBeyondWhatIsKept() {
    assertThat(ArticleAddress.of("https://example.org/" + "é".repeat(400))).isNull();
    assertThat(ArticleAddress.of("https://" + "a.".repeat(140) + "org/")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/a",
        "http://127.0.0.1/a",
        "http://ttps://example.org",
        "https://exa mple.org/",
        "https://.org/",
        "https://example..org/",
        "https://example.org:port/",
        "ftp://example.org/",
        "/relative"
      })
  void takesNothingFromOutsideThePublicWeb(String href) {
    assertThat(ArticleAddress.of(href)).isNull();
  }

  @Test
  void isKnownByTheBeginningOfItsDigest() {
    // printf 'example.org/a' | sha256sum
    assertThat(new ArticleAddress("example.org/a").id()).isEqualTo("94584207f8");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a?b, example.org, example.org",
    "http://docs.example.org:8080#x, docs.example.org:8080, docs.example.org",
    "https://example.org?q=a/b@c, example.org, example.org",
  })
  void knowsItsSite(String href, String site, String host) {
    ArticleAddress address = requireNonNull(ArticleAddress.of(href));
    assertThat(address.site()).isEqualTo(site);
    assertThat(address.host()).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/Someone/Gnomon.git, someone/gnomon",
    "github.com/someone/gnomon/issues/3, someone/gnomon",
    "gitlab.com/someone/gnomon, someone/gnomon",
    "github.com/topics/clocks,",
    "github.com/someone,",
    "example.org/someone/gnomon,",
  })
  void knowsTheRepositoryItLiesIn(String address, String repository) {
    assertThat(new ArticleAddress(address).repository()).isEqualTo(repository);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// What holds for every page as it comes over the wire.
@ReadsSampleSite
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {
  private static final Path STATIC = Path.of("src", "main", "resources", "static");

  /// Routes that lead on, or answer with something else than a page, each with an address that
  /// shows it. What has a file's ending or belongs to the API needs none.
  private static final Map<String, String> NO_PAGES =
      Map.of(
          "/articles/timegate/{*address}",
              "/articles/timegate/https://example.org/soft-hyphen/articles/tab-through-it",
          "/articles/timemap/{*address}",
              "/articles/timemap/https://example.org/soft-hyphen/articles/tab-through-it",
          "/articles/{article}/captures/{stamp}/original",
              "/articles/f6de3c3a9c-a-picture-on-the-phone/captures/20250920000000/original",
          "/oembed", "/oembed?url=http%3A%2F%2Flocalhost%3A8080%2Fsoft-hyphen%2F8",
          "/random", "/random",
          "/search/suggest", "/search/suggest?q=h&format=json",
          "/{show}/{number}", "/soft-hyphen/8");

  /// What the validator's style sheet rules do not know though the standards have it.
  private static final List<String> NOT_KNOWN_YET =
      List.of(
          "“contain-intrinsic-size”: Property",
          "“paint-order”: Property",
          "“scrollbar-gutter”: Property",
          "pseudo-class “::details-content”");

  private final SampleSite site;
  private final Validator validator = new Validator();
  private final Set<RequestMappingInfo> routes;

  @Autowired
  EveryPageIT(SampleSite site, RequestMappingHandlerMapping requestMappingHandlerMapping)
      throws Exception {
    this.site = site;
    routes =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .filter(route -> allows(route, RequestMethod.GET))
            .collect(Collectors.toSet());
  }

  @AfterAll
  void close() {
    validator.close();
  }

  private static boolean allows(RequestMappingInfo route, RequestMethod method) {
    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(method);
  }

  @Test
  void noKindOfPageIsForgotten() throws Exception {
    Set<String> left = new TreeSet<>();
    for (RequestMappingInfo route : routes) {
      for (PathPattern pattern : patterns(route)) {
        left.add(pattern.getPatternString());
      }
    }
    assertThat(left).hasSizeGreaterThan(20).containsAll(NO_PAGES.keySet());
    for (PageFamily family : PageFamily.values()) {
      left.remove(route(family.address()));
    }
    for (String route : NO_PAGES.keySet()) {
      var answer = site.get(NO_PAGES.get(route));
      String type = answer.headers().firstValue("Content-Type").orElse("none");
      assertThat(answer.statusCode() / 100 == 3 || !type.startsWith("text/html"))
          .as(route + " is no page")
          .isTrue();
    }
    left.removeAll(NO_PAGES.keySet());
    left.removeIf(route -> route.startsWith("/api/") || route.matches(".*/[^/]*\\.[^/]+"));
    assertThat(left).as("routes that no PageFamily stands for").isEmpty();
  }

  private static Set<PathPattern> patterns(RequestMappingInfo route) {
    var condition = route.getPathPatternsCondition();
    return condition == null ? Set.of() : condition.getPatterns();
  }

  /// The most specific route to an address.
  private String route(String address) {
    PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
    return routes.stream()
        .flatMap(route -> patterns(route).stream())
        .filter(pattern -> pattern.matches(path))
        .min(PathPattern.SPECIFICITY_COMPARATOR)
        .map(PathPattern::getPatternString)
        .orElse("none");
  }

  @ParameterizedTest
  @EnumSource
  void comesWithItsStatusAndOneMainHeading(PageFamily family) throws Exception {
    var answer = site.get(family.address());
    assertThat(answer.statusCode()).isEqualTo(family.status());
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.title()).isNotBlank();
  }

  /// Pages arrive in pieces, and what was read already must stay where it is.
  @ParameterizedTest
  @EnumSource
  void saysBeforeItsContentWhetherItIsWide(PageFamily family) throws Exception {
    Document page = Jsoup.parse(site.get(family.address()).body());
    boolean hasSomethingBeside = !page.select("main.found, main.home").isEmpty();
    assertThat(page.body().hasClass("wide")).isEqualTo(hasSomethingBeside);
  }

  @ParameterizedTest
  @EnumSource
  void isValid(PageFamily family) throws Exception {
    assertThat(validator.html(site.get(family.address()).body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"site.css", "pages.css", "embed.css"})
  void styleSheetIsValid(String name) throws Exception {
    assertThat(validator.css(Files.readString(STATIC.resolve(name))))
        .filteredOn(complaint -> NOT_KNOWN_YET.stream().noneMatch(complaint::contains))
        .isEmpty();
  }
}

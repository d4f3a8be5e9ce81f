// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What holds for every template.
class TemplatesTest {
  private static final Path FOLDER = Path.of("src/main/resources/templates");

  private final Map<String, String> templates = templates();

  @Test
  void areShortAndNamedAlike() {
    assertThat(templates).hasSizeGreaterThan(15);
    templates.forEach((name, text) -> {
      assertThat(name).matches("[a-z]+/_?[a-z]+(-[a-z]+)*\\.html");
      assertThat(text.lines().count()).as(name).isLessThanOrEqualTo(120);
    });
  }

  @Test
  void holdNeitherScriptNorStyleButNameFilesOfOurOwn() {
    templates.forEach((name, text) -> {
      for (Element element : Jsoup.parse(text).getAllElements()) {
        assertThat(element.normalName()).as(name).isNotIn("style", "iframe", "base");
        // Data that nothing runs, in a fragment of its own that holds nothing else.
        boolean data = name.equals("part/_json-ld.html") || element.hasAttr("th:replace");
        if (element.normalName().equals("script") && !data) {
          // The theme alone must be known before the page is drawn; all else can wait.
          boolean theme = element.attr("th:src").equals("@{/static/theme.js}");
          assertThat(element.attr("type")).as(name).isEqualTo(theme ? "" : "module");
          assertThat(element.attr("th:src")).as(name).startsWith("@{/static/");
          assertThat(element.data()).as(name).isEmpty();
        }
        for (Attribute attribute : element.attributes()) {
          assertThat(attribute.getKey())
              .as(name)
              .doesNotStartWith("on")
              .doesNotStartWith("th:on")
              .isNotIn("style", "th:style", "th:styleappend");
        }
      }
    });
  }

  @Test
  void sayNothingThatIsNotAmongTheMessages() {
    templates.forEach((name, text) ->
        assertThat(Jsoup.parse(text).text().replaceAll("[*⁁]", "").strip()).as(name).isEmpty());
  }

  @Test
  void printOneTypeAsItStandsAndNoOther() {
    assertThat(
            templates.entrySet().stream()
                .filter(template -> template.getValue().contains("utext"))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("part/_json-ld.html", "part/_safe-html.html");
  }

  /// Nothing but what {@link JsonLd} wrote, as a type that browsers do not run.
  @Test
  void holdJsonLdInOneElementOnly() {
    Document template = Jsoup.parse(templates.getOrDefault("part/_json-ld.html", ""));
    assertThat(template.head().children()).hasSize(1);
    assertThat(template.body().children()).isEmpty();
    Element script = template.head().child(0);
    assertThat(script.attr("type")).isEqualTo("application/ld+json");
    assertThat(script.attr("th:utext")).isEqualTo("${frame.jsonLd}");
    assertThat(script.hasAttr("th:src") || script.hasAttr("src")).isFalse();
    assertThat(script.data()).isEmpty();
    assertThat(
            templates.values().stream()
                .flatMap(text -> Jsoup.parse(text).select("script[th:replace]").stream())
                .map(element -> element.attr("th:replace")))
        .containsExactly("~{part/_json-ld :: of(${page.frame})}");
  }

  private static Map<String, String> templates() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .collect(
              Collectors.toMap(
                  file -> FOLDER.relativize(file).toString().replace('\\', '/'),
                  file -> {
                    try {
                      return Files.readString(file);
                    } catch (IOException failure) {
                      throw new UncheckedIOException(failure);
                    }
                  }));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cuepoint.site.Pages;
import cuepoint.site.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API says of itself, held against what it does.
@SiteTest
class DescriptionIT {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Path META =
      Path.of("src/test/resources/cuepoint/api/openapi-3.1.schema.json");

  private final Pages pages;
  private final MockMvcTester http;
  private final RequestMappingHandlerMapping routes;
  private final Description description;

  @Autowired
  DescriptionIT(
      Pages pages, MockMvcTester http, RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.pages = pages;
    this.http = http;
    routes = requestMappingHandlerMapping;
    description = new Description(Pages.text(pages.get("/api/v1/openapi.json")));
  }

  /// The schema of the OpenAPI Initiative for documents of version 3.1.
  @Test
  void isAnOpenApiDocument() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(META));
    String document = description.document().toString();
    assertThat(schema.validate(document, InputFormat.JSON).stream().map(Error::toString)).isEmpty();
    assertThat(schema.validate(document.replace("operationId", "operation"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void saysTheSameInBothForms() {
    MockHttpServletResponse yaml = pages.get("/api/v1/openapi.yaml");
    assertThat(yaml.getContentType()).isEqualTo("application/yaml");
    Object read = new Yaml().load(Pages.text(yaml));
    assertThat(JsonMapper.shared().<JsonNode>valueToTree(read)).isEqualTo(description.document());
    String tag = yaml.getHeader("ETag");
    assertThat(pages.get("/api/v1/openapi.json", "If-None-Match", String.valueOf(tag)).getStatus())
        .isEqualTo(304);
  }

  @Test
  void namesEveryRouteAndNoOther() {
    Set<String> served = new TreeSet<>();
    routes
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          if (method.getBeanType().getPackageName().equals("cuepoint.api")) {
            served.addAll(mapping.getPatternValues());
            assertThat(mapping.getMethodsCondition().getMethods()).hasToString("[GET]");
          }
        });
    assertThat(served).hasSizeGreaterThan(4);
    assertThat(description.document().get("paths").propertyNames())
        .containsExactlyInAnyOrderElementsOf(served);
  }

  @Test
  void refersToNothingThatIsNotThereAndHasNothingThatIsNotUsed() {
    Set<String> used = new HashSet<>();
    description.document().findValues("$ref").forEach(ref -> used.add(ref.asString()));
    assertThat(used)
        .isNotEmpty()
        .allSatisfy(ref ->
            assertThat(description.document().at(ref.substring(1)).isMissingNode())
                .as(ref)
                .isFalse());
    for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
      description
          .document()
          .at("/components/" + kind)
          .propertyNames()
          .forEach(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/shows                         | 200 | /api/v1/shows",
        "/api/v1/shows/{show}/episodes         | 200 | /api/v1/shows/soft-hyphen/episodes",
        "/api/v1/shows/{show}/episodes         | 200 | /api/v1/shows/soft-hyphen/episodes?size=2&page=2",
        "/api/v1/shows/{show}/episodes         | 200 | /api/v1/shows/soft-hyphen/episodes?page=99",
        "/api/v1/shows/{show}/episodes         | 400 | /api/v1/shows/soft-hyphen/episodes?size=x",
        "/api/v1/shows/{show}/episodes         | 404 | /api/v1/shows/nowhere/episodes",
        "/api/v1/shows/{show}/episodes/{number} | 200 | /api/v1/shows/soft-hyphen/episodes/1",
        "/api/v1/shows/{show}/episodes/{number} | 200 | /api/v1/shows/soft-hyphen/episodes/2",
        "/api/v1/shows/{show}/episodes/{number} | 200 | /api/v1/shows/soft-hyphen/episodes/4",
        "/api/v1/shows/{show}/episodes/{number} | 200 | /api/v1/shows/soft-hyphen/episodes/6",
        "/api/v1/shows/{show}/episodes/{number} | 200 | /api/v1/shows/soft-hyphen/episodes/7",
        "/api/v1/shows/{show}/episodes/{number} | 404 | /api/v1/shows/soft-hyphen/episodes/99",
        "/api/v1/shows/{show}/episodes/{number} | 404 | /api/v1/shows/soft-hyphen/episodes/x",
        "/api/v1/shows/{show}/episodes/{number} | 410 | /api/v1/shows/soft-hyphen/episodes/5",
        "/api/v1/search | 200 | /api/v1/search?q=leap+seconds",
        "/api/v1/search | 200 | /api/v1/search?q=leap+seconds&in=notes&sort=oldest&exact=1&snippets=0",
        "/api/v1/search | 200 | /api/v1/search?q=leap+seconds&show=soft-hyphen&moments=1000&size=100",
        "/api/v1/search | 200 | /api/v1/search?q=alert",
        "/api/v1/search | 200 | /api/v1/search?q=leap+xylophone+seconds",
        "/api/v1/search | 200 | /api/v1/search?q=leap+secnds",
        "/api/v1/search | 200 | /api/v1/search?q=nowhere",
        "/api/v1/search | 400 | /api/v1/search",
        "/api/v1/search | 400 | /api/v1/search?q=%22open",
        "/api/v1/search | 400 | /api/v1/search?q=a&in=x",
        "/api/v1/search | 404 | /api/v1/search?q=a&show=nowhere",
        "/api/v1/openapi.json | 200 | /api/v1/openapi.json",
      })
  void everyAnswerIsAsDescribed(String path, int status, String address) {
    MockHttpServletResponse answer = pages.get(address);
    assertThat(answer.getStatus()).isEqualTo(status);
    JsonNode told = description.response(path, status);
    String type = String.valueOf(answer.getContentType());
    JsonNode content = told.path("content").path(type);
    assertThat(content.isMissingNode()).as("%s of %s as %s", status, path, type).isFalse();
    String schema = content.get("schema").get("$ref").asString();
    assertThat(description.wrong(schema, Pages.text(answer))).isEmpty();
    if (told.has("headers")) {
      told.get("headers")
          .propertyNames()
          .forEach(header -> assertThat(answer.getHeader(header)).as(header).isNotNull());
    }
  }

  @Test
  void whatIsWrittenToIsAProblemAsDescribed() throws IOException {
    MockHttpServletResponse answer =
        http.post().uri("/api/v1/shows").exchange().getMvcResult().getResponse();
    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(description.wrong(SCHEMAS + "Problem", Pages.text(answer))).isEmpty();
  }

  /// What no answer may look like; else the schemas would prove nothing.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shows   | {}",
        "Show    | {\"slug\":\"A B\",\"title\":\"\",\"url\":\"/a\",\"episodes\":1}",
        "Show    | {\"slug\":\"a\",\"title\":\"\",\"url\":\"http://a\",\"episodes\":1}",
        "Dates   | {\"published\":\"2021-13-01\",\"recorded\":null,\"estimated\":null}",
        "Segment | {\"kind\":\"music\",\"startMs\":0,\"endMs\":1}",
        "Segment | {\"kind\":\"intro\",\"startMs\":-1,\"endMs\":1}",
        "Segment | {\"kind\":\"intro\",\"startMs\":0,\"endMs\":1,\"more\":1}",
        "Problem | {\"type\":\"urn:cuepoint:problem:x\",\"title\":\"\",\"status\":400,\"detail\":\"\",\"code\":\"x\"}",
      })
  void whatIsNotAsDescribedIsFound(String schema, String value) {
    assertThat(description.wrong(SCHEMAS + schema, value)).isNotEmpty();
  }

  /// One more than the most, and one less than the least, is refused; the bounds themselves are
  /// not.
  @Test
  void boundsAreWhatTheyAreSaidToBe() {
    List<String> tried = new ArrayList<>();
    description
        .document()
        .get("paths")
        .properties()
        .forEach(path -> {
          String base =
              path.getKey().replace("{show}", "soft-hyphen").replace("{number}", "1") + "?q=leap&";
          for (JsonNode reference : path.getValue().get("get").path("parameters")) {
            JsonNode parameter = description.resolved(reference);
            JsonNode schema = parameter.get("schema");
            String name = parameter.get("name").asString();
            // The farthest page depends on how long pages are.
            String rest = name.equals("page") ? "&size=1" : "";
            if (parameter.get("in").asString().equals("query") && schema.has("maximum")) {
              long least = schema.get("minimum").asLong();
              long most = schema.get("maximum").asLong();
              tried.add(name);
              assertStatus(base + name + "=" + least + rest, 200);
              assertStatus(base + name + "=" + most + rest, 200);
              assertStatus(base + name + "=" + (least - 1) + rest, 400);
              assertStatus(base + name + "=" + (most + 1) + rest, 400);
            } else if (schema.has("enum")) {
              tried.add(name);
              schema
                  .get("enum")
                  .forEach(value -> assertStatus(base + name + "=" + value.asString(), 200));
              assertStatus(base + name + "=other", 400);
            }
          }
        });
    assertThat(tried)
        .containsExactlyInAnyOrder(
            "page", "size", "in", "sort", "page", "size", "moments", "snippets", "exact");
  }

  private void assertStatus(String address, int status) {
    assertThat(pages.get(address).getStatus()).as(address).isEqualTo(status);
  }

  @Test
  void examplesAreAsDescribed() {
    int examples = 0;
    for (JsonNode content : description.document().findValues("content")) {
      for (JsonNode media : content) {
        List<JsonNode> values = new ArrayList<>();
        if (media.has("example")) {
          values.add(media.get("example"));
        }
        media.path("examples").forEach(example -> values.add(example.get("value")));
        for (JsonNode value : values) {
          examples++;
          assertThat(description.wrong(media.at("/schema/$ref").asString(), value.toString()))
              .isEmpty();
        }
      }
    }
    assertThat(examples).isGreaterThanOrEqualTo(7);
  }

  @Test
  void problemsHaveTheCodesOfTheDocumentation() throws IOException {
    Set<String> documented = new TreeSet<>();
    var row = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);
    var rows = row.matcher(Files.readString(Path.of("docs/errors.md")));
    while (rows.find()) {
      documented.add(rows.group(1));
    }
    List<String> described = new ArrayList<>();
    description
        .document()
        .at("/components/schemas/Problem/properties/code/enum")
        .forEach(code -> described.add(code.asString()));
    assertThat(documented).hasSizeGreaterThan(20);
    assertThat(described).containsExactlyInAnyOrderElementsOf(documented);
  }
}

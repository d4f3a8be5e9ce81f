// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// What this API is, for programs (OpenAPI 3.1). It is written by hand, in one file, since answers
/// are, too: nothing could be found out from types. A test holds every answer against it.
@Controller
class DescriptionApi {
  private static final String FILE = "/cuepoint/api/openapi.yaml";

  private final String yaml;
  private final String json;
  private final Answers answers;

  DescriptionApi(Answers answers) throws IOException {
    this.answers = answers;
    try (InputStream file =
        Objects.requireNonNull(DescriptionApi.class.getResourceAsStream(FILE), FILE)) {
      yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    json = new JsonMapper().writeValueAsString(read);
  }

  @GetMapping("/api/v1/openapi.json")
  void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(json, "application/json", request, response);
  }

  @GetMapping("/api/v1/openapi.yaml")
  void yaml(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(yaml, "application/yaml", request, response);
  }

  private void send(
      String text, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // It changes with the build only, which every tag has in it.
    if (answers.knows(request, response, 0)) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}

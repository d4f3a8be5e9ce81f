// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document, and what it says of answers.
final class Description {
  private static final String ID = "https://cuepoint.example/openapi.json";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  Description(String json) {
    document = JsonMapper.shared().readTree(json);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, json)));
  }

  JsonNode document() {
    return document;
  }

  /// What is meant by a node that may be a reference.
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
  }

  /// What is described for a status of an operation; missing where nothing is.
  ///
  /// @param path as the document has it, `/api/v1/shows/{show}/episodes`
  JsonNode response(String path, int status) {
    JsonNode all = document.get("paths").get(path).get("get").get("responses");
    JsonNode told = all.path(Integer.toString(status));
    return resolved(told.isMissingNode() ? all.path("default") : told);
  }

  /// What is wrong with a value by a schema.
  ///
  /// @param schema a reference into the document, `#/components/schemas/Show`
  List<String> wrong(String schema, String value) {
    return schemas
        .getSchema(SchemaLocation.of(ID + schema))
        .validate(
            value,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}

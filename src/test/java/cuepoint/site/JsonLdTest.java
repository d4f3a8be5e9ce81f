// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {
  @Test
  void saysOnlyWhatThereIsToSay() {
    JsonLd thing =
        JsonLd.of("Person")
            .with("name", "Ana")
            .with("url", null)
            .with("sameAs", " ")
            .with("knows", List.of())
            .with("parent", JsonLd.of("Person").with("name", "Eva"));
    assertThat(JsonLd.script(List.of(thing)))
        .isEqualTo(
            "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Person\",\"name\":\"Ana\","
                + "\"parent\":{\"@type\":\"Person\",\"name\":\"Eva\"}}]}");
  }

  @Test
  void cannotBeEndedByWhatIsInIt() {
    String hostile = "</script><!--<script>alert(1)</SCRIPT>]]>&quot;\u2028\u2029\"\\ \u0000";
    String json = JsonLd.script(List.of(JsonLd.of("Clip").with("name", hostile)));
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029", "\u0000");
    Document page =
        Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script><p>after</p>");
    assertThat(page.select("script")).hasSize(1);
    JsonNode read = JsonMapper.shared().readTree(page.expectFirst("script").data());
    assertThat(read.at("/@graph/0/name").asString()).isEqualTo(hostile);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.ImportProgress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the topics of the built-in archive are placed, against where its transcripts have them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleAlignmentIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private static final long NEAR_MS = 15_000;

  private final Update update;
  private final String home;

  @Autowired
  SampleAlignmentIT(Update update, @LocalServerPort int port) {
    this.update = update;
    home = "http://localhost:" + port;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeEach
  void readTheArchive() throws Exception {
    update.run(false, ImportProgress.SILENT);
  }

  @Test
  void topicsSpokenInAnotherOrderAreEachInTheirPlace() throws Exception {
    JsonNode episode = episode(8);
    startsNear(episode, 1, 32_300);
    startsNear(episode, 3, 129_020);
    startsNear(episode, 2, 229_560);
    startsNear(episode, 4, 340_400);
    startsNear(episode, 5, 416_180);
    endsNear(episode, 3, 229_560);
    endsNear(episode, 2, 309_440);
  }

  @Test
  void aTopicLeftOutIsNotPlacedAndThePageSaysSo() throws Exception {
    JsonNode episode = episode(10);
    startsNear(episode, 1, 31_540);
    startsNear(episode, 2, 127_540);
    startsNear(episode, 3, 209_940);
    startsNear(episode, 4, 319_760);
    assertThat(topic(episode, 5).get("startMs").isNull()).isTrue();
    assertThat(topic(episode, 5).get("endMs").isNull()).isTrue();
    Document page = page(episode);
    String remark = "Not found in the transcript, so there is no time to go to.";
    assertThat(page.select("article.topic").get(4).text()).contains(remark);
    assertThat(page.text()).containsOnlyOnce(remark);
  }

  @Test
  void topicsThatCanBeHeardAreWhereTheyAreSpoken() throws Exception {
    JsonNode aloud = episode(15);
    startsNear(aloud, 1, 29_549);
    startsNear(aloud, 2, 79_451);
    startsNear(aloud, 3, 130_092);
    JsonNode fast = episode(16);
    startsNear(fast, 1, 24_330);
    startsNear(fast, 2, 66_666);
    startsNear(fast, 3, 108_193);
  }

  @Test
  void theTopicOfAGuestIsPlaced() throws Exception {
    JsonNode episode = episode(6);
    assertThat(topic(episode, 3).get("host").asString()).isEqualTo("Zoë Tamblyn");
    startsNear(episode, 3, 217_200);
    endsNear(episode, 3, 340_480);
  }

  @Test
  void anInterviewWithoutTopicsIsShownWithoutChapters() throws Exception {
    JsonNode episode = episode(9);
    assertThat(episode.get("topics").isEmpty()).isTrue();
    assertThat(episode.get("segments").isEmpty()).isTrue();
    assertThat(episode.get("transcript").get("cues").asInt()).isPositive();
    String address = episode.get("url").asString();
    assertThat(get(address).statusCode()).isEqualTo(200);
    assertThat(get(address + "/chapters.json").statusCode()).isEqualTo(404);
  }

  private static JsonNode topic(JsonNode episode, int position) {
    JsonNode topic = episode.get("topics").get(position - 1);
    assertThat(topic.get("position").asInt()).isEqualTo(position);
    return topic;
  }

  private static void startsNear(JsonNode episode, int position, long ms) {
    isNear(episode, position, "startMs", ms);
  }

  private static void endsNear(JsonNode episode, int position, long ms) {
    isNear(episode, position, "endMs", ms);
  }

  private static void isNear(JsonNode episode, int position, String field, long ms) {
    assertThat(topic(episode, position).get(field).asLong(Long.MIN_VALUE))
        .as(field + " of topic " + position)
        .isBetween(ms - NEAR_MS, ms + NEAR_MS);
  }

  private JsonNode episode(int number) throws Exception {
    HttpResponse<String> answer = get("/api/v1/shows/soft-hyphen/episodes/" + number);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private Document page(JsonNode episode) throws Exception {
    HttpResponse<String> page = get(episode.get("url").asString());
    assertThat(page.statusCode()).isEqualTo(200);
    return Jsoup.parse(page.body());
  }

  private HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(home + address)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}

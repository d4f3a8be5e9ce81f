// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignments;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Link;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.ingest.ImportProgress;
import cuepoint.ingest.ImportReport;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Transcripts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The built-in archive: what a newcomer sees first.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleArchiveIT {
  private static final Slug SHOW = new Slug("soft-hyphen");

  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private final Update update;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;
  private final String home;

  @Autowired
  SampleArchiveIT(
      Update update,
      Episodes episodes,
      Notes notes,
      Transcripts transcripts,
      Alignments alignments,
      @LocalServerPort int port) {
    this.update = update;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    home = "http://localhost:" + port;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @Test
  void looksLikeALivingArchive() throws Exception {
    ImportReport report = update.run(false, ImportProgress.SILENT);
    assertThat(report.hasRefusals()).isFalse();
    int full = 0;
    int interviews = 0;
    Set<String> articles = new HashSet<>();
    List<Episode> all = episodes.of(SHOW);
    for (Episode episode : all) {
      assertThat(episode.date()).as("date of #" + episode.number()).isNotNull();
      assertThat(episode.estimated()).isNull();
      ShowNotes written = notes.of(episode.id());
      int cues = transcripts.cueCount(episode.id());
      full += cues >= 60 && written.topics().size() >= 4 ? 1 : 0;
      interviews += cues >= 60 && written.topics().isEmpty() ? 1 : 0;
      written
          .topics()
          .forEach(topic -> topic.links().stream().map(Link::href).forEach(articles::add));
    }
    assertThat(full).isGreaterThanOrEqualTo(8);
    assertThat(interviews).isEqualTo(1);
    assertThat(articles).hasSizeGreaterThanOrEqualTo(25);
    int first = Objects.requireNonNull(all.getLast().date()).getYear();
    int last = Objects.requireNonNull(all.getFirst().date()).getYear();
    assertThat(last - first).isEqualTo(2);
  }

  @Test
  void everyLinkWithinTheArchiveLeadsSomewhere() throws Exception {
    update.run(false, ImportProgress.SILENT);
    Set<String> seen = new LinkWalk(home + "/", this::isOneOfTooMany, _ -> {}).run();
    assertThat(seen).hasSizeGreaterThan(100);
  }

  @Test
  void tellsWhereANameWasMisheardAndCanLeaveItOut() throws Exception {
    update.run(false, ImportProgress.SILENT);
    Document page = Jsoup.connect(home + "/search?q=subrip").get();
    assertThat(page.select(".moments .heard").eachText()).containsExactly("heard as “sub rip”");
    assertThat(page.select(".moments mark").eachText()).contains("sub rip", "SubRip");
    Elements remark = page.select(".remarks li:contains(misheard)");
    assertThat(remark.text()).startsWith("1 of these moments was misheard");
    Document exactly = Jsoup.connect(home + remark.select("a").attr("href")).get();
    assertThat(exactly.select(".moments .heard")).isEmpty();
    assertThat(exactly.select(".moments mark").eachText()).containsOnly("SubRip");
  }

  @Test
  void leadsFromWordsOfAnArticleToTheMomentItWasTalkedAbout() throws Exception {
    update.run(false, ImportProgress.SILENT);
    String asked = "?q=%22skip%20link%22%20in:articles";
    Element found = Jsoup.connect(home + "/search" + asked).get().selectFirst(".article-hit");
    Element hit = Objects.requireNonNull(found);
    assertThat(hit.select("h3").text()).isEqualTo("Tab through it");
    assertThat(hit.select("mark").eachText()).containsExactly("skip link");
    Document transcript = Jsoup.connect(hit.select(".mentions a.play").attr("abs:href")).get();
    assertThat(transcript.select("#content [autofocus]")).hasSize(1);
    Document article = Jsoup.connect(hit.select("h3 a").attr("abs:href")).get();
    assertThat(article.select(".places h3").eachText()).contains("Skip Navigation Links");
    try (HttpClient client = HttpClient.newHttpClient()) {
      String json = get(client, "/api/v1/search" + asked).body();
      JsonNode item = JsonMapper.shared().readTree(json).get("articles").get("items").get(0);
      assertThat(item.get("address").asString())
          .isEqualTo("https://example.org/soft-hyphen/articles/tab-through-it");
      assertThat(item.get("moments").get(0).get("title").asString())
          .isEqualTo("Skip Navigation Links");
    }
  }

  /// Filters, orders and terms can be put together in more ways than anybody can try: of a search
  /// that is narrowed already, and of trends, only links to other pages are followed.
  private boolean isOneOfTooMany(String from, String next) {
    boolean asks = next.startsWith(home + "/search?");
    boolean narrowed =
        from.startsWith(home + "/search?") && (from.contains("%3A") || from.contains("&"));
    return (narrowed && asks)
        || (from.startsWith(home + "/trends?") && (next.startsWith(home + "/trends?") || asks));
  }

  /// What stands in them depends on how episodes are aligned; that they are in order does not.
  @Test
  void everyEpisodeThatIsPlacedHasChapters() throws Exception {
    update.run(false, ImportProgress.SILENT);
    int placed = 0;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Episode episode : episodes.of(SHOW)) {
        long segments = alignments.of(episode.id()).segments().size();
        String address = Addresses.episode(SHOW, episode.number(), episode.slug());
        HttpResponse<String> json = get(client, address + "/chapters.json");
        HttpResponse<String> vtt = get(client, address + "/chapters.vtt");
        if (segments == 0) {
          assertThat(json.statusCode()).as(address).isEqualTo(404);
          assertThat(vtt.statusCode()).as(address).isEqualTo(404);
        } else {
          placed++;
          assertThat(json.headers().firstValue("Content-Type"))
              .contains("application/json+chapters;charset=UTF-8");
          assertThat(vtt.headers().firstValue("Content-Type")).contains("text/vtt;charset=UTF-8");
          assertInOrder(JsonMapper.shared().readTree(json.body()), segments);
          assertThat(vtt.body()).startsWith("WEBVTT\n\n");
          assertThat(vtt.body().lines().filter(line -> line.contains(" --> ")))
              .hasSize((int) segments);
          String tag = vtt.headers().firstValue("ETag").orElseThrow();
          assertThat(get(client, address + "/chapters.vtt", "If-None-Match", tag).statusCode())
              .isEqualTo(304);
        }
      }
    }
    assertThat(placed).isGreaterThanOrEqualTo(8);
  }

  private static void assertInOrder(JsonNode root, long segments) {
    assertThat(root.get("version").asString()).isEqualTo("1.2.0");
    assertThat(root.get("podcastName").asString()).isEqualTo("Soft Hyphen");
    assertThat(root.get("author").asString()).contains("Mara Tindal");
    assertThat(root.get("chapters").size()).isEqualTo((int) segments);
    double before = 0;
    for (JsonNode chapter : root.get("chapters")) {
      assertThat(chapter.get("startTime").asDouble()).isGreaterThanOrEqualTo(before);
      before = chapter.get("endTime").asDouble();
      assertThat(before).isGreaterThan(chapter.get("startTime").asDouble());
      assertThat(chapter.get("title").asString()).isNotBlank();
    }
  }

  private HttpResponse<String> get(HttpClient client, String address, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}

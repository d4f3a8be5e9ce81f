// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.EpisodeDraft;
import cuepoint.catalog.Link;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The JSON API as contract C4 has it, over a stored show of our own.
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {
  private static final Path DATA = Path.of("target", "it", UUID.randomUUID().toString());

  private static final Slug SHOW = new Slug("soft-hyphen");

  private final MockMvcTester http;
  private final Shows shows;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;
  private final ArchiveIndex index;

  @Autowired
  ApiIT(
      MockMvcTester http,
      Shows shows,
      Notes notes,
      Transcripts transcripts,
      Alignments alignments,
      ArchiveIndex index) {
    this.http = http;
    this.shows = shows;
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    this.index = index;
  }

  @DynamicPropertySource
  static void storeInAFolderOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("cuepoint.data", () -> DATA.toString());
  }

  @BeforeAll
  void storeAShow() {
    shows.replace(
        List.of(
            new Show(SHOW, "Soft Hyphen", null, "en", null, List.of(), null, null),
            new Show(new Slug("dead-air"), "Dead Air", null, "en", null, List.of(), null, null)));
    Topic topic =
        new Topic(
            1,
            "Mara #1",
            "Mara Tindal",
            "The day Samoa skipped",
            "https://www.timeanddate.com/",
            new SafeHtml("<p>No <a href=\"https://www.iana.org/\">30 December</a> in 2011.</p>"),
            List.of(
                new Link("The day Samoa skipped", "https://www.timeanddate.com/"),
                new Link("30 December", "https://www.iana.org/")));
    Sponsor sponsor =
        new Sponsor("Longcase", "https://longcase.example/", SafeHtml.EMPTY, List.of());
    long id =
        notes.store(
            draft(
                3,
                "Where did Friday go?",
                new ShowNotes(List.of(sponsor), List.of(), List.of(topic), List.of()),
                List.of(
                    new Appearance(
                        Appearance.Role.HOST, "Mara Tindal", new Slug("mara-tindal"), null, false),
                    new Appearance(Appearance.Role.GUEST, "Ifo", null, null, false))));
    transcripts.store(
        id,
        new Transcript(
            List.of(
                new Cue(0, 2000, "Mara Tindal", "Welcome back. Today we’ll"),
                new Cue(2000, 4000, "Mara Tindal", "skip a day, and"),
                new Cue(36_880, 40_000, "Ifo", "skip a day once more."))),
        "3.vtt");
    alignments.store(
        id,
        new Alignment(
            List.of(
                new Segment(Kind.INTRO, 0, 0, 2000, 0.95, false),
                new Segment(Kind.TOPIC, 1, 2000, 4000, 0.97, false),
                new Segment(Kind.SPONSOR, 1, 4000, 20_000, 0.9, false),
                new Segment(Kind.SPONSOR, 0, 20_000, 30_000, 0.5, false),
                new Segment(Kind.TOPIC, 1, 38_000, 40_000, 0.6, false)),
            Set.of()));
    notes.store(draft(2, "Bells", ShowNotes.NONE, List.of()));
    notes.remove(notes.store(draft(1, "Pilot", ShowNotes.NONE, List.of())));
    storeAnEpisodeCorrectedByHand();
    index.catchUp(Progress.NONE);
  }

  private void storeAnEpisodeCorrectedByHand() {
    List<Topic> topics =
        IntStream.rangeClosed(1, 3)
            .mapToObj(position ->
                new Topic(position, "", null, "Topic " + position, null, SafeHtml.EMPTY, List.of()))
            .toList();
    ShowNotes written = new ShowNotes(List.of(), List.of(), topics, List.of());
    long id = notes.store(draft(new Slug("dead-air"), 9, "Silence", written, List.of()));
    alignments.store(
        id,
        new Alignment(
            List.of(
                new Segment(Kind.TOPIC, 2, 30_400, 306_000, 1, true),
                new Segment(Kind.JOKE, 0, 306_000, 310_000, 0.8, false)),
            Set.of(3)));
  }

  private static EpisodeDraft draft(
      int number, String title, ShowNotes showNotes, List<Appearance> people) {
    return draft(SHOW, number, title, showNotes, people);
  }

  private static EpisodeDraft draft(
      Slug show, int number, String title, ShowNotes showNotes, List<Appearance> people) {
    return new EpisodeDraft(
        show,
        number,
        title,
        0,
        LocalDate.of(2024, 2, number),
        null,
        null,
        1_174_780L,
        Set.of("durationMs"),
        null,
        null,
        null,
        null,
        null,
        showNotes,
        people);
  }

  private MvcTestResult get(String address, Object... values) {
    return http.get().uri("/api/v1" + address, values).exchange();
  }

  @Test
  void listsShows() {
    assertThat(get("/shows"))
        .hasStatusOk()
        .hasContentType("application/json")
        .hasHeader("Access-Control-Allow-Origin", "*")
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"shows":[
              {"slug":"soft-hyphen","title":"Soft Hyphen","url":"/soft-hyphen","episodes":2},
              {"slug":"dead-air","title":"Dead Air","url":"/dead-air","episodes":1}]}
            """);
  }

  @Test
  void listsEpisodesNewestFirst() {
    assertThat(get("/shows/soft-hyphen/episodes?page=2&size=1"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"page":2,"size":1,"total":2,"episodes":[
              {"number":2,"title":"Bells","url":"/soft-hyphen/2/bells",
               "published":"2024-02-02","recorded":null,"estimated":null}]}
            """);
  }

  @Test
  void tellsEverythingAboutAnEpisode() {
    assertThat(get("/shows/soft-hyphen/episodes/3"))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"show":"soft-hyphen","number":3,"title":"Where did Friday go?",
             "url":"/soft-hyphen/3/where-did-friday-go",
             "published":"2024-02-03","recorded":null,"estimated":null,
             "durationMs":1174780,"inferred":["durationMs"],
             "hosts":["Mara Tindal"],"guests":["Ifo"],
             "sponsors":[{"name":"Longcase","url":"https://longcase.example/"}],
             "topics":[{"position":1,"label":"Mara #1","host":"Mara Tindal",
               "title":"The day Samoa skipped",
               "url":"/soft-hyphen/3/where-did-friday-go/topics/1-the-day-samoa-skipped",
               "link":"https://www.timeanddate.com/",
               "startMs":2000,"endMs":40000,"confidence":0.97,
               "links":[{"text":"The day Samoa skipped","href":"https://www.timeanddate.com/"},
                        {"text":"30 December","href":"https://www.iana.org/"}]}],
             "segments":[
               {"kind":"intro","startMs":0,"endMs":2000},
               {"kind":"topic","topic":1,"startMs":2000,"endMs":4000},
               {"kind":"sponsor","title":"Longcase","startMs":4000,"endMs":20000},
               {"kind":"sponsor","startMs":20000,"endMs":30000},
               {"kind":"topic","topic":1,"startMs":38000,"endMs":40000}],
             "transcript":{"cues":3,"url":"/soft-hyphen/3/where-did-friday-go/transcript"}}
            """);
    assertThat(get("/shows/soft-hyphen/episodes/2"))
        .bodyJson()
        .extractingPath("$.transcript")
        .isNull();
  }

  @Test
  void saysWhatAPersonPlacedAndLeavesUnplacedTopicsWithoutTimes() {
    assertThat(get("/shows/dead-air/episodes/9"))
        .bodyJson()
        .hasPathSatisfying("$.segments[0].byHand", value -> value.assertThat().isEqualTo(true))
        .doesNotHavePath("$.segments[1].byHand")
        .hasPathSatisfying("$.topics[0].startMs", value -> value.assertThat().isNull())
        .doesNotHavePath("$.topics[0].byHand")
        .hasPathSatisfying("$.topics[1].startMs", value -> value.assertThat().isEqualTo(30_400))
        .hasPathSatisfying("$.topics[1].confidence", value -> value.assertThat().isEqualTo(1.0))
        .hasPathSatisfying("$.topics[1].byHand", value -> value.assertThat().isEqualTo(true))
        .hasPathSatisfying("$.topics[2].startMs", value -> value.assertThat().isNull())
        .hasPathSatisfying("$.topics[2].byHand", value -> value.assertThat().isEqualTo(true));
  }

  @Test
  void findsMomentsAndTopics() {
    assertThat(get("/search?q={q}", "\"skip a day\""))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"query":"\\"skip a day\\"","episodes":1,"moments":2,"relaxed":false,
             "hits":[{"show":"soft-hyphen","number":3,"title":"Where did Friday go?",
               "url":"/soft-hyphen/3/where-did-friday-go","total":2,
               "moments":[
                 {"startMs":2000,"speaker":"Mara Tindal","topic":1,
                  "url":"/soft-hyphen/3/where-did-friday-go/transcript?t=2#c2000",
                  "snippet":[{"text":"Welcome back. Today we’ll "},{"text":"skip a day","hit":true},
                             {"text":", and "},{"text":"skip a day","hit":true},
                             {"text":" once more."}]},
                 {"startMs":36880,"speaker":"Ifo","topic":null,
                  "url":"/soft-hyphen/3/where-did-friday-go/transcript?t=36.88#c36880"}]}],
             "topics":{"total":0,"items":[]}}
            """);
    assertThat(get("/search?q={q}&in=notes", "december"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"query":"december","episodes":0,"moments":0,"hits":[],
             "topics":{"total":1,"items":[{"show":"soft-hyphen","number":3,"position":1,
               "title":"The day Samoa skipped",
               "url":"/soft-hyphen/3/where-did-friday-go/topics/1-the-day-samoa-skipped",
               "snippet":[{"text":"No 30 "},{"text":"December","hit":true},{"text":" in 2011."}]}]}}
            """);
  }

  @Test
  void saysWhatAnAnswerLacks() {
    assertThat(get("/search?q={q}", "skip sundial"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"relaxed":true,"missing":["sundial"],"hits":[{"missing":["sundial"]}]}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/search?q=                               | 400 | query-empty             | q",
        "/search                                  | 400 | query-empty             | q",
        "/search?q=%21                            | 400 | query-no-words          | q",
        "/search?q=noon%20%22bell                 | 400 | query-unbalanced-quote  | q",
        "/search?q=%00                            | 400 | query-control-character | q",
        "/search?q=a&size=101                     | 400 | invalid-parameter       | size",
        "/search?q=a&page=0                       | 400 | invalid-parameter       | page",
        "/search?q=a&page=99999&size=100          | 400 | invalid-parameter       | page",
        "/search?q=a&moments=-1                   | 400 | invalid-parameter       | moments",
        "/search?q=a&snippets=x                   | 400 | invalid-parameter       | snippets",
        "/search?q=a&in=jokes                     | 400 | invalid-parameter       | in",
        "/search?q=a&show=no-show                 | 404 | unknown-show            | ``",
        "/search?q=a&show=NO%20SHOW               | 404 | unknown-show            | ``",
        "/shows/no-show/episodes                  | 404 | unknown-show            | ``",
        "/shows/soft-hyphen/episodes?size=0       | 400 | invalid-parameter       | size",
        "/shows/soft-hyphen/episodes/77           | 404 | unknown-episode         | ``",
        "/shows/soft-hyphen/episodes/x            | 404 | unknown-episode         | ``",
        "/shows/soft-hyphen/episodes/1            | 410 | episode-gone            | ``",
        "/nothing                                 | 404 | not-found               | ``",
        "/shows/soft-hyphen                       | 404 | not-found               | ``",
      })
  void tellsWhatIsWrong(String address, int status, String code, String parameter) {
    MvcTestResult result = http.get().uri(URI.create("/api/v1" + address)).exchange();
    assertThat(result).hasStatus(status).hasContentType("application/problem+json");
    assertThat(result)
        .bodyJson()
        .hasPathSatisfying("$.code", value -> value.assertThat().isEqualTo(code))
        .hasPathSatisfying("$.status", value -> value.assertThat().isEqualTo(status))
        .hasPathSatisfying(
            "$.type", value -> value.assertThat().isEqualTo("urn:cuepoint:problem:" + code))
        .hasPathSatisfying("$.detail", value -> value.assertThat().asString().endsWith("."));
    if (!parameter.isEmpty()) {
      assertThat(result).bodyJson().extractingPath("$.parameter").isEqualTo(parameter);
    }
  }

  @Test
  void saysWhereAQueryStopsMakingSenseAndOffersTheNearestOne() {
    assertThat(get("/search?q={q}", "noon \"bell"))
        .bodyJson()
        .hasPathSatisfying("$.position", value -> value.assertThat().isEqualTo(5))
        .hasPathSatisfying("$.suggestion", value -> value.assertThat().isEqualTo("noon \"bell\""));
    assertThat(get("/search?q={q}", "-noon")).bodyJson().doesNotHavePath("$.suggestion");
  }

  @Test
  void letsScriptsOfOtherSitesAskWithHeadersOfTheirOwn() {
    assertThat(
            http.options()
                .uri("/api/v1/search?q=skip")
                .header(HttpHeaders.ORIGIN, "https://elsewhere.example")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET"))
        .hasStatus(204)
        .hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
  }

  @Test
  void refusesToBeWrittenTo() {
    assertThat(http.post().uri("/api/v1/shows"))
        .hasStatus(405)
        .hasContentType("application/problem+json")
        .hasHeader("Allow", "GET")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "/shows",
    "/shows/soft-hyphen/episodes",
    "/shows/soft-hyphen/episodes/3",
    "/search?q=skip"
  })
  void sendsNothingThatAClientHasAlready(String address) {
    MvcTestResult first = get(address);
    String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
    assertThat(tag).isNotNull();
    assertThat(
            http.get()
                .uri("/api/v1" + address)
                .header(HttpHeaders.IF_NONE_MATCH, "\"other\", " + tag))
        .hasStatus(304)
        .body()
        .isEmpty();
    assertThat(http.get().uri("/api/v1" + address).header(HttpHeaders.IF_NONE_MATCH, "\"other\""))
        .hasStatusOk();
  }
}

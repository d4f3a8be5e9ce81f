// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.webvtt.WebVtt;
import cuepoint.kernel.TimeSpan;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Chapters as the two specifications want them.
class ChapterFilesTest {
  private static final Pattern TIMES =
      Pattern.compile("\\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3} --> \\d{2,}:[0-5]\\d:[0-5]\\d\\.\\d{3}");

  /// What WebVTT allows in the title of a chapter: neither markup nor arrow nor line end.
  private static final Pattern TITLE = Pattern.compile("(?:[^&<>\\p{Cc}]|&(?:amp|lt|gt);)+");

  private static final List<String> HOSTILE =
      List.of(
          "a --> b",
          "00:00:00.000 --> 99:00:00.000",
          "one\n\n00:00:01.000 --> 00:00:02.000\ntwo",
          "NOTE this\r\rSTYLE\n",
          "<script>alert(1)</script><v Mallory>",
          "R&D &amp; \"quotes\" \\ and 'more'</title>",
          "\u0000\u0001\ufeff\ud800 half",
          "x".repeat(100_000));

  @Test
  void areAsTheyWere() throws IOException {
    Chapters swapped = SampleEpisodes.sixtySixCharacters();
    Golden.check("sixty-six-characters.json", ChaptersJson.write(swapped));
    Golden.check("sixty-six-characters.vtt", ChaptersVtt.write(swapped));
    Chapters patchy = SampleEpisodes.aWeekWithoutAMouse();
    Golden.check("a-week-without-a-mouse.json", ChaptersJson.write(patchy));
    Golden.check("a-week-without-a-mouse.vtt", ChaptersVtt.write(patchy));
  }

  @Test
  void jsonHasWhatTheFormatRequiresAndNothingItDoesNotKnow() {
    for (Chapters chapters : all()) {
      JsonNode root = JsonMapper.shared().readTree(ChaptersJson.write(chapters));
      assertThat(names(root))
          .contains("version", "chapters", "title", "podcastName")
          .isSubsetOf("version", "chapters", "title", "author", "podcastName", "fileName");
      assertThat(root.get("version").asString()).isEqualTo("1.2.0");
      assertThat(root.get("chapters").isArray()).isTrue();
      assertThat(root.get("chapters").size()).isEqualTo(chapters.chapters().size());
      double before = 0;
      for (JsonNode chapter : root.get("chapters")) {
        assertThat(names(chapter)).isSubsetOf("startTime", "endTime", "title", "url");
        assertThat(chapter.get("startTime").isNumber()).isTrue();
        assertThat(chapter.get("startTime").asDouble()).isGreaterThanOrEqualTo(before);
        assertThat(chapter.get("endTime").asDouble())
            .isGreaterThan(chapter.get("startTime").asDouble());
        assertThat(chapter.get("title").asString()).isNotBlank().hasSizeLessThan(201);
        before = chapter.get("endTime").asDouble();
      }
    }
  }

  @Test
  void jsonLeavesOutWhatIsNotKnownAndWritesSecondsExactly() {
    Chapters chapters =
        new Chapters(
            "Show",
            "Title",
            null,
            null,
            List.of(chapter(0, 100, "a"), chapter(4_100, 36_880_001, "b")));
    assertThat(ChaptersJson.write(chapters))
        .isEqualTo(
            """
            {
              "version": "1.2.0",
              "title": "Title",
              "podcastName": "Show",
              "chapters": [
                {
                  "startTime": 0,
                  "endTime": 0.1,
                  "title": "a"
                },
                {
                  "startTime": 4.1,
                  "endTime": 36880.001,
                  "title": "b"
                }
              ]
            }
            """);
  }

  @Test
  void webVttHasCuesInOrderThatNeverOverlapAndTitlesWithoutMarkup() {
    for (Chapters chapters : all()) {
      String[] blocks = ChaptersVtt.write(chapters).split("\n\n", -1);
      assertThat(blocks[0]).isEqualTo("WEBVTT");
      String before = "";
      int cues = 0;
      for (int i = 1; i < blocks.length; i++) {
        if (!blocks[i].equals("NOTE approximate")) {
          String[] lines = blocks[i].strip().split("\n", -1);
          assertThat(lines).hasSize(2);
          assertThat(lines[0]).matches(TIMES);
          assertThat(lines[1]).matches(TITLE);
          String[] times = lines[0].split(" --> ", -1);
          assertThat(times[0]).isGreaterThanOrEqualTo(before);
          assertThat(times[1]).isGreaterThan(times[0]);
          before = times[1];
          cues++;
        }
      }
      assertThat(cues).isEqualTo(chapters.chapters().size());
    }
  }

  @Test
  void webVttReadsBackAsItWas() throws MalformedSource {
    for (Chapters chapters : all()) {
      SourceFile file = SourceFile.of("1.vtt", ChaptersVtt.write(chapters));
      Reading reading = new WebVtt().read(file);
      Transcript read = Objects.requireNonNull(reading.transcript());
      assertThat(reading.repairs()).isEmpty();
      assertThat(read.cues())
          .extracting(Cue::startMs, Cue::endMs)
          .containsExactlyElementsOf(
              chapters.chapters().stream()
                  .map(chapter ->
                      org.assertj.core.groups.Tuple.tuple(
                          chapter.span().startMs(), chapter.span().endMs()))
                  .toList());
    }
  }

  @Test
  void webVttSaysWhichStartsAreApproximate() {
    assertThat(ChaptersVtt.write(SampleEpisodes.aWeekWithoutAMouse()))
        .containsOnlyOnce("NOTE")
        .contains("\n\nNOTE approximate\n\n00:10:50.580 --> 00:11:21.740\nExtras\n\n");
  }

  private static List<Chapters> all() {
    List<Chapter> hostile = new ArrayList<>();
    for (String title : HOSTILE) {
      hostile.add(chapter(hostile.size() * 1000L, hostile.size() * 1000L + 900, title));
    }
    String text = String.join(" ", HOSTILE);
    return List.of(
        SampleEpisodes.sixtySixCharacters(),
        SampleEpisodes.aWeekWithoutAMouse(),
        new Chapters(text, text, text, text, hostile));
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  private static Chapter chapter(long from, long to, String title) {
    return new Chapter(new TimeSpan(from, to), title, null, true);
  }
}

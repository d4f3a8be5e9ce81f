// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Correction;
import cuepoint.catalog.Show;
import cuepoint.catalog.Topic;
import cuepoint.ingest.CorrectionsFile.Problem;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.kernel.TimeSpan;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `corrections.yml` may say, and what is told of it where it makes no sense.
class CorrectionsTest {
  private static final Slug CLOCKS = new Slug("clocks");
  private static final Slug INKS = new Slug("inks");

  @TempDir private Path folder = Path.of("");

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private Map<Slug, Corrections> read(Map<Slug, List<String>> sources) throws IOException {
    Map<Slug, SourceScan> scans = new LinkedHashMap<>();
    for (Map.Entry<Slug, List<String>> each : sources.entrySet()) {
      Show show = new Show(each.getKey(), "S", null, "en", null, List.of(), null, null);
      ArchiveSettings.ShowSettings settings =
          new ArchiveSettings.ShowSettings(show, each.getValue(), List.of(), List.of());
      scans.put(each.getKey(), SourceScan.of(settings, folder));
    }
    return Corrections.read(folder, scans);
  }

  private Corrections corrections() throws IOException {
    return of(read(Map.of(CLOCKS, List.of("clocks"))), CLOCKS);
  }

  private static Corrections of(Map<Slug, Corrections> all, Slug show) {
    return Objects.requireNonNull(all.get(show));
  }

  private Corrections saying(String yaml) throws IOException {
    write("corrections.yml", yaml);
    return corrections();
  }

  private static Correction placed(int topic, long startMs, long endMs) {
    return new Correction(topic, new TimeSpan(startMs, endMs));
  }

  private static List<String> told(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.path() + ":" + problem.line() + ": " + problem.reason())
        .toList();
  }

  @Test
  void placesTopicsAndDeniesThem() throws Exception {
    Corrections corrections =
        saying(
            """
            # heard on a train
            corrections:
              - {show: clocks, episode: 12, topic: 2, not-discussed: true}
              - show: clocks
                episode: 12
                topic: 1
                start: 5:06
                end: 1:02:03.5
              - {episode: 0, topic: 1, start: 36.88, end: "763"}
            """);
    assertThat(corrections.problems()).isEmpty();
    assertThat(corrections.byEpisode()).containsOnlyKeys(0, 12);
    assertThat(corrections.of(12))
        .containsExactly(placed(1, 306_000, 3_723_500), new Correction(2, null));
    assertThat(corrections.of(0)).containsExactly(placed(1, 36_880, 763_000));
    assertThat(corrections.of(1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0:00, 0",
    "12:43, 763000",
    "90:00, 5400000",
    "1:02:03, 3723000",
    "01:02:03.004, 3723004",
    "0.5, 500",
    "763, 763000",
    "36.88, 36880"
  })
  void readsTimesAsPeopleWriteThem(String written, long ms) throws Exception {
    Corrections corrections =
        saying("corrections: [{episode: 1, topic: 1, start: " + written + ", end: 99:59:59}]");
    assertThat(corrections.of(1)).containsExactly(placed(1, ms, 359_999_000));
  }

  @Test
  void nothingIsSaidWhereThereIsNoFileOrNothingInIt() throws Exception {
    assertThat(corrections().byEpisode()).isEmpty();
    for (String yaml : List.of("", "# nothing yet\n", "corrections:\n", "corrections: []\n")) {
      Corrections corrections = saying(yaml);
      assertThat(corrections.byEpisode()).isEmpty();
      assertThat(corrections.problems()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          show: moons, episode: 1, topic: 1, start: 1, end: 2 | 'moons' is no show here
          topic: 1, start: 1, end: 2 | 'episode' is missing
          episode: one, topic: 1, start: 1, end: 2 | 'episode' must be a number from 0 to 999999
          episode: -1, topic: 1, start: 1, end: 2 | 'episode' must be a number from 0 to 999999
          episode: 9999999999, topic: 1 | 'episode' must be a number from 0 to 999999
          episode: 1, start: 1, end: 2 | 'topic' is missing
          episode: 1, topic: 0, start: 1, end: 2 | 'topic' must be a number from 1 to 999
          episode: 1, topic: 1000, start: 1, end: 2 | 'topic' must be a number from 1 to 999
          episode: 1, topic: 1 | 'start' is missing
          episode: 1, topic: 1, start: 1 | 'end' is missing
          episode: 1, topic: 1, end: 1 | 'start' is missing
          episode: 1, topic: 1, start: , end: 1 | 'start' is missing
          episode: 1, topic: 1, start: 2:00, end: 1:59 | the end is not after the start
          episode: 1, topic: 1, start: 2:00, end: 2:00 | the end is not after the start
          episode: 1, topic: 1, start: soon, end: 2 | 'soon' is no time; 5:06, 1:02:03.5, 306 are
          episode: 1, topic: 1, start: 5:75, end: 9:00 | '5:75' is no time; 5:06, 1:02:03.5, 306 are
          episode: 1, topic: 1, start: 5:6, end: 9:00 | '5:6' is no time; 5:06, 1:02:03.5, 306 are
          episode: 1, topic: 1, start: 1:60:00, end: 2:00:00 | '1:60:00' is no time; 5:06, 1:02:03.5, 306 are
          episode: 1, topic: 1, start: -5, end: 9:00 | '-5' is no time; 5:06, 1:02:03.5, 306 are
          episode: 1, topic: 1, start: 1e9, end: 2e9 | '1e9' is no time; 5:06, 1:02:03.5, 306 are
          episode: 1, topic: 1, start: [1], end: 2 | expected plain text
          episode: 1, topic: 1, not-discussed: maybe | 'not-discussed' is true or left out
          episode: 1, topic: 1, not-discussed: true, start: 1 | a topic that is not discussed has no 'start'
          episode: 1, topic: 1, not-discussed: true, end: 1 | a topic that is not discussed has no 'end'
          episode: 1, episode: 2, topic: 1 | 'episode' is given twice
          """)
  void oneBadEntryIsToldByLineAndTheOthersCount(String entry, String reason) throws Exception {
    Corrections corrections =
        saying(
            """
            corrections:
              - {episode: 7, topic: 1, start: 1:00, end: 2:00}
              - {%s}
              - {episode: 7, topic: 2, start: 2:00, end: 3:00}
            """
                .formatted(entry));
    assertThat(told(corrections.problems())).containsExactly("corrections.yml:3: " + reason);
    assertThat(corrections.of(7)).hasSize(2);
    assertThat(corrections.of(1)).isEmpty();
  }

  @Test
  void anEntryThatIsNoMapIsToldAndTheOthersCount() throws Exception {
    Corrections corrections =
        saying(
            """
            corrections:
              - soon
              - {episode: 7, topic: 1, start: 1:00, end: 2:00, begin: 3:00}
              - {episode: 7, topic: 2, start: 2:00, end: 3:00}
            """);
    assertThat(told(corrections.problems()))
        .containsExactly(
            "corrections.yml:2: expected names with values, as in 'title: …'",
            "corrections.yml:3: 'begin' is not known here; known are end, episode, not-discussed,"
                + " show, start, topic");
    assertThat(corrections.of(7)).containsExactly(placed(2, 120_000, 180_000));
  }

  @Test
  void ofTwoEntriesThatContradictTheFirstCounts() throws Exception {
    Corrections corrections =
        saying(
            """
            corrections:
              - {episode: 7, topic: 1, start: 1:00, end: 2:00}
              - {episode: 7, topic: 1, start: 3:00, end: 4:00}
              - {episode: 7, topic: 1, not-discussed: true}
              - {episode: 7, topic: 2, start: 1:59.999, end: 3:00}
              - {episode: 7, topic: 3, start: 2:00, end: 3:00}
              - {episode: 8, topic: 1, start: 1:00, end: 2:00}
            """);
    assertThat(told(corrections.problems()))
        .containsExactly(
            "corrections.yml:3: topic 1 of episode 7 is corrected already: corrections.yml:2",
            "corrections.yml:4: topic 1 of episode 7 is corrected already: corrections.yml:2",
            "corrections.yml:5: topic 2 of episode 7 overlaps topic 1: corrections.yml:2");
    assertThat(corrections.of(7))
        .containsExactly(placed(1, 60_000, 120_000), placed(3, 120_000, 180_000));
  }

  @Test
  void aFileBesideSeveralShowsMustNameThem() throws Exception {
    write(
        "corrections.yml",
        """
        corrections:
          - {show: inks, episode: 1, topic: 1, start: 1:00, end: 2:00}
          - {episode: 1, topic: 2, start: 1:00, end: 2:00}
        """);
    Map<Slug, List<String>> sources = new LinkedHashMap<>();
    sources.put(CLOCKS, List.of("clocks"));
    sources.put(INKS, List.of("inks"));
    Map<Slug, Corrections> all = read(sources);
    assertThat(told(of(all, CLOCKS).problems()))
        .containsExactly("corrections.yml:3: 'show' is missing");
    assertThat(of(all, CLOCKS).byEpisode()).isEmpty();
    assertThat(of(all, INKS).of(1)).containsExactly(placed(1, 60_000, 120_000));
  }

  @Test
  void aFileAtTheTopOfASourceIsOfItsShow() throws Exception {
    String entry = "corrections: [{episode: 1, topic: %d, start: %d, end: %d}]";
    write("clocks/corrections.yml", entry.formatted(1, 1, 2));
    write("inks/notes/corrections.yml", entry.formatted(2, 1, 2));
    write("inks/corrections.yml", entry.formatted(3, 1, 2).replace("{", "{show: clocks, "));
    Map<Slug, List<String>> sources = new LinkedHashMap<>();
    sources.put(CLOCKS, List.of("clocks/*.md"));
    sources.put(INKS, List.of("inks"));
    Map<Slug, Corrections> all = read(sources);
    assertThat(of(all, CLOCKS).of(1)).containsExactly(placed(1, 1000, 2000));
    assertThat(of(all, INKS).byEpisode()).as("only the top counts").isEmpty();
    assertThat(told(of(all, INKS).problems()))
        .containsExactly("inks/corrections.yml:1: 'clocks' is no show here");
  }

  @Test
  void aFileBesideTheSettingsThatIsInASourceTooIsReadOnce() throws Exception {
    write("corrections.yml", "corrections: [{episode: 1, topic: 1, start: 1, end: 2}]");
    Corrections corrections = of(read(Map.of(CLOCKS, List.of(".", "*.md"))), CLOCKS);
    assertThat(corrections.problems()).isEmpty();
    assertThat(corrections.of(1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corrections: [",
        "corrections: {episode: 1}",
        "corrections: all of them",
        "correction: []",
        "- {episode: 1, topic: 1}",
        "just words",
        "corrections: []\ncorrections: []",
        "a: 1\n---\nb: 2",
        "corrections: &all [*none]",
        "\0"
      })
  void aFileThatMakesNoSenseIsOneProblem(String yaml) throws Exception {
    Corrections corrections = saying(yaml);
    assertThat(corrections.byEpisode()).isEmpty();
    assertThat(told(corrections.problems()))
        .singleElement()
        .asString()
        .startsWith("corrections.yml:");
  }

  @Test
  void hostileYamlDoesNoHarm() throws Exception {
    String deep = "corrections: " + "[".repeat(200_000);
    String huge = "corrections: []\n" + "#".repeat(1_000_000);
    String type = "corrections: [!!javax.script.ScriptEngineManager {episode: 1}]";
    String itself = "corrections: &all [*all]";
    String aliases =
        "corrections:\n  - &a {episode: 1, topic: 1, start: 1, end: 2}\n" + "  - *a\n".repeat(1000);
    for (String yaml : List.of(deep, huge, type, itself, aliases)) {
      Corrections corrections = saying(yaml);
      assertThat(corrections.problems()).hasSizeBetween(1, 21);
      assertThat(corrections.of(1)).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void aThousandMistakesAreTwentyAndACount() throws Exception {
    Corrections corrections = saying("corrections:\n" + "  - {episode: x}\n".repeat(1000));
    assertThat(corrections.problems()).hasSize(21);
    assertThat(told(corrections.problems()).getLast())
        .isEqualTo("corrections.yml:22: and 980 more problems from here on");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedByLine() throws Exception {
    Files.write(
        folder.resolve("corrections.yml"),
        "# Zeit\n# für Zoë\ncorrections: []\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(told(corrections().problems()))
        .singleElement()
        .asString()
        .startsWith("corrections.yml:2: not UTF-8");
  }

  @Test
  void aFolderOrALinkToNothingIsToldAndNothingIsLost() throws Exception {
    Files.createDirectory(folder.resolve("corrections.yml"));
    assertThat(told(corrections().problems()))
        .containsExactly(
            "corrections.yml:0: is no file that can be read; what was placed by hand before stays");
    Files.delete(folder.resolve("corrections.yml"));
    Files.createSymbolicLink(folder.resolve("corrections.yml"), folder.resolve("nowhere"));
    assertThat(corrections().problems()).hasSize(1);
  }

  @Test
  void whatWasPlacedBeforeStaysWhileAFileCannotBeRead() throws Exception {
    write(
        "clocks/corrections.yml", "corrections: [{episode: 7, topic: 1, start: 1:00, end: 2:00}]");
    Map<Integer, List<Correction>> before =
        Map.of(
            7,
            List.of(placed(1, 0, 10_000), placed(2, 60_000, 90_000), placed(3, 120_000, 180_000)));
    Corrections corrections = saying("corrections: [");
    corrections.keep(before);
    assertThat(corrections.of(7))
        .containsExactly(placed(1, 60_000, 120_000), placed(3, 120_000, 180_000));
    Corrections mended = saying("corrections: []");
    mended.keep(before);
    assertThat(mended.of(7)).containsExactly(placed(1, 60_000, 120_000));
  }

  private static Corrections.Fit fit(
      Corrections corrections, boolean spoken, @Nullable Long durationMs) {
    List<Topic> topics =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Topic(i, "", null, "T", null, SafeHtml.EMPTY, List.of()))
            .toList();
    Transcript transcript = new Transcript(List.of(new Cue(0, 599_300, null, "All of it.")));
    return corrections.fit(7, topics, spoken ? transcript : null, durationMs);
  }

  @Test
  void tellsWhatAnEpisodeHasNoPlaceFor() throws Exception {
    Corrections corrections =
        saying(
            """
            corrections:
              - {episode: 7, topic: 1, start: 0, end: 8:00}
              - {episode: 7, topic: 2, start: 8:00, end: 10:01}
              - {episode: 7, topic: 3, start: 10:01, end: 10:02}
              - {episode: 7, topic: 4, not-discussed: true}
              - {episode: 7, topic: 5, not-discussed: true}
            """);
    Corrections.Fit fit = fit(corrections, true, null);
    assertThat(fit.corrections()).containsExactly(placed(1, 0, 480_000), new Correction(4, null));
    assertThat(told(fit.problems()))
        .containsExactly(
            "corrections.yml:3: episode 7 ends at 10:00, before topic 2 does",
            "corrections.yml:4: episode 7 ends at 9:59, before topic 3 begins",
            "corrections.yml:6: episode 7 has no topic 5; its notes have 4");
    assertThat(told(fit(corrections, false, null).problems()).getFirst())
        .isEqualTo(
            "corrections.yml:2: episode 7 has no transcript in which a topic could be placed");
  }

  @Test
  void aTopicMayLastUntilTheAudioEnds() throws Exception {
    Corrections corrections = saying("corrections: [{episode: 7, topic: 1, start: 0, end: 10:20}]");
    assertThat(fit(corrections, true, 619_400L).corrections()).hasSize(1);
    assertThat(fit(corrections, true, 500_000L).corrections()).isEmpty();
  }
}

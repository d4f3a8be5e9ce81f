// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cuepoint.SharedFiles;
import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.feed.Feed;
import cuepoint.ingest.htmltranscript.HtmlTranscript;
import cuepoint.ingest.json.JsonTranscript;
import cuepoint.ingest.srt.SubRip;
import cuepoint.ingest.text.TimedMarkdown;
import cuepoint.ingest.text.TimedText;
import cuepoint.ingest.webvtt.WebVtt;
import cuepoint.transcript.Cue;
import cuepoint.transcript.JsonWriter;
import cuepoint.transcript.MarkdownWriter;
import cuepoint.transcript.SubRipWriter;
import cuepoint.transcript.TextWriter;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.WebVttWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Reads every transcript of the two real shows.
class CorpusTranscriptsIT {
  private static final Pattern TIME_OR_VOICE = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d |<v [^>]*>");
  private static final List<Format> FORMATS =
      List.of(
          new WebVtt(),
          new TimedText(),
          new TimedMarkdown(),
          new SubRip(),
          new JsonTranscript(),
          new HtmlTranscript(),
          new Feed());

  private record Item(SourceFile file, String format, Reading reading) {
    List<Cue> cues() {
      return requireNonNull(reading.transcript()).cues();
    }
  }

  private static final List<Item> ITEMS = new ArrayList<>();

  @BeforeAll
  static void readAll() throws IOException, MalformedSource {
    Path corpus = SharedFiles.FOLDER.resolve("corpus");
    assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": corpus test skipped");
    for (String show : List.of("python-bytes", "talk-python")) {
      try (Stream<Path> files = Files.list(corpus.resolve(show).resolve("transcripts"))) {
        for (Path path : files.sorted().toList()) {
          String name = show + "/transcripts/" + path.getFileName();
          SourceFile file = new SourceFile(name, Files.readAllBytes(path));
          Format format = formatOf(file);
          ITEMS.add(new Item(file, format.name(), format.read(file)));
        }
      }
    }
  }

  private static Format formatOf(SourceFile file) {
    byte[] content = file.content();
    Format.Head head =
        new Format.Head(
            new String(content, 0, Math.min(content.length, 8192), StandardCharsets.UTF_8));
    List<Format> known = FORMATS.stream().filter(format -> format.recognises(file, head)).toList();
    assertThat(known).as("formats of %s", file.path()).hasSize(1);
    return known.getFirst();
  }

  @Test
  void everyFileIsTakenByOneFormat() {
    assertThat(ITEMS).hasSize(1590);
    assertThat(cues("webvtt")).isEqualTo(677_664);
    assertThat(cues("timed text")).isEqualTo(631_995);
  }

  @Test
  void repairsAreCounted() {
    Map<String, List<Integer>> repairs = new TreeMap<>();
    for (Item item : ITEMS) {
      item.reading()
          .repairs()
          .forEach((reason, count) ->
              repairs
                  .computeIfAbsent(item.format() + ": " + reason, key -> new ArrayList<>())
                  .add(count));
    }
    Map<String, String> totals = new TreeMap<>();
    repairs.forEach((reason, counts) ->
        totals.put(
            reason, counts.stream().mapToInt(n -> n).sum() + " in " + counts.size() + " files"));
    assertThat(totals)
        .isEqualTo(
            Map.of(
                "timed text: time goes back by up to a minute, cue put in its place",
                    "6 in 1 files",
                "webvtt: cue that ends before it starts, ends at the next later start",
                    "3 in 3 files",
                "webvtt: cue without length, ends at the next later start", "1415 in 251 files",
                "webvtt: empty cue dropped", "23 in 2 files",
                "webvtt: overlap with the cue before, kept", "84 in 30 files"));
  }

  @Test
  void everyWordIsKept() {
    for (Item item : ITEMS) {
      StringBuilder expected = new StringBuilder();
      new String(item.file().content(), StandardCharsets.UTF_8)
          .lines()
          .skip(item.format().equals("webvtt") ? 1 : 0)
          .filter(line -> !line.contains(" --> "))
          .map(line -> TIME_OR_VOICE.matcher(line).replaceAll(" "))
          .forEach(line -> expected.append(line).append(' '));
      String kept = String.join(" ", item.cues().stream().map(Cue::text).toList());
      if (!kept.equals(CueText.clean(expected.toString()))) {
        // Cues that were put in their place change the order.
        assertThat(sortedWords(kept))
            .as(item.file().path())
            .isEqualTo(sortedWords(expected.toString()));
      }
    }
  }

  private static List<String> sortedWords(String text) {
    return Stream.of(text.strip().split("\\s+")).sorted().toList();
  }

  @Test
  void everyCueLastsAndFollowsTheOneBefore() {
    List<String> wrong = new ArrayList<>();
    for (Item item : ITEMS) {
      long before = 0;
      for (Cue cue : item.cues()) {
        boolean clean = cue.text().equals(CueText.clean(cue.text())) && !cue.text().isBlank();
        if (cue.startMs() < before || cue.endMs() <= cue.startMs() || !clean) {
          wrong.add(item.file().path() + " " + cue);
        }
        before = cue.startMs();
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTranscriptComesBackFromItsWriters() throws MalformedSource {
    for (Item item : ITEMS) {
      Transcript transcript = requireNonNull(item.reading().transcript());
      Reading webvtt = new WebVtt().read(SourceFile.of("1.vtt", WebVttWriter.write(transcript)));
      assertThat(webvtt.transcript()).as(item.file().path()).isEqualTo(transcript);
      Reading json =
          new JsonTranscript().read(SourceFile.of("1.json", JsonWriter.write(transcript)));
      assertThat(json.transcript()).isEqualTo(transcript);
      Reading markdown =
          new TimedMarkdown().read(SourceFile.of("1.md", MarkdownWriter.write(transcript)));
      assertThat(markdown.transcript()).as(item.file().path()).isEqualTo(transcript);
      Reading text = new TimedText().read(SourceFile.of("1.txt", TextWriter.write(transcript)));
      assertThat(starts(requireNonNull(text.transcript())))
          .as(item.file().path())
          .isEqualTo(starts(transcript));
    }
  }

  /// A name before a colon that comes only once cannot be told from other words.
  @Test
  void subRipGivesTimesAndWordsBackAndNearlyAllSpeakers() throws MalformedSource {
    int same = 0;
    for (Item item : ITEMS) {
      Transcript transcript = requireNonNull(item.reading().transcript());
      Reading reading = new SubRip().read(SourceFile.of("1.srt", SubRipWriter.write(transcript)));
      List<Cue> back = requireNonNull(reading.transcript()).cues();
      same += back.equals(transcript.cues()) ? 1 : 0;
      assertThat(back).as(item.file().path()).hasSameSizeAs(transcript.cues());
      for (int i = 0; i < back.size(); i++) {
        Cue cue = transcript.cues().get(i);
        assertThat(back.get(i).startMs()).isEqualTo(cue.startMs());
        assertThat(back.get(i).endMs()).isEqualTo(cue.endMs());
        assertThat(back.get(i).text()).isIn(cue.text(), cue.speaker() + ": " + cue.text());
      }
    }
    assertThat(same).isGreaterThanOrEqualTo(ITEMS.size() * 99 / 100);
  }

  private static List<String> starts(Transcript transcript) {
    return transcript.cues().stream()
        .map(cue -> cue.startMs() / 1000 + " " + cue.speaker() + " " + cue.text())
        .toList();
  }

  @Test
  void mostDatesOfRecordingAreHeard() {
    assertThat(ITEMS.stream().filter(item -> item.reading().stated().recorded() != null))
        .hasSize(2 * 745);
  }

  private static long cues(String format) {
    return ITEMS.stream()
        .filter(item -> item.format().equals(format))
        .mapToLong(item -> item.cues().size())
        .sum();
  }
}

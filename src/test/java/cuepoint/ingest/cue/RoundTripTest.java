// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private static final List<String> WORDS =
      List.of(
          "a",
          "Q&A",
          "<",
          "1>0",
          "&amp;",
          "<b>",
          "-->",
          "<TAB>",
          "–",
          "Łukasz",
          "3:14",
          "…",
          "00:00:05",
          "NOTE",
          "7",
          "{x}",
          "衝き",
          "🕰",
          "don’t",
          "\"so\"",
          "&#65;",
          "-",
          "+",
          "1.",
          "2)",
          "===",
          "#",
          "`",
          "**x**",
          "\\",
          "\\*",
          "[a](b)",
          "![c]",
          "[d]:",
          "|",
          "~~");
  private static final List<String> NAMES = List.of("Ada", "Bob & Co", "<Cy>", "Zoë O’Neil");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void webVttComesBackTheSame(long seed) throws MalformedSource {
    Transcript transcript = random(new Random(seed), true);
    Reading reading = new WebVtt().read(SourceFile.of("1.vtt", WebVttWriter.write(transcript)));
    assertThat(reading.transcript()).isEqualTo(transcript);
    assertThat(reading.repairs().keySet()).isSubsetOf(Repair.OVERLAP.reason());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void textComesBackTheSameToTheSecond(long seed) throws MalformedSource {
    Transcript transcript = random(new Random(seed), false);
    Reading reading = new TimedText().read(SourceFile.of("1.txt", TextWriter.write(transcript)));
    assertThat(toTheSecond(requireNonNull(reading.transcript())))
        .isEqualTo(toTheSecond(transcript));
    assertThat(reading.repairs()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void jsonComesBackTheSame(long seed) throws MalformedSource {
    Transcript transcript = random(new Random(seed), true);
    Reading reading =
        new JsonTranscript().read(SourceFile.of("1.json", JsonWriter.write(transcript)));
    assertThat(reading.transcript()).isEqualTo(transcript);
    assertThat(reading.repairs().keySet()).isSubsetOf(Repair.OVERLAP.reason());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void markdownComesBackTheSame(long seed) throws MalformedSource {
    Transcript transcript = random(new Random(seed), true);
    String text = MarkdownWriter.write(transcript);
    Reading reading = new TimedMarkdown().read(SourceFile.of("1.md", text));
    assertThat(reading.transcript()).isEqualTo(transcript);
    assertThat(reading.repairs().keySet()).isSubsetOf(Repair.OVERLAP.reason());
    assertThat(MarkdownWriter.write(requireNonNull(reading.transcript()))).isEqualTo(text);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void subRipComesBackTheSame(long seed) throws MalformedSource {
    Transcript transcript = nameless(random(new Random(seed), true));
    Reading reading = new SubRip().read(SourceFile.of("1.srt", SubRipWriter.write(transcript)));
    assertThat(reading.transcript()).isEqualTo(transcript);
    assertThat(reading.repairs().keySet()).isSubsetOf(Repair.OVERLAP.reason());
  }

  /// Two people in turn, whose names can be told from other words before a colon.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void subRipTellsWhoSpeaks(long seed) throws MalformedSource {
    List<Cue> cues = new ArrayList<>();
    for (Cue cue : random(new Random(seed), true).cues()) {
      String name = cues.size() % 3 == 0 ? "Ada Moss" : "Zoë O’Neil";
      cues.add(new Cue(cue.startMs(), cue.endMs(), name, cue.text()));
    }
    for (int i = cues.size(); i < 6; i++) {
      long start = cues.getLast().endMs();
      String name = i % 3 == 0 ? "Ada Moss" : "Zoë O’Neil";
      cues.add(new Cue(start, start + 1000, name, "and so on"));
    }
    Transcript transcript = new Transcript(cues);
    Reading reading = new SubRip().read(SourceFile.of("1.srt", SubRipWriter.write(transcript)));
    assertThat(reading.transcript()).isEqualTo(transcript);
  }

  private static Transcript nameless(Transcript transcript) {
    return new Transcript(
        transcript.cues().stream()
            .map(cue -> new Cue(cue.startMs(), cue.endMs(), null, cue.text()))
            .toList());
  }

  private static List<Cue> toTheSecond(Transcript transcript) {
    return transcript.cues().stream()
        .map(cue -> new Cue(cue.startMs() / 1000, 0, cue.speaker(), cue.text()))
        .toList();
  }

  private static Transcript random(Random random, boolean anyName) {
    List<Cue> cues = new ArrayList<>();
    int speakers = random.nextInt(3);
    long start = 0;
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      long end = start + 1 + random.nextInt(9000);
      cues.add(new Cue(start, end, speaker(random, speakers, anyName), text(random)));
      start = random.nextInt(5) == 0 ? start : end + random.nextInt(3000) - 500;
      start = Math.max(start, cues.getLast().startMs());
    }
    return new Transcript(cues);
  }

  private static @Nullable String speaker(Random random, int speakers, boolean anyName) {
    if (speakers == 0 || (speakers == 1 && random.nextInt(4) == 0)) {
      return null;
    }
    return NAMES.get(random.nextInt(anyName ? NAMES.size() : 2));
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}

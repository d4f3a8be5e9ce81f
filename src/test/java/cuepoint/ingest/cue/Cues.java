// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.transcript.Cue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How the tests of the transcript formats write down what they expect.
public final class Cues {
  private Cues() {}

  /// What a format reads from a text.
  public static Reading reading(Format format, String name, String text) throws MalformedSource {
    return format.read(SourceFile.of(name, text));
  }

  /// The cues as `startMs-endMs speaker: text`.
  public static List<String> lines(Reading reading) {
    return requireNonNull(reading.transcript()).cues().stream().map(Cues::line).toList();
  }

  /// One cue as `startMs-endMs speaker: text`.
  public static String line(Cue cue) {
    String speaker = cue.speaker() == null ? "" : cue.speaker() + ": ";
    return cue.startMs() + "-" + cue.endMs() + " " + speaker + cue.text();
  }

  /// The refusal of a text, as `line: reason`.
  public static String refusal(Format format, String name, String text) {
    return refusal(format, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The refusal of a file, as `line: reason`.
  public static String refusal(Format format, String name, byte[] content) {
    MalformedSource refusal =
        catchThrowableOfType(
            MalformedSource.class, () -> format.read(new SourceFile(name, content)));
    assertThat(refusal).as("refusal of %s", name).isNotNull();
    return refusal.line() + ": " + refusal.reason();
  }

  /// Whether a format takes a file for its own.
  public static boolean recognises(Format format, String name, String text) {
    return format.recognises(
        SourceFile.of(name, text),
        new Format.Head(text.substring(0, Math.min(text.length(), 8192))));
  }
}

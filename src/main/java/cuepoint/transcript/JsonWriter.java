// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a transcript as the JSON of [Podcasting
/// 2.0](https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md#json):
/// a segment for each cue, times in seconds. Reading it again gives the same cues.
public final class JsonWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonWriter() {}

  /// The transcript as one text.
  public static String write(Transcript transcript) {
    StringWriter out = new StringWriter(transcript.cues().size() * 128);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "1.0.0");
      json.writeArrayPropertyStart("segments");
      for (Cue cue : transcript.cues()) {
        json.writeStartObject();
        if (cue.speaker() != null) {
          json.writeStringProperty("speaker", Objects.requireNonNull(cue.speaker()));
        }
        json.writeNumberProperty("startTime", seconds(cue.startMs()));
        json.writeNumberProperty("endTime", seconds(cue.endMs()));
        json.writeStringProperty("body", cue.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static BigDecimal seconds(long millis) {
    return BigDecimal.valueOf(millis, 3);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.json;

import cuepoint.ingest.Format;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import cuepoint.ingest.cue.CueSheet;
import cuepoint.ingest.cue.Repair;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads transcripts in the JSON of Podcasting 2.0, Whisper (and WhisperX) and whisper.cpp, told
/// apart by their keys. What is kept and what is dropped stands in
/// `docs/formats/podcasting-json.md` and `docs/formats/whisper.md`.
@Component
public final class JsonTranscript implements Format {
  /// Deeper or longer than any transcript, and far from what would hurt.
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(4_000_000)
          .maxNameLength(1000)
          .maxNumberLength(100)
          .build();

  /// Whisper, being Python, writes `NaN` where a probability could not be computed.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  @Override
  public String name() {
    return "json transcript";
  }

  @Override
  public int version() {
    return 1;
  }

  /// A file named `.json` or `.txt` that is a JSON object with a list `segments` or `transcription`
  /// whose first item has a time and words (or that is empty).
  @Override
  public boolean recognises(SourceFile file, Head head) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (!(name.endsWith(".json") || name.endsWith(".txt"))
        || !head.text().stripLeading().startsWith("{")) {
      return false;
    }
    boolean atCues = false;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file.content())) {
      atCues = toCues(json);
      return atCues && isCue(json);
    } catch (UnexpectedEndOfInputException e) {
      return atCues; // cut off in its first cue: reading it will say so
    } catch (JacksonException e) {
      return false;
    }
  }

  @Override
  public Reading read(SourceFile file) throws MalformedSource {
    // Decoded here and not by the parser, which would take other encodings silently.
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file.text())) {
      try {
        return cues(json).finish();
      } catch (UnexpectedEndOfInputException e) {
        throw refusal(json, "cut off: the JSON ends in the middle");
      } catch (StreamConstraintsException e) {
        throw refusal(json, "deeper or longer than any transcript");
      } catch (JacksonException e) {
        throw refusal(json, "not valid JSON");
      }
    }
  }

  private static CueSheet cues(JsonParser json) throws MalformedSource {
    CueSheet sheet = new CueSheet();
    if (!toCues(json)) {
      throw new MalformedSource(0, "no list of segments");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int line = json.currentTokenLocation().getLineNr();
      if (json.currentToken() == JsonToken.START_OBJECT) {
        add(sheet, line, Segment.read(json));
      } else {
        json.skipChildren();
      }
    }
    // The rest says nothing that is kept, but it tells whether the file is whole.
    while (json.nextToken() != null) {
      json.skipChildren();
    }
    return sheet;
  }

  private static void add(CueSheet sheet, int line, Segment segment) throws MalformedSource {
    Long startMs = segment.startMs();
    if (startMs == null) {
      sheet.count(Repair.NO_TIME);
      startMs = sheet.lastStartMs();
    }
    Long endMs = segment.endMs();
    long end = endMs == null ? CueSheet.NO_END : Math.max(endMs, 0);
    sheet.add(line, startMs, end, segment.speaker(), segment.text());
  }

  /// Goes to the list of cues; false if there is none.
  private static boolean toCues(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      if ((name.equals("segments") || name.equals("transcription"))
          && value == JsonToken.START_ARRAY) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  /// Whether the next item of a list is a cue, or the list is empty.
  private static boolean isCue(JsonParser json) {
    JsonToken item = json.nextToken();
    return item == JsonToken.END_ARRAY
        || (item == JsonToken.START_OBJECT && Segment.read(json).isCue());
  }

  private static MalformedSource refusal(JsonParser json, String reason) {
    return new MalformedSource(json.currentLocation().getLineNr(), reason);
  }
}

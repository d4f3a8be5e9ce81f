// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.json;

import cuepoint.ingest.cue.TimeScanner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One item of a transcript's list, whoever wrote it.
///
/// @param startMs null where it is missing or no time
/// @param endMs null where it is missing or no time
/// @param timed whether it has a key for its start at all
/// @param words null where they are missing
record Segment(
    @Nullable Long startMs,
    @Nullable Long endMs,
    @Nullable String speaker,
    boolean timed,
    @Nullable String words) {

  /// Whether an item is a cue rather than something else that is called a segment.
  boolean isCue() {
    return timed && words != null;
  }

  String text() {
    return words == null ? "" : words;
  }

  /// Reads the object that the parser is at the beginning of.
  static Segment read(JsonParser json) {
    Long start = null;
    Long end = null;
    String speaker = null;
    String words = null;
    boolean timed = false;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      switch (name) {
        // Podcasting 2.0 and Whisper
        case "startTime", "start" -> {
          timed = true;
          start = seconds(json, value);
        }
        case "endTime", "end" -> end = seconds(json, value);
        case "body", "text" -> words = value == JsonToken.VALUE_STRING ? json.getString() : words;
        case "speaker" ->
            speaker = value.isScalarValue() && !isEmpty(value) ? json.getString() : null;
        // whisper.cpp has both: milliseconds, and the same as `00:00:00,000`
        case "offsets", "timestamps" -> {
          timed = true;
          @Nullable Long[] range = range(json, value);
          start = range[0] == null ? start : range[0];
          end = range[1] == null ? end : range[1];
        }
        default -> {}
      }
      if (json.currentToken() == value) {
        json.skipChildren();
      }
    }
    return new Segment(start, end, speaker, timed, words);
  }

  private static boolean isEmpty(JsonToken value) {
    return value == JsonToken.VALUE_NULL
        || value == JsonToken.VALUE_TRUE
        || value == JsonToken.VALUE_FALSE;
  }

  private static @Nullable Long[] range(JsonParser json, JsonToken value) {
    @Nullable Long[] range = new @Nullable Long[2];
    if (value != JsonToken.START_OBJECT) {
      return range;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken bound = json.nextToken();
      int which = name.equals("from") ? 0 : 1;
      if (which == 0 || name.equals("to")) {
        range[which] =
            bound == JsonToken.VALUE_STRING ? timecode(json.getString()) : millis(json, bound, 1);
      }
      json.skipChildren();
    }
    return range;
  }

  private static @Nullable Long seconds(JsonParser json, JsonToken value) {
    if (value != JsonToken.VALUE_STRING) {
      return millis(json, value, 1000);
    }
    // Strict writers put numbers; some put strings.
    String text = json.getString().strip();
    if (text.indexOf(':') > 0) {
      return timecode(text);
    }
    try {
      return text.length() > 20 ? null : inRange(Double.parseDouble(text) * 1000);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static @Nullable Long millis(JsonParser json, JsonToken value, int perUnit) {
    boolean number = value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT;
    return number ? inRange(json.getDoubleValue() * perUnit) : null;
  }

  private static @Nullable Long inRange(double millis) {
    boolean time = Math.abs(millis) < TimeScanner.LIMIT_MS;
    return time ? Long.valueOf(Math.round(millis)) : null;
  }

  private static @Nullable Long timecode(String text) {
    TimeScanner scanner = new TimeScanner();
    return scanner.read(text, 0, text.length()) == text.length() ? scanner.millis() : null;
  }
}

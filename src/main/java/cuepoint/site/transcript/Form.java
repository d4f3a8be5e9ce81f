// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.transcript.JsonWriter;
import cuepoint.transcript.MarkdownWriter;
import cuepoint.transcript.SubRipWriter;
import cuepoint.transcript.TextWriter;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.WebVttWriter;
import java.util.Locale;

/// A form in which a transcript can be had as a file; its name is the file's ending.
enum Form {
  VTT("text/vtt"),
  SRT("application/x-subrip"),
  TXT("text/plain"),
  JSON("application/json"),
  MD("text/markdown");

  private final String type;

  Form(String type) {
    this.type = type;
  }

  /// The media type.
  String type() {
    return type;
  }

  /// The end of the file's name, without the point.
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The file.
  String write(Transcript transcript) {
    return switch (this) {
      case VTT -> WebVttWriter.write(transcript);
      case SRT -> SubRipWriter.write(transcript);
      case TXT -> TextWriter.write(transcript);
      case JSON -> JsonWriter.write(transcript);
      case MD -> MarkdownWriter.write(transcript);
    };
  }
}

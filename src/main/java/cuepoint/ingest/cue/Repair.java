// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

/// What is mended in a transcript rather than refused, in the words of the import report.
public enum Repair {
  /// No `WEBVTT` at the beginning.
  NO_HEADER("the first line is not WEBVTT"),
  /// Words before the first time.
  LEADING_TEXT("text before the first time left out"),
  /// Words between cues, where a format has a place for none.
  STRAY_TEXT("text outside a cue joined to the cue before it"),
  /// A start that cannot be read.
  UNREADABLE_START("unreadable time, text joined to the cue before it"),
  /// An end that cannot be read.
  UNREADABLE_END("unreadable end, the cue ends at the next later start"),
  /// Times for other than the lines above them.
  UNFIT_TIMES("times that do not fit the lines above them, the turn is one cue"),
  /// A monologue without a time of its own.
  NO_TIME("no time, the cue starts with the one before it"),
  /// A time before the beginning of the audio.
  NEGATIVE_TIME("time before the beginning set to 0"),
  /// A start before that of an earlier cue, by up to a minute.
  OUT_OF_ORDER("time goes back by up to a minute, cue put in its place"),
  /// No words at all.
  EMPTY("empty cue dropped"),
  /// An end that equals the start.
  NO_LENGTH("cue without length, ends at the next later start"),
  /// An end before the start.
  ENDS_EARLY("cue that ends before it starts, ends at the next later start"),
  /// A cue that starts while an earlier one lasts; people do speak at once, so both keep their
  /// times.
  OVERLAP("overlap with the cue before, kept");

  private final String reason;

  Repair(String reason) {
    this.reason = reason;
  }

  /// The words of the import report.
  public String reason() {
    return reason;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.ingest.Format.Head;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesFormatTest {
  private static final String NOTES = "# Bells 7\n\n**Ada #1:** [One](https://a.example)\n\n- a\n";
  private final NotesFormat format = new NotesFormat();

  private boolean recognises(String path, String text) {
    return format.recognises(SourceFile.of(path, text), new Head(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes/007.md",
        "PB 485.md",
        "7.markdown",
        "bells-007-show-notes.md.txt",
        "473-clean.MD",
        "bells.md",
        "bells-notes.txt"
      })
  void recognisesNotes(String path) {
    assertThat(recognises(path, NOTES)).isTrue();
  }

  @Test
  void recognisesNotesByTheirNumberAlone() {
    assertThat(recognises("notes/012.md", "Just some words.\n")).isTrue();
    assertThat(recognises("notes/012.md", "")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "README.md|# Bells 7",
        "LICENSE.md|Sponsored by nobody",
        "CONTRIBUTING.md|# How to",
        "docs/CODE_OF_CONDUCT.md|# Conduct",
        "CHANGELOG.md|# Changes 2",
        "about.md|# About us",
        "7.txt|00:00:01 **Ada #1:** said",
        "7.txt|Just some words.",
        "7.html|# Bells 7",
        "7.vtt|WEBVTT",
      })
  void leavesEverythingElse(String path, String text) {
    assertThat(recognises(path, text)).isFalse();
  }

  @Test
  void leavesSavedPagesToTheirOwnReader() {
    String page =
        "#7: One clock\n\nPublished Wed, Apr 26, 2017\n\nSponsored by Brass. https://b.example\n\nAda #1: One\n\n  • a\n";

    assertThat(recognises("bells-007-page.txt", page)).isFalse();
  }

  @Test
  void statesWhatTheHeadingSays() throws MalformedSource {
    Reading reading = format.read(SourceFile.of("7.md", "# 473: A clock?\n\n**Ada #1:** One\n"));

    assertThat(reading.stated().number()).isEqualTo(473);
    assertThat(reading.stated().title()).isEqualTo("A clock?");
    assertThat(reading.transcript()).isNull();
    assertThat(reading.notes()).isNotNull();
  }
}

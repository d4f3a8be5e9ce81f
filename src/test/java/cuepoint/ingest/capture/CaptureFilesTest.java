// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cuepoint.SharedFiles;
import cuepoint.ingest.CaptureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureFilesTest {
  private static Optional<CaptureFormat> kindOf(String name, String head) {
    return new CaptureFiles().kindOf(name, head.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, SAVED_TEXT",
    "A.TXT, SAVED_TEXT",
    "a.md, SAVED_TEXT",
    "a.html, SAVED_HTML",
    "a.htm, SAVED_HTML",
    "a.warc, WARC",
    "a.WARC.GZ, WARC",
    "a.warc.zst, WARC",
    "a.wacz, WACZ",
    "a.gz, ",
    "a.zip, ",
    "warc, ",
    "a, "
  })
  void knowsWhatAFileOfANameIsReadAs(String name, CaptureKind kind) {
    assertThat(new CaptureFiles().kindNamed(name)).isEqualTo(Optional.ofNullable(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Looms\nBy : Ada Loom\n\nOverview of this book\n\nWeaves.",
        "Looms\nAuthors: Ada Loom\nTable of Contents (3 chapters)\nOne",
        "\uFEFFLooms\nwritten by: Ada\n\nContents:\nOne"
      })
  void knowsTextWithAuthorsAndAnOverviewOrContents(String head) {
    assertThat(kindOf("looms.txt", head)).contains(CaptureKind.SAVED_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Looms\n\nOverview\n\nWeaves.",
        "Looms\nBy: Ada Loom\n\nIt weaves.",
        "Overview\n\nBy: Ada Loom",
        "WEBVTT\n\n00:00.000 --> 00:01.000\nBy: Ada\n\nOverview",
        "00:00:01 By: Ada\n00:00:02 Overview"
      })
  void leavesOtherTextAlone(String head) {
    assertThat(kindOf("looms.txt", head)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/ \n-->",
        "<!DOCTYPE html>\n<!-- saved from url=(0018)https://a.example/ -->\n<html>",
        "<html><head><link rel=canonical href='https://a.example/b'>",
        "<!doctype html><meta property=og:url content=https://a.example/b>"
      })
  void knowsHtmlThatTellsWhereItComesFrom(String head) {
    assertThat(kindOf("a.html", head)).contains(CaptureKind.SAVED_HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><title>A template</title>",
        "<cite>A:</cite><time>0:01</time><p>Hi",
        "---\nlayout: page\n---\n{{ content }}",
        "<!doctype html><link rel=canonical href='/relative'>",
        "<!doctype html><link rel=canonical href='javascript:alert(1)'>"
      })
  void leavesOtherHtmlAlone(String head) {
    assertThat(kindOf("a.html", head)).isEmpty();
  }

  @Test
  void takesNothingOfARealShowForACapture() throws IOException {
    Path corpus = SharedFiles.FOLDER.resolve("corpus");
    assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": test skipped");

    List<Path> taken = new ArrayList<>();
    int looked = 0;
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          byte[] head = in.readNBytes(8192);
          looked++;
          if (new CaptureFiles().kindOf(String.valueOf(file.getFileName()), head).isPresent()) {
            taken.add(file);
          }
        }
      }
    }
    assertThat(taken).isEmpty();
    assertThat(looked).isGreaterThan(1000);
  }
}

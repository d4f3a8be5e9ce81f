// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage;
import cuepoint.ingest.CaptureSink;
import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a file told, for tests to look at.
final class Collected implements CaptureSink {
  final List<CapturedPage> pages = new ArrayList<>();
  final List<String> moves = new ArrayList<>();
  final List<String> problems = new ArrayList<>();
  final TreeMap<String, Integer> skipped = new TreeMap<>();

  static Collected of(CaptureKind kind, Path file) throws IOException, MalformedSource {
    Collected collected = new Collected();
    kind.read(file, "captures/" + file.getFileName(), collected);
    return collected;
  }

  CapturedPage page() {
    return pages.getFirst();
  }

  List<String> titles() {
    return pages.stream().map(CapturedPage::title).toList();
  }

  @Override
  public void page(CapturedPage page) {
    pages.add(page);
  }

  @Override
  public void moved(String from, String to, @Nullable Instant at) {
    moves.add(from + " -> " + to);
  }

  @Override
  public void problem(CapturedPage.Place place, String reason) {
    problems.add((place.entry() + " " + place.offset()).strip() + ": " + reason);
  }

  @Override
  public void skipped(String kind) {
    skipped.merge(kind, 1, Integer::sum);
  }
}

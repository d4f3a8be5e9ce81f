// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.CaptureWriter;
import cuepoint.article.CapturedPage;
import cuepoint.ingest.ArchiveSettings.Told;
import cuepoint.kernel.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes what a file of captures holds, and gathers what is to be told of it.
final class CaptureTaking implements CaptureSink {
  /// Told of one file; a crawl that went wrong has one mistake, not thousands.
  private static final int MOST_PROBLEMS = 20;

  private final Slug show;
  private final String path;
  private final Told told;
  private final ImportReport.Builder report;
  private final Consumer<CapturedPage> taker;
  private final @Nullable CaptureWriter writer;
  private final List<Refusal> problems = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private int pages;
  private int moreProblems;

  /// @param taker of the pages
  /// @param writer of the redirects, or null where nothing is to be written
  CaptureTaking(
      Slug show,
      String path,
      Told told,
      ImportReport.Builder report,
      Consumer<CapturedPage> taker,
      @Nullable CaptureWriter writer) {
    this.show = show;
    this.path = path;
    this.told = told;
    this.report = report;
    this.taker = taker;
    this.writer = writer;
  }

  @Override
  public void page(CapturedPage page) {
    pages++;
    String address = told.address() == null ? page.address() : told.address();
    Instant taken = told.taken() == null ? page.taken() : told.taken();
    taker.accept(page.at(page.place(), address, taken));
  }

  @Override
  public void moved(String from, String to, @Nullable Instant at) {
    if (writer != null) {
      writer.move(from, to, at);
    }
  }

  @Override
  public void problem(CapturedPage.Place place, String reason) {
    if (problems.size() < MOST_PROBLEMS) {
      String entry = place.entry().isEmpty() ? "" : place.entry() + ", ";
      String where = place.equals(CapturedPage.Place.FILE) ? "" : "byte " + place.offset() + ": ";
      problems.add(new Refusal(0, entry + where + reason));
    } else {
      moreProblems++;
    }
  }

  @Override
  public void skipped(String kind) {
    skipped.merge(kind, 1, Integer::sum);
  }

  /// What could not be taken.
  List<Refusal> refusals() {
    List<Refusal> refusals = new ArrayList<>(problems);
    if (moreProblems > 0) {
      refusals.add(new Refusal(0, "and " + moreProblems + " more records of this file"));
    }
    return refusals;
  }

  /// Reports what was taken.
  void tell() {
    if (pages > 0 || !skipped.isEmpty()) {
      String rest =
          skipped.entrySet().stream()
              .map(each -> each.getValue() + " × " + each.getKey())
              .collect(Collectors.joining(", "));
      String taken = pages == 1 ? "1 page" : pages + " pages";
      String all = rest.isEmpty() ? taken : taken + "; passed over " + rest;
      report.file(show, null, path, 0, Outcome.CAPTURED, all);
    }
  }
}

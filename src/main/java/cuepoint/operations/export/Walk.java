// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import cuepoint.ingest.ImportProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/// Walks the site breadth first and writes what it finds. Of what lies behind and ahead, only the
/// addresses are in memory.
final class Walk {
  /// One thread writes a page while the site makes the next one, on each core.
  private static final int THREADS = 2 * Runtime.getRuntime().availableProcessors();

  private final Site site;
  private final Reach reach;
  private final StaticPage pages;
  private final References references;
  private final String base;
  private final ExportFolder folder;
  private final ImportProgress progress;
  private final Set<String> failures = new TreeSet<>();
  private final LongAdder pageCount = new LongAdder();
  private final LongAdder fileCount = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  /// @param base what absolute addresses begin with, without a slash at the end
  Walk(
      Site site,
      Reach reach,
      StaticPage pages,
      String base,
      ExportFolder folder,
      ImportProgress progress) {
    this.site = site;
    this.reach = reach;
    this.pages = pages;
    this.base = base;
    this.folder = folder;
    this.progress = progress;
    references = new References(reach, base);
  }

  /// Walks everything that can be reached.
  ///
  /// @param first where to begin
  void from(Collection<String> first) throws InterruptedException {
    Set<String> seen = new HashSet<>(first);
    Set<String> round = new TreeSet<>(first);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      while (!round.isEmpty()) {
        List<Callable<Set<String>>> visits = new ArrayList<>();
        for (String address : round) {
          visits.add(() -> visit(address));
        }
        Set<String> next = new TreeSet<>();
        for (Future<Set<String>> visited : threads.invokeAll(visits)) {
          for (String found : visited.get()) {
            if (seen.add(found)) {
              next.add(found);
            }
          }
        }
        round = next;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("An address could not be walked", e.getCause());
    }
  }

  /// Writes what is at an address and returns where it leads; what cannot be written is told.
  private Set<String> visit(String address) throws InterruptedException {
    Set<String> found = Set.of();
    try {
      found = write(address, site.get(address));
    } catch (IOException | IllegalArgumentException e) {
      fail(address, "could not be written: " + e.getMessage());
    }
    synchronized (progress) {
      progress.step(address);
    }
    return found;
  }

  private Set<String> write(String address, Answer answer) throws IOException {
    String file = Layout.file(address);
    if (answer.isRedirect()) {
      return writeRedirect(address, file, answer.location());
    }
    if (answer.status() != 200) {
      fail(address, "answers with status " + answer.status());
      return Set.of();
    }
    if (answer.isHtml() != Layout.isPage(address)) {
      fail(address, "is " + answer.type() + ", which its address does not say");
      return Set.of();
    }
    if (!answer.isHtml()) {
      References.Written written = references.of(address, answer);
      write(file, written.body());
      return written.found();
    }
    StaticPage.Written page = pages.of(address, answer, to -> Layout.link(file, to));
    write(file, page.html());
    return page.found();
  }

  private Set<String> writeRedirect(String address, String file, String location)
      throws IOException {
    Reach.Target target = reach.of(address, location);
    if (target == null || !target.inside()) {
      fail(address, "leads to " + location + ", which is not part of an export");
      return Set.of();
    }
    String link = Layout.link(file, Layout.file(target.address())) + target.fragment();
    write(file, Redirect.page(target.address(), link, base + target.address()));
    return Set.of(target.address());
  }

  /// Writes a file of the export.
  void write(String file, byte[] content) throws IOException {
    Files.write(folder.file(file), content);
    count(file, content.length);
  }

  /// Counts a file that was written.
  void count(String file, long size) {
    (file.endsWith(".html") ? pageCount : fileCount).increment();
    bytes.add(size);
  }

  private void fail(String address, String why) {
    synchronized (failures) {
      failures.add(address + " " + why);
    }
  }

  /// What was written until now.
  ExportReport report() {
    synchronized (failures) {
      return new ExportReport(pageCount.sum(), fileCount.sum(), bytes.sum(), List.copyOf(failures));
    }
  }
}

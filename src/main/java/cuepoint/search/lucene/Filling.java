// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.lucene.TextSource.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;

/// Brings an index from one revision of the store to the latest, on all cores. Used once.
final class Filling {
  /// Changes asked of the store at once.
  private static final int BATCH = 2000;

  private static final int MAX_THREADS = 4;

  private final IndexWriter writer;
  private final TextSource source;
  private final Progress progress;
  private final int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
  private long total;
  private long done;

  Filling(IndexWriter writer, TextSource source, Progress progress) {
    this.writer = writer;
    this.source = source;
    this.progress = progress;
  }

  /// Takes in everything after a revision, and commits with the revision then reached. Costs one
  /// question to the store when there is nothing.
  ///
  /// @return the revision reached
  long after(long revision) throws IOException {
    long reached = revision;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Written> changes = source.changesAfter(reached, BATCH);
      total = changes.size() < BATCH ? changes.size() : source.size();
      while (!changes.isEmpty()) {
        apply(changes, workers);
        reached = changes.getLast().revision();
        changes = source.changesAfter(reached, BATCH);
      }
    }
    writer.setLiveCommitData(new Stamp(reached).toCommit().entrySet());
    writer.commit();
    return reached;
  }

  private void apply(List<Written> changes, ExecutorService workers) throws IOException {
    AtomicInteger next = new AtomicInteger();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      work.add(() -> {
        EpisodeDocuments episodes = new EpisodeDocuments(writer);
        CaptureDocuments captures = new CaptureDocuments(writer);
        for (int at; (at = next.getAndIncrement()) < changes.size(); ) {
          apply(changes.get(at), episodes, captures);
        }
        return true;
      });
    }
    try {
      for (Future<Boolean> each : workers.invokeAll(work)) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    } catch (ExecutionException e) {
      throw new IOException("an episode or a capture could not be indexed", e.getCause());
    }
  }

  private void apply(Written change, EpisodeDocuments episodes, CaptureDocuments captures)
      throws IOException {
    switch (change.kind()) {
      case EPISODE -> write(change, episodes);
      case CAPTURES -> write(change, captures);
    }
    synchronized (this) {
      done++;
      total = Math.max(total, done);
      progress.at(done, total);
    }
  }

  private void write(Written change, EpisodeDocuments documents) throws IOException {
    Optional<EpisodeText> text = change.gone() ? Optional.empty() : source.find(change.id());
    if (text.isPresent()) {
      documents.write(text.get());
    } else {
      writer.deleteDocuments(EpisodeDocuments.term(change.id()));
    }
  }

  private void write(Written change, CaptureDocuments documents) throws IOException {
    writer.deleteDocuments(CaptureDocuments.term(change.id()));
    if (!change.gone()) {
      source.captures(change.id(), capture -> documents.add(change.id(), capture));
    }
  }
}

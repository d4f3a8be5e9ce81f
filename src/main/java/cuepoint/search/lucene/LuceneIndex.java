// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.Clause;
import cuepoint.search.EpisodeFindings;
import cuepoint.search.Filters;
import cuepoint.search.IndexNotReady;
import cuepoint.search.Reading;
import cuepoint.search.Related;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.Suggestion;
import cuepoint.search.Trend;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive's index on Lucene. In its folder lies one folder for each generation, numbered; the
/// highest that is complete counts. Only a complete index is ever committed there, so a program
/// that dies while building one leaves nothing that could be taken for it.
final class LuceneIndex implements ArchiveIndex, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

  /// So many moments, topics and articles and nobody asks whether a word was misspelled.
  private static final int ENOUGH = 10;

  private final Generations generations;
  private final TextSource source;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile @Nullable Generation current;
  private final ReentrantLock hinting = new ReentrantLock();
  private volatile @Nullable Hints hints;
  private volatile boolean closed;

  /// Opens the index of a folder, if there is one that can be read.
  LuceneIndex(Path folder, TextSource source) {
    this.source = source;
    generations = new Generations(folder);
    current = generations.openLatest();
  }

  @Override
  public SearchAnswer search(SearchRequest request) {
    try (Snapshots.Lease lease = lease()) {
      return new Search(lease.snapshot(), request).answer();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be searched", e);
    }
  }

  @Override
  public void rehearse() {
    Rehearsal rehearsal;
    try (Snapshots.Lease lease = lease()) {
      rehearsal = new Rehearsal(lease.snapshot());
    } catch (IndexNotReady _) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    rehearsal.run(this);
  }

  @Override
  public EpisodeFindings find(
      Slug show, int number, Clause what, Filters filters, boolean exactly) {
    try (Snapshots.Lease lease = lease()) {
      return new EpisodeSearch(lease.snapshot(), what, filters, exactly).find(show, number);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be searched", e);
    }
  }

  @Override
  public Trend trend(Clause what, Filters filters, boolean exactly, Duration most) {
    try (Snapshots.Lease lease = lease()) {
      return new TrendSearch(lease.snapshot(), what, filters, exactly, most).trend();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be searched", e);
    }
  }

  @Override
  public List<Related> related(Slug show, int number, int position, int most) {
    try (Snapshots.Lease lease = lease()) {
      return lease.snapshot().likeness().related(show, number, position, most);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public List<Reading> reading(Slug show, int number, int position, int most) {
    try (Snapshots.Lease lease = lease()) {
      return lease.snapshot().likeness().reading(show, number, position, most);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public List<Related> about(String article, int most) {
    try (Snapshots.Lease lease = lease()) {
      return lease.snapshot().likeness().about(article, most);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  @Override
  public List<Suggestion> suggest(String typed, int most) {
    Hints known = hints();
    return known == null ? List.of() : known.completions().suggest(typed, most);
  }

  @Override
  public @Nullable String didYouMean(SearchQuery query, SearchAnswer answer) {
    long found = answer.moments() + answer.topics() + answer.articles();
    boolean enough = !answer.relaxed() && found >= ENOUGH;
    Hints known = enough ? null : hints();
    return known == null ? null : known.spelling().correct(query.written(), query.words());
  }

  /// The latest that were made; made here where there are none yet. They may be a moment older than
  /// what searches see, which costs nobody anything.
  private @Nullable Hints hints() {
    Hints known = hints;
    return known == null && current != null ? freshHints() : known;
  }

  private @Nullable Hints freshHints() {
    hinting.lock();
    try (Snapshots.Lease lease = lease()) {
      Hints known = hints;
      if (known == null || !known.isOf(lease.snapshot())) {
        known = Hints.of(lease.snapshot());
        hints = known;
      }
      return known;
    } catch (IndexNotReady _) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    } finally {
      hinting.unlock();
    }
  }

  @Override
  public long revision() {
    if (current == null) {
      return 0;
    }
    try (Snapshots.Lease lease = lease()) {
      return lease.snapshot().stamp().revision();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// Borrows what searches see now.
  Snapshots.Lease lease() throws IOException {
    while (true) {
      Generation generation = current;
      if (generation == null) {
        throw new IndexNotReady();
      }
      try {
        return generation.lease();
      } catch (AlreadyClosedException e) {
        if (generation == current) {
          throw e;
        }
      }
    }
  }

  @Override
  public void catchUp(Progress progress) {
    writing.lock();
    try {
      Generation generation = current;
      if (generation == null) {
        build(progress);
      } else if (!source.changesAfter(generation.revision(), 1).isEmpty()) {
        takeIn(generation, progress);
      }
    } finally {
      writing.unlock();
    }
    if (hints != null) {
      prepare();
    }
  }

  @Override
  public void prepare() {
    freshHints();
    try (Snapshots.Lease lease = lease()) {
      lease.snapshot().compareTopics();
    } catch (IndexNotReady _) {
      // There is nothing to prepare yet.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private void takeIn(Generation generation, Progress progress) {
    try (IndexWriter writer = generation.writer()) {
      generation.refresh(new Filling(writer, source, progress).after(generation.revision()));
    } catch (IOException e) {
      LOG.warn("The search index in {} is damaged and is built anew.", generation.folder(), e);
      build(progress);
    }
  }

  @Override
  public void rebuild(Progress progress) {
    writing.lock();
    try {
      build(progress);
    } finally {
      writing.unlock();
    }
    if (hints != null) {
      prepare();
    }
  }

  private void build(Progress progress) {
    if (closed) {
      throw new IllegalStateException("the index is closed");
    }
    Path folder = generations.next();
    try {
      try (Directory directory = FSDirectory.open(folder);
          IndexWriter writer = Generation.writer(directory)) {
        new Filling(writer, source, progress).after(0);
      }
      Generation before = current;
      Generation built = Generation.open(folder);
      if (before != null && before.isSearched()) {
        // Those who search now shall not wait for the new one's first lease.
        built.lease().close();
      }
      current = built;
      if (before != null) {
        before.close();
      }
      generations.keepOnly(folder);
    } catch (IOException e) {
      generations.remove(folder);
      throw new UncheckedIOException("the index cannot be built in " + folder, e);
    }
  }

  /// Ends searching; waits for what is being written.
  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      closed = true;
      Generation last = current;
      current = null;
      if (last != null) {
        last.close();
      }
    } finally {
      writing.unlock();
    }
  }
}

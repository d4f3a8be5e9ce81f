// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// One complete index in a folder of its own. What searches need in memory is made when the first
/// one comes: an import that nobody searches with goes without.
final class Generation implements Closeable {
  /// Memory for what is not written to disk yet, in MB.
  private static final double BUFFER_MB = 64;

  private final Path folder;
  private final Directory directory;
  private volatile long revision;
  private volatile @Nullable Snapshots snapshots;
  private boolean closed;

  private Generation(Path folder, Directory directory, long revision) {
    this.folder = folder;
    this.directory = directory;
    this.revision = revision;
  }

  /// Opens an index after checking every file's sum.
  ///
  /// @throws IOException when there is none, it is damaged, or another version made it
  static Generation open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      Stamp stamp = Stamp.of(reader.getIndexCommit().getUserData());
      return new Generation(folder, directory, stamp.revision());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// A writer for an index, which it creates if need be. Closed without a commit it leaves
  /// everything as it was.
  static IndexWriter writer(Directory directory) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(null)
            .setRAMBufferSizeMB(BUFFER_MB)
            .setUseCompoundFile(false)
            .setCommitOnClose(false));
  }

  /// A writer for this index.
  IndexWriter writer() throws IOException {
    return writer(directory);
  }

  /// The highest revision of the store that the last commit holds.
  long revision() {
    return revision;
  }

  /// Lets searches see the last commit.
  ///
  /// @param reached the revision it holds
  void refresh(long reached) throws IOException {
    revision = reached;
    Snapshots searched;
    synchronized (this) {
      // One that is being made may be of the commit before.
      searched = snapshots;
    }
    if (searched != null) {
      searched.maybeRefreshBlocking();
    }
  }

  /// Borrows the present commit; the first one costs some two seconds for seven million words.
  ///
  /// @throws AlreadyClosedException once this was closed
  Snapshots.Lease lease() throws IOException {
    Snapshots known = snapshots;
    return (known == null ? snapshots() : known).lease();
  }

  private synchronized Snapshots snapshots() throws IOException {
    Snapshots known = snapshots;
    if (closed) {
      throw new AlreadyClosedException("closed: " + folder);
    }
    if (known == null) {
      known = new Snapshots(directory);
      snapshots = known;
    }
    return known;
  }

  /// Whether anybody searched it.
  boolean isSearched() {
    return snapshots != null;
  }

  /// Where it lies.
  Path folder() {
    return folder;
  }

  /// Searches under way keep their lease.
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    Snapshots searched = snapshots;
    if (searched != null) {
      searched.close();
    }
    directory.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// One complete index in a folder of its own, open for searching.
final class Generation implements Closeable {
  /// Memory for what is not written to disk yet, in MB.
  private static final double BUFFER_MB = 64;

  private final Path folder;
  private final Directory directory;
  private final Snapshots snapshots;

  private Generation(Path folder, Directory directory, Snapshots snapshots) {
    this.folder = folder;
    this.directory = directory;
    this.snapshots = snapshots;
  }

  /// Opens an index.
  ///
  /// @throws IOException when there is none, it is damaged, or another version made it
  static Generation open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new Generation(folder, directory, new Snapshots(directory));
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

  /// Lets searches see the last commit.
  void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
  }

  /// Borrows the present commit.
  Snapshots.Lease lease() throws IOException {
    return snapshots.lease();
  }

  /// Where it lies.
  Path folder() {
    return folder;
  }

  /// Searches under way keep their lease.
  @Override
  public void close() throws IOException {
    snapshots.close();
    directory.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Hands out the latest commit of an index. What a writer has not committed is never seen.
final class Snapshots extends ReferenceManager<Snapshot> {
  /// A snapshot that stays usable until the lease is closed.
  static final class Lease implements Closeable {
    private final Snapshots snapshots;
    private final Snapshot snapshot;

    private Lease(Snapshots snapshots) throws IOException {
      this.snapshots = snapshots;
      snapshot = snapshots.acquire();
    }

    Snapshot snapshot() {
      return snapshot;
    }

    @Override
    public void close() throws IOException {
      snapshots.release(snapshot);
    }
  }

  /// Opens the last commit of an index.
  ///
  /// @throws IOException when there is none, it cannot be read, or another version made it
  Snapshots(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      current = Snapshot.of(reader, null);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /// Borrows the present snapshot.
  ///
  /// @throws org.apache.lucene.store.AlreadyClosedException once the index was closed
  Lease lease() throws IOException {
    return new Lease(this);
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot before) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(before.reader());
    return newer == null ? null : Snapshot.of(newer, before);
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}

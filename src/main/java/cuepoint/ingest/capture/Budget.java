// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// How much a packed file may hold in all: text packs to a tenth, and what packs to less than a
/// hundredth is made to fill a disk.
final class Budget {
  /// What a file may hold whatever its size, in bytes.
  static final long FREE = 64L << 20;

  /// How many times its size it may hold beyond that.
  static final int RATIO = 100;

  private long left;

  /// @param size of the file, in bytes
  Budget(long size) {
    this.left = FREE + RATIO * size;
  }

  /// Counts bytes that were unpacked.
  ///
  /// @throws CountedChannel.TooMuch when there are too many
  void spend(long bytes) throws CountedChannel.TooMuch {
    left -= bytes;
    if (left < 0) {
      throw new CountedChannel.TooMuch("it holds more than " + RATIO + " times its size");
    }
  }

  /// A stream whose bytes are counted as they are read.
  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        spend(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        int read = super.read(into, at, length);
        spend(Math.max(0, read));
        return read;
      }

      @Override
      public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        spend(skipped);
        return skipped;
      }
    };
  }
}

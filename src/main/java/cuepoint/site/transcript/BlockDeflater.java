// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Makes blocks. Not for several threads; to be closed.
final class BlockDeflater implements AutoCloseable {
  private final Deflater deflater;

  /// @param level how hard to try, from 1 to 9
  BlockDeflater(int level) {
    deflater = new Deflater(level, true);
  }

  /// Compresses a piece of a page by itself.
  Block block(byte[] raw) {
    deflater.reset();
    deflater.setInput(raw);
    byte[] out = new byte[raw.length / 2 + 64];
    int size = 0;
    while (true) {
      size += deflater.deflate(out, size, out.length - size, Deflater.FULL_FLUSH);
      if (size < out.length) {
        break;
      }
      out = Arrays.copyOf(out, out.length * 2);
    }
    CRC32 crc = new CRC32();
    crc.update(raw);
    return new Block(Arrays.copyOf(out, size), raw.length, (int) crc.getValue());
  }

  /// The piece of the page that a block was made of.
  static byte[] raw(Block block) {
    Inflater inflater = new Inflater(true);
    try {
      byte[] raw = new byte[block.length()];
      inflater.setInput(block.deflated());
      int size = 0;
      while (size < raw.length) {
        int more = inflater.inflate(raw, size, raw.length - size);
        if (more == 0) {
          throw new IllegalStateException("a block is shorter than it says");
        }
        size += more;
      }
      return raw;
    } catch (DataFormatException broken) {
      throw new IllegalStateException("a block of our own cannot be read", broken);
    } finally {
      inflater.end();
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Puts blocks together to one gzip stream (RFC 1952) without compressing anything anew.
final class GzipPage {
  /// Magic, deflate, no flags, no date, no extra flags, unknown system.
  private static final byte[] HEADER = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

  /// A last block of fixed codes that holds nothing but its end.
  private static final byte[] END = {3, 0};

  private static final int TRAILER = 8;

  private GzipPage() {}

  /// The blocks in a row.
  static byte[] of(List<Block> blocks) {
    int size = HEADER.length + END.length + TRAILER;
    for (Block block : blocks) {
      size += block.deflated().length;
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream(size);
    page.writeBytes(HEADER);
    int crc = 0;
    long length = 0;
    for (Block block : blocks) {
      page.writeBytes(block.deflated());
      crc = CombinedCrc.of(crc, block.crc(), block.length());
      length += block.length();
    }
    page.writeBytes(END);
    writeInt(page, crc);
    writeInt(page, (int) length);
    return page.toByteArray();
  }

  /// The blocks in a row, uncompressed.
  static byte[] plain(List<Block> blocks) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    for (Block block : blocks) {
      page.writeBytes(BlockDeflater.raw(block));
    }
    return page.toByteArray();
  }

  private static void writeInt(ByteArrayOutputStream page, int value) {
    for (int shift = 0; shift < 32; shift += 8) {
      page.write(value >>> shift);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Bytes as they are kept in the store: compressed (gzip, RFC 1952), in parts of at most a million
/// bytes, as databases take no longer ones into a column.
public final class Packed {
  private static final int PART_BYTES = 1_000_000;

  private Packed() {}

  /// The parts that bytes are kept as, at least one.
  public static List<byte[]> parts(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
    try (GZIPOutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = packed.toByteArray();
    List<byte[]> parts = new ArrayList<>();
    for (int start = 0; start < bytes.length; start += PART_BYTES) {
      parts.add(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + PART_BYTES)));
    }
    return parts;
  }

  /// The bytes that {@link #parts} were made of.
  ///
  /// @throws UncheckedIOException when they are no such parts, or not all of them
  public static byte[] plain(List<byte[]> parts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    parts.forEach(packed::writeBytes);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

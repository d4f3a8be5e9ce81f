// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The `podcast:guid` of a feed: a UUID of version 5 (RFC 9562) of its address, in the namespace
/// that Podcasting 2.0 has for it.
final class PodcastGuid {
  private static final UUID NAMESPACE = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

  private PodcastGuid() {}

  /// Of a feed's address, of which neither the scheme nor slashes at the end count.
  static UUID of(String feed) {
    int scheme = feed.indexOf("://");
    int begin = scheme < 0 ? 0 : scheme + 3;
    int end = feed.length();
    while (end > begin && feed.charAt(end - 1) == '/') {
      end--;
    }
    byte[] name = feed.substring(begin, end).getBytes(StandardCharsets.UTF_8);
    ByteBuffer hashed =
        ByteBuffer.allocate(Long.BYTES * 2 + name.length)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .put(name);
    ByteBuffer hash = ByteBuffer.wrap(sha1(hashed.array()));
    long most = (hash.getLong() & ~0xF000L) | 0x5000L;
    long least = (hash.getLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(most, least);
  }

  /// What version 5 is made of; nothing here has to be kept secret.
  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.netpreserve.jwarc.WarcDigest;

/// A digest as WARC and WACZ write one, `sha1:ABC…`: hexadecimal, base 32 or base 64.
///
/// @param algorithm as Java names it, empty where it is none that is known
record RecordDigest(String algorithm, String value) {
  /// Takes a digest apart; what is of no known algorithm fits everything.
  static RecordDigest of(String told) {
    int colon = told.indexOf(':');
    String name = colon < 0 ? "" : told.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String algorithm =
        switch (name) {
          case "sha1", "sha-1" -> "SHA-1";
          case "sha256", "sha-256" -> "SHA-256";
          case "sha512", "sha-512" -> "SHA-512";
          case "md5" -> "MD5";
          default -> "";
        };
    return new RecordDigest(algorithm, told.substring(colon + 1).strip());
  }

  /// Whether there is a way to check it.
  boolean isKnown() {
    return !algorithm.isEmpty();
  }

  /// Something that makes such digests.
  MessageDigest digester() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  /// Whether this is the digest of some bytes; true where there is no way to tell.
  boolean fits(byte[] bytes, int from) {
    if (!isKnown()) {
      return true;
    }
    MessageDigest digester = digester();
    digester.update(bytes, from, bytes.length - from);
    return is(digester.digest());
  }

  /// Whether this says the same as a digest that was made.
  boolean is(byte[] made) {
    String bare = value.replace("=", "");
    return value.equalsIgnoreCase(HexFormat.of().formatHex(made))
        || bare.equalsIgnoreCase(new WarcDigest(algorithm, made).base32().replace("=", ""))
        || bare.equals(Base64.getEncoder().withoutPadding().encodeToString(made))
        || bare.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(made));
  }
}

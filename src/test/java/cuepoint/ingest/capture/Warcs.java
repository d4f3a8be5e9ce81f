// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcDigest;

/// Writes records of a WARC, sound ones and others.
final class Warcs {
  static final String DATE = "2019-05-01T10:22:33Z";

  private Warcs() {}

  /// A record of any type.
  ///
  /// @param fields further lines of its header
  static byte[] record(String type, String address, String media, byte[] block, String... fields) {
    return record(type, address, media, block.length, block, fields);
  }

  /// A record that claims to be longer or shorter than it is.
  static byte[] record(
      String type, String address, String media, long length, byte[] block, String... fields) {
    StringBuilder header = new StringBuilder("WARC/1.1\r\n");
    header.append("WARC-Type: ").append(type).append("\r\n");
    header.append("WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n");
    header.append("WARC-Date: ").append(DATE).append("\r\n");
    header.append("WARC-Target-URI: ").append(address).append("\r\n");
    header.append("Content-Type: ").append(media).append("\r\n");
    for (String field : fields) {
      header.append(field).append("\r\n");
    }
    header.append("Content-Length: ").append(length).append("\r\n\r\n");
    return join(header.toString().getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  /// A response as a server sends it.
  ///
  /// @param status first line without the version
  /// @param headers further lines of the response
  static byte[] http(String status, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    for (String line : headers) {
      head.append(line).append("\r\n");
    }
    return join(head.append("\r\n").toString().getBytes(UTF_8), body);
  }

  /// A response record with a page of HTML.
  static byte[] page(String address, String html) {
    byte[] block = http("200 OK", html.getBytes(UTF_8), "Content-Type: text/html; charset=utf-8");
    return record("response", address, "application/http;msgtype=response", block);
  }

  /// A small page.
  static String html(String title) {
    return "<!doctype html><html lang=en><head><title>"
        + title
        + "</title></head><body><nav><a href=/>Home</a></nav><p>"
        + ("These are the words of " + title + ", of which there are enough. ").repeat(4)
        + "</p></body></html>";
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String sha1(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
      return "sha1:" + new WarcDigest("sha1", digest).base32();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A digest in hexadecimal.
  static String digest(String name, String algorithm, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
      return name + ":" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

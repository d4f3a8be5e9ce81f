// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// One file of a show's sources, as it was when the import looked.
public final class SourceFile {
  private final String path;
  private final byte[] content;

  /// @param path relative to the YAML that names the shows, with forward slashes
  /// @param content the bytes, which nobody changes any more
  public SourceFile(String path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /// A file made of text.
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Relative to the YAML that names the shows, with forward slashes.
  public String path() {
    return path;
  }

  /// The bytes; readers must not change them.
  public byte[] content() {
    return content;
  }

  /// The file's name without folders.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The file's name without folders and last extension.
  public String stem() {
    int dot = name().lastIndexOf('.');
    return dot > 0 ? name().substring(0, dot) : name();
  }

  /// The content as text, without a byte order mark; line ends stay as they are.
  ///
  /// @throws MalformedSource when the bytes are not UTF-8, with the line of the first wrong one
  public String text() throws MalformedSource {
    boolean mark =
        content.length >= 3
            && content[0] == (byte) 0xEF
            && content[1] == (byte) 0xBB
            && content[2] == (byte) 0xBF;
    ByteBuffer in = ByteBuffer.wrap(content, mark ? 3 : 0, content.length - (mark ? 3 : 0));
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedSource(lineAt(in.position()), "not UTF-8");
    }
    return out.flip().toString();
  }

  private int lineAt(int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import java.util.Locale;

/// Whether a transcript's times fit an audio file, as far as lengths and names tell.
public final class Recording {
  /// Lengths further apart than this, in milliseconds, are of different recordings (contract C1).
  public static final long SAME_MS = 60_000;

  private Recording() {}

  /// Whether two lengths, in milliseconds, can be those of one recording.
  public static boolean isSame(long oneMs, long otherMs) {
    return Math.abs(oneMs - otherMs) <= SAME_MS;
  }

  /// Whether the path of a transcript says that it is that of a film, which is cut otherwise.
  public static boolean isVideo(String path) {
    return path.toLowerCase(Locale.ROOT).contains("youtube");
  }
}

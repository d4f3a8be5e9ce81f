// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.catalog.Show;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the YAML of an archive says (contract C1).
///
/// @param title of the whole archive
/// @param baseUrl where it is served, without a slash at the end
/// @param folder the YAML's folder, which all paths are relative to
/// @param audio folder of audio files that the archive serves itself, or null
/// @param republish whether captured pages may be read here in full
public record ArchiveSettings(
    String title,
    String baseUrl,
    Path folder,
    @Nullable Path audio,
    boolean republish,
    List<ShowSettings> shows) {
  /// Copies the shows.
  public ArchiveSettings {
    shows = List.copyOf(shows);
  }

  /// A show and where its files are.
  ///
  /// @param sources folders, files or globs, relative to the YAML
  /// @param exclude globs of what to leave out
  /// @param captures files of captured pages that the YAML tells of
  public record ShowSettings(
      Show show, List<String> sources, List<String> exclude, List<NamedCapture> captures) {
    /// Copies the lists.
    public ShowSettings {
      sources = List.copyOf(sources);
      exclude = List.copyOf(exclude);
      captures = List.copyOf(captures);
    }
  }

  /// A file that holds a captured page, whatever it looks like.
  ///
  /// @param file relative to the YAML
  public record NamedCapture(String file, Told told) {}

  /// What the owner says of a captured page; null where only the page itself can tell.
  ///
  /// @param address where it was, absolute
  /// @param taken when it was captured
  public record Told(@Nullable String address, @Nullable Instant taken) {
    /// Nothing.
    public static final Told NOTHING = new Told(null, null);
  }
}

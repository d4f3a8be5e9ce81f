// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.catalog.Show;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the YAML of an archive says (contract C1).
///
/// @param title of the whole archive
/// @param baseUrl where it is served, without a slash at the end
/// @param folder the YAML's folder, which all paths are relative to
/// @param audio folder of audio files that the archive serves itself, or null
public record ArchiveSettings(
    String title, String baseUrl, Path folder, @Nullable Path audio, List<ShowSettings> shows) {
  /// Copies the shows.
  public ArchiveSettings {
    shows = List.copyOf(shows);
  }

  /// A show and where its files are.
  ///
  /// @param sources folders, files or globs, relative to the YAML
  /// @param exclude globs of what to leave out
  public record ShowSettings(Show show, List<String> sources, List<String> exclude) {
    /// Copies the lists.
    public ShowSettings {
      sources = List.copyOf(sources);
      exclude = List.copyOf(exclude);
    }
  }
}

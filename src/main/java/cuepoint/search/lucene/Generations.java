// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of past, present and coming indexes: `1`, `2` and so on inside one folder. Whatever
/// else lies there is left alone.
final class Generations {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final Path folder;

  Generations(Path folder) {
    this.folder = folder;
  }

  /// Opens the latest generation that can be read, and removes all others; null where there is
  /// none.
  @Nullable Generation openLatest() {
    for (Path each : all().reversed()) {
      try {
        Generation opened = Generation.open(each);
        keepOnly(each);
        return opened;
      } catch (IOException | IllegalArgumentException e) {
        LOG.info("The search index in {} is not used: {}", each, e.toString());
        remove(each);
      }
    }
    return null;
  }

  /// The folder for the next generation; it does not exist yet.
  Path next() {
    List<Path> all = all();
    return folder.resolve(Long.toString(all.isEmpty() ? 1 : number(all.getLast()) + 1));
  }

  /// Removes all generations but one.
  void keepOnly(Path kept) {
    for (Path each : all()) {
      if (!each.equals(kept)) {
        remove(each);
      }
    }
  }

  /// Removes a generation, if it is there. Where the system does not let go of a file that is still
  /// read, it goes at the next start.
  void remove(Path generation) {
    if (!Files.exists(generation)) {
      return;
    }
    try (Stream<Path> files = Files.walk(generation)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.warn("The old search index in {} could not be removed: {}", generation, e.toString());
    }
  }

  private List<Path> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> NUMBER.matcher(entry.getFileName().toString()).matches())
          .sorted(Comparator.comparingLong(Generations::number))
          .toList();
    } catch (IOException e) {
      LOG.warn("The folder {} cannot be read: {}", folder, e.toString());
      return List.of();
    }
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString());
  }
}

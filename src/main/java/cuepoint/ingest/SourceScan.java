// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Finds the files of one show. Nothing outside its source folders is ever opened: links that lead
/// out are told, links to folders and everything hidden are passed over.
final class SourceScan {
  private static final String GLOB_CHARACTERS = "*?[{";

  /// A file to read.
  ///
  /// @param path relative to the YAML, with forward slashes
  /// @param inRoot relative to the source that names it, as a repository knows it
  record Found(String path, String inRoot, Path file) {}

  /// A path that cannot be used, and why.
  record Problem(String path, String reason) {}

  private final Path folder;
  private final List<PathMatcher> excludes = new ArrayList<>();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Found> corrections = new LinkedHashMap<>();
  private final Map<String, Found> links = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private int ignored;

  private SourceScan(Path folder) {
    this.folder = folder;
  }

  static SourceScan of(ArchiveSettings.ShowSettings show, Path folder) {
    SourceScan scan = new SourceScan(folder);
    for (String glob : show.exclude()) {
      scan.matcher(glob).ifPresent(scan.excludes::add);
    }
    show.sources().forEach(scan::scan);
    return scan;
  }

  /// What was found, sorted by path.
  List<Found> found() {
    return found.values().stream().sorted(Comparator.comparing(Found::path)).toList();
  }

  /// Every `corrections.yml` at the top of a source folder; they are not among the files found.
  List<Found> corrections() {
    return List.copyOf(corrections.values());
  }

  /// Every `links.csv` at the top of a source folder; they are not among the files found.
  List<Found> links() {
    return List.copyOf(links.values());
  }

  List<Problem> problems() {
    return problems;
  }

  /// Sources of the YAML that are not there.
  List<String> missing() {
    return missing;
  }

  /// How many hidden or excluded files were passed over.
  int ignored() {
    return ignored;
  }

  private Optional<PathMatcher> matcher(String glob) {
    try {
      return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
    } catch (PatternSyntaxException e) {
      problems.add(new Problem(glob, "no valid glob: " + e.getDescription()));
      return Optional.empty();
    }
  }

  private void scan(String source) {
    try {
      int wild = firstWild(source);
      if (wild < 0) {
        scan(source, folder.resolve(source).normalize(), null);
      } else {
        int slash = source.lastIndexOf('/', wild);
        Path base = folder.resolve(slash < 0 ? "" : source.substring(0, slash)).normalize();
        var matcher = matcher(source.substring(slash + 1));
        if (matcher.isPresent()) {
          scan(source, base, matcher.get());
        }
      }
    } catch (InvalidPathException e) {
      problems.add(new Problem(source, "no valid path: " + e.getReason()));
    } catch (IOException e) {
      problems.add(new Problem(source, "cannot be read (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private static int firstWild(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (GLOB_CHARACTERS.indexOf(source.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void scan(String source, Path base, @Nullable PathMatcher only) throws IOException {
    if (!Files.exists(base)) {
      missing.add(source);
    } else if (Files.isDirectory(base)) {
      // A source that is a link itself was named by the owner; its target is the folder meant.
      Path root = base.toRealPath();
      Files.walkFileTree(root, walker(base, root, only));
    } else {
      add(base, Objects.requireNonNull(base.getParent()), base, only);
    }
  }

  private FileVisitor<Path> walker(Path base, Path root, @Nullable PathMatcher only) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = !directory.equals(root) && isHidden(directory);
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Path named = base.resolve(root.relativize(file));
        if (isHidden(file)) {
          ignored++;
        } else if (attributes.isSymbolicLink()) {
          visitLink(file, named, base, root, only);
        } else if (attributes.isRegularFile()) {
          add(named, base, file, only);
        } else {
          ignored++;
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        String path = relative(base.resolve(root.relativize(file)));
        problems.add(new Problem(path, "cannot be read (" + e.getClass().getSimpleName() + ")"));
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private void visitLink(Path file, Path named, Path base, Path root, @Nullable PathMatcher only)
      throws IOException {
    if (!Files.exists(file)) {
      problems.add(new Problem(relative(named), "a symbolic link to nothing"));
      return;
    }
    Path target = file.toRealPath();
    if (!target.startsWith(root)) {
      problems.add(
          new Problem(relative(named), "a symbolic link that leads out of its source folder"));
    } else if (Files.isRegularFile(target)) {
      add(named, base, target, only);
    } else {
      ignored++;
    }
  }

  private void add(Path named, Path base, Path file, @Nullable PathMatcher only) {
    String path = relative(named);
    String inRoot = slashes(base.relativize(named));
    Map<String, Found> aside =
        switch (inRoot) {
          case CorrectionsFile.NAME -> corrections;
          case LinksFile.NAME -> links;
          default -> null;
        };
    if (aside == null && only != null && !only.matches(base.relativize(named))) {
      return;
    }
    if (excludes.stream().anyMatch(glob -> matches(glob, path) || matches(glob, inRoot))) {
      ignored++;
      return;
    }
    (aside == null ? found : aside).putIfAbsent(path, new Found(path, inRoot, file));
  }

  /// A leading `**/` also means the folder itself, as it does for git.
  private static boolean matches(PathMatcher glob, String path) {
    return glob.matches(Path.of(path)) || glob.matches(Path.of("/" + path));
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private String relative(Path path) {
    return slashes(folder.relativize(path.toAbsolutePath().normalize()));
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The folder an export goes to. It is made beside its place and put there when it is whole, so
/// that a broken export leaves what was there before. An export carries a mark that names
/// everything in it; a folder without the mark, or with anything else in it, is somebody's and is
/// not touched.
final class ExportFolder implements AutoCloseable {
  /// The file that says that a folder is an export.
  static final String MARK = ".cuepoint-export";

  private final Path place;
  private final Path making;
  private final Path old;
  private final FileChannel lock;
  private boolean done;

  private ExportFolder(Path place, Path making, Path old, FileChannel lock) {
    this.place = place;
    this.making = making;
    this.old = old;
    this.lock = lock;
  }

  /// Begins an export.
  ///
  /// @param to where it shall be: nothing yet, an empty folder, or an earlier export
  /// @throws ExportRefused when something else is there, or another export goes there just now
  static ExportFolder open(Path to) throws ExportRefused, IOException {
    Path place = Files.exists(to) ? to.toRealPath() : to.toAbsolutePath().normalize();
    Path name = place.getFileName();
    Path parent = place.getParent();
    if (name == null || parent == null) {
      throw new ExportRefused(to + " cannot be an export; name a folder of its own.");
    }
    Files.createDirectories(parent);
    Path making = parent.resolve("." + name + ".making");
    Path old = parent.resolve("." + name + ".old");
    if (Files.notExists(place) && isExport(old)) {
      // The last export was killed between its two moves.
      Files.move(old, place);
    }
    for (Path each : List.of(place, making, old)) {
      refuseForeign(each);
    }
    FileChannel lock = lock(making, to);
    drop(old);
    return new ExportFolder(place, making, old, lock);
  }

  private static FileChannel lock(Path making, Path to) throws ExportRefused, IOException {
    Files.createDirectories(making);
    FileChannel channel =
        FileChannel.open(making.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        channel.truncate(0);
        empty(making);
        return channel;
      }
    } catch (OverlappingFileLockException inThisProcess) {
      // The same as when another process has it.
    }
    channel.close();
    throw new ExportRefused("Another export goes to " + to + " at this moment; wait for it.");
  }

  private static void refuseForeign(Path folder) throws ExportRefused, IOException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new ExportRefused(folder + " is no folder; name an empty or a new one.");
    }
    TreeSet<String> foreign = new TreeSet<>(contents(folder));
    if (foreign.isEmpty()) {
      return;
    }
    if (!isExport(folder)) {
      throw new ExportRefused(
          folder + " holds something else than an export; name an empty or a new folder.");
    }
    List<String> ours = Files.readAllLines(folder.resolve(MARK));
    // An export that is being made, or was killed, has not written down yet what is in it.
    if (!ours.isEmpty()) {
      ours.forEach(foreign::remove);
      foreign.remove(MARK);
      if (!foreign.isEmpty()) {
        throw new ExportRefused(
            folder
                + " would be replaced whole, and "
                + foreign.first()
                + " in it is not from the last export; move it away or name another folder.");
      }
    }
  }

  private static boolean isExport(Path folder) {
    return Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
  }

  /// Every folder and file, relative, with slashes, sorted.
  private static List<String> contents(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
            if (!entered.equals(folder)) {
              names.add(name(folder, entered));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            names.add(name(folder, file));
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(names);
    return names;
  }

  private static String name(Path folder, Path inside) {
    return folder.relativize(inside).toString().replace(File.separatorChar, '/');
  }

  /// Where a file of the export is written; its folder is there.
  ///
  /// @param path relative, with slashes
  Path file(String path) throws IOException {
    Path file = making.resolve(path).normalize();
    if (!file.startsWith(making) || file.equals(making)) {
      throw new IOException(path + " is outside of the export");
    }
    Files.createDirectories(file.getParent());
    return file;
  }

  /// Puts the export in its place; what was there before goes.
  ///
  /// @throws ExportRefused when somebody put something there meanwhile
  void finish() throws ExportRefused, IOException {
    refuseForeign(place);
    Files.write(making.resolve(MARK), contents(making));
    lock.close();
    replace(place, making, old);
    done = true;
    drop(old);
  }

  /// Moves a folder to a place, and what is there beside it; back again where that fails.
  static void replace(Path place, Path by, Path beside) throws IOException {
    boolean taken = Files.exists(place);
    if (taken) {
      Files.move(place, beside);
    }
    try {
      Files.move(by, place);
    } catch (IOException failure) {
      if (taken) {
        putBack(beside, place, failure);
      }
      throw failure;
    }
  }

  private static void putBack(Path beside, Path place, IOException failure) {
    try {
      Files.move(beside, place);
    } catch (IOException lost) {
      // The next export begins with another try.
      failure.addSuppressed(lost);
    }
  }

  /// Throws away what is unfinished.
  @Override
  public void close() throws IOException {
    if (!done) {
      empty(making);
      lock.close();
      Files.deleteIfExists(making.resolve(MARK));
      try {
        Files.deleteIfExists(making);
      } catch (DirectoryNotEmptyException taken) {
        // Another export began there just now.
      }
    }
  }

  private static void drop(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      empty(folder);
      Files.deleteIfExists(folder.resolve(MARK));
      Files.delete(folder);
    }
  }

  /// Deletes everything in a folder but its mark, which goes last wherever a folder goes. Links are
  /// deleted, not followed.
  private static void empty(Path folder) throws IOException {
    Path mark = folder.resolve(MARK);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(mark)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!visited.equals(folder)) {
              Files.delete(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

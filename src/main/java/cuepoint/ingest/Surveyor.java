// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.ingest.Format.Head;
import cuepoint.ingest.Sources.Known;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds out what files are and reads them. Whatever a file holds, the outcome is a value: a
/// reading, a refusal with a reason, or that it is none of ours.
@Component
class Surveyor {
  /// Larger files are no text that people wrote or spoke: a transcript of a day has 2 MB.
  static final long MAX_BYTES = 64L << 20;

  private static final int HEAD_BYTES = 8192;
  private static final Logger LOG = LoggerFactory.getLogger(Surveyor.class);

  private final List<Format> formats;

  Surveyor(List<Format> formats) {
    this.formats = formats.stream().sorted(Comparator.comparing(Format::name)).toList();
  }

  /// A file that was looked at.
  ///
  /// @param fresh what was just read of it, or null where it was not read or cannot be
  record Surveyed(Known known, @Nullable Fresh fresh) {}

  /// A reading that was just made.
  record Fresh(SourceFile source, Reading reading) {}

  /// Looks at a file; reads it only when its bytes or its reader are new.
  ///
  /// @param before what is known from the last import, or null
  Surveyed survey(SourceScan.Found found, @Nullable Known before) {
    byte[] content;
    try {
      if (Files.size(found.file()) > MAX_BYTES) {
        Refusal large = new Refusal(0, "larger than 64 MB");
        return new Surveyed(refused(found.path(), "", before, large), null);
      }
      content = read(found.file());
    } catch (IOException e) {
      String reason = "cannot be read (" + e.getClass().getSimpleName() + ")";
      return new Surveyed(refused(found.path(), "", before, new Refusal(0, reason)), null);
    }
    String sha256 = sha256(content);
    if (before != null && before.sha256().equals(sha256) && isCurrent(before)) {
      return new Surveyed(before, null);
    }
    return survey(new SourceFile(found.path(), content), sha256, before);
  }

  private Surveyed survey(SourceFile file, String sha256, @Nullable Known before) {
    Optional<Format> format = format(file);
    if (format.isEmpty()) {
      return new Surveyed(new Known(file.path(), sha256, "", versionOfAll(), null, null), null);
    }
    try {
      Reading reading = read(file, format.get());
      Survey survey = Survey.of(file, reading, format.get().isPage());
      if (survey.number() == null && survey.items().isEmpty()) {
        throw new MalformedSource(0, "nobody can tell its episode number");
      }
      Known known =
          new Known(file.path(), sha256, format.get().name(), format.get().version(), survey, null);
      return new Surveyed(known, new Fresh(file, reading));
    } catch (MalformedSource e) {
      Known refused = refused(file.path(), sha256, before, new Refusal(e.line(), e.reason()));
      Known told =
          new Known(
              refused.path(),
              sha256,
              format.get().name(),
              format.get().version(),
              refused.survey(),
              refused.refusal());
      return new Surveyed(told, null);
    }
  }

  private static Known refused(
      String path, String sha256, @Nullable Known before, Refusal refusal) {
    Survey last = before == null ? null : before.survey();
    String format = before == null ? "" : before.format();
    return new Known(path, sha256, format, 0, last, refusal);
  }

  /// Reads bytes that were recognised before.
  ///
  /// @param format by name, as remembered
  Reading read(SourceFile file, String format) throws MalformedSource {
    Optional<Format> known =
        formats.stream()
            .filter(one -> one.name().equals(format))
            .findFirst()
            .or(() -> format(file));
    if (known.isEmpty()) {
      throw new MalformedSource(0, "no longer of a kind that is read");
    }
    return read(file, known.get());
  }

  @SuppressWarnings("CatchingUnchecked") // a reader's mistake must cost one file, not the import
  private static Reading read(SourceFile file, Format format) throws MalformedSource {
    try {
      return format.read(file);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{} as {} broke its reader", file.path(), format.name(), e);
      throw new MalformedSource(0, "broke its reader (" + e.getClass().getSimpleName() + ")");
    }
  }

  private Optional<Format> format(SourceFile file) {
    byte[] content = file.content();
    String text =
        new String(content, 0, Math.min(HEAD_BYTES, content.length), StandardCharsets.UTF_8);
    Head head = new Head(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return formats.stream().filter(format -> format.recognises(file, head)).findFirst();
  }

  private boolean isCurrent(Known before) {
    if (before.format().isEmpty()) {
      return before.formatVersion() == versionOfAll();
    }
    return formats.stream()
        .anyMatch(format ->
            format.name().equals(before.format()) && format.version() == before.formatVersion());
  }

  /// Files that no reader knew are looked at again when any reader is newer.
  private int versionOfAll() {
    return formats.stream()
        .mapToInt(format -> format.name().hashCode() * 31 + format.version())
        .sum();
  }

  byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  static String sha256(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

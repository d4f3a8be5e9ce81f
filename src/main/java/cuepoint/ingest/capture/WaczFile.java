// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage.Place;
import cuepoint.ingest.CaptureSink;
import cuepoint.ingest.MalformedSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads the WARCs within a WACZ as they stand there; nothing is ever unpacked to disk. Entries
/// that are not sound are refused by themselves.
final class WaczFile {
  /// Most entries.
  static final int MAX_ENTRIES = 10_000;

  /// Largest directory, in bytes; that of 10,000 entries is about a quarter of it.
  private static final int MAX_DIRECTORY = 4 << 20;

  /// Longest name of an entry, in characters.
  private static final int MAX_NAME = 1_000;

  private static final String TOO_MANY = "a WACZ with more entries than are read";

  private final ZipFile zip;
  private final String name;
  private final CaptureSink sink;
  private final Budget budget;
  private final Map<String, String> titles = new HashMap<>();
  private Map<String, String> digests = Map.of();

  private WaczFile(ZipFile zip, String name, Budget budget, CaptureSink sink) {
    this.zip = zip;
    this.name = name;
    this.budget = budget;
    this.sink = sink;
  }

  /// @throws MalformedSource when a file is no zip, or has too many entries
  static void read(Path file, String name, CaptureSink sink) throws IOException, MalformedSource {
    Budget budget = new Budget(Files.size(file));
    try (CountedChannel.Seekable channel = CountedChannel.of(FileChannel.open(file));
        ZipFile zip = open(channel)) {
      channel.allowAll();
      new WaczFile(zip, name, budget, sink).read();
    }
  }

  private static ZipFile open(CountedChannel.Seekable channel) throws MalformedSource {
    channel.allow(MAX_DIRECTORY, TOO_MANY);
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (CountedChannel.TooMuch _) {
      throw new MalformedSource(0, TOO_MANY);
    } catch (IOException | IllegalArgumentException _) {
      throw new MalformedSource(0, "no WACZ: no zip, or one that is damaged or cut off");
    }
  }

  private void read() throws MalformedSource {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > MAX_ENTRIES) {
      throw new MalformedSource(0, TOO_MANY);
    }
    List<ZipArchiveEntry> sound = sound(entries);
    for (ZipArchiveEntry entry : sound) {
      if (entry.getName().equals("datapackage.json")) {
        list(entry, in -> digests = PageList.digests(in));
      }
    }
    for (ZipArchiveEntry entry : sound) {
      if (entry.getName().startsWith("pages/") && entry.getName().endsWith(".jsonl")) {
        list(entry, in -> PageList.titles(in, titles));
      }
    }
    sound.stream().filter(WaczFile::isWarc).forEach(this::warc);
    if (entries.stream().noneMatch(WaczFile::isWarc)) {
      throw new MalformedSource(0, "no WACZ: it holds no WARC");
    }
  }

  private static boolean isWarc(ZipArchiveEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".warc.zst");
  }

  /// The entries that can be read, in the order of the directory; the others are told.
  private List<ZipArchiveEntry> sound(List<ZipArchiveEntry> entries) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    entries.forEach(entry -> (once.add(entry.getName()) ? once : twice).add(entry.getName()));
    List<ZipArchiveEntry> sound = new ArrayList<>();
    for (ZipArchiveEntry entry : entries) {
      String reason =
          twice.contains(entry.getName()) ? "two entries of the same name" : fault(entry);
      if (reason != null) {
        sink.problem(place(entry), reason);
      } else if (!entry.isDirectory()) {
        sound.add(entry);
      }
    }
    return sound;
  }

  private static @Nullable String fault(ZipArchiveEntry entry) {
    String name = entry.getName();
    if (name.length() > MAX_NAME) {
      return "an entry with a name of over " + MAX_NAME + " characters";
    }
    boolean climbs =
        name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || List.of(name.split("/")).contains("..")
            || name.chars().anyMatch(c -> c < ' ');
    if (climbs) {
      return "an entry whose name leads out of the archive";
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "an encrypted entry";
    }
    boolean known = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
    return known ? null : "an entry packed in a way that is not known";
  }

  /// Something that reads one of the lists.
  private interface ListReader {
    void read(InputStream in);
  }

  private void list(ZipArchiveEntry entry, ListReader reader) {
    try (InputStream in = in(entry)) {
      reader.read(in);
    } catch (IOException | JacksonException e) {
      sink.problem(place(entry), reason(e));
    }
  }

  private void warc(ZipArchiveEntry entry) {
    try {
      if (!hasItsDigest(entry)) {
        sink.problem(place(entry), "a wrong digest");
        return;
      }
      WarcFile.Source source = () -> Channels.newChannel(in(entry));
      new WarcFile(source, entry.getName(), new WarcPages(name, titles), budget, sink).read();
    } catch (MalformedSource e) {
      sink.problem(place(entry), e.reason());
    } catch (IOException e) {
      sink.problem(place(entry), reason(e));
    }
  }

  private boolean hasItsDigest(ZipArchiveEntry entry) throws IOException {
    RecordDigest digest = RecordDigest.of(digests.getOrDefault(entry.getName(), ""));
    if (!digest.isKnown()) {
      return true;
    }
    MessageDigest digester = digest.digester();
    byte[] piece = new byte[64 << 10];
    try (InputStream in = in(entry)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digester.update(piece, 0, read);
      }
    }
    return digest.is(digester.digest());
  }

  private InputStream in(ZipArchiveEntry entry) throws IOException {
    return budget.counted(zip.getInputStream(entry));
  }

  private static String reason(Exception e) {
    String said = e instanceof CountedChannel.TooMuch ? e.getMessage() : null;
    return said != null ? said : "damaged (" + e.getClass().getSimpleName() + ")";
  }

  private static Place place(ZipArchiveEntry entry) {
    return new Place(entry.getName(), Math.max(0, entry.getLocalHeaderOffset()));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage;
import cuepoint.article.CapturedPage.Place;
import cuepoint.ingest.CaptureSink;
import cuepoint.ingest.MalformedSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Walks through the records of a WARC, one at a time, and stops where it is damaged: behind that
/// nobody can tell where the next record begins.
final class WarcFile {
  /// Longest header of a record, in bytes of the (compressed) file.
  static final int MAX_HEADER = 32 << 10;

  private static final int ZSTANDARD = 0x28B52FFD;
  private static final int ZSTANDARD_DICTIONARY = 0x5D2A4D18;

  /// Most revisits that are looked up, and most digests that are remembered for them.
  private static final int MAX_REVISITS = 10_000;

  private static final int MAX_DIGESTS = 100_000;

  /// Longest digest with the name of its algorithm: SHA-512 in hexadecimal.
  private static final int MAX_DIGEST = 150;

  /// Where the bytes come from; they may be asked for twice.
  interface Source {
    /// A new channel to the first byte.
    ReadableByteChannel open() throws IOException;
  }

  private final Source source;
  private final String entry;
  private final WarcPages pages;
  private final CaptureSink sink;
  private final Budget budget;
  private final Map<String, Long> offsets = new HashMap<>();
  private final Map<Long, List<Revisit>> revisits = new HashMap<>();
  private int revisited;

  /// A page that was the same as one before.
  private record Revisit(Place place, WarcPages.Target target) {}

  /// @param entry name within a WACZ, or empty
  /// @param budget for what is unpacked
  WarcFile(Source source, String entry, WarcPages pages, Budget budget, CaptureSink sink) {
    this.source = source;
    this.entry = entry;
    this.pages = pages;
    this.budget = budget;
    this.sink = sink;
  }

  /// Reads all records of a file of its own.
  ///
  /// @throws MalformedSource when there is no record at the beginning
  static void read(Path file, String name, CaptureSink sink) throws IOException, MalformedSource {
    WarcPages pages = new WarcPages(name, Map.of());
    Budget budget = new Budget(Files.size(file));
    new WarcFile(() -> FileChannel.open(file), "", pages, budget, sink).read();
  }

  /// Reads all records; revisits come last.
  ///
  /// @throws MalformedSource when there is no record at the beginning
  void read() throws IOException, MalformedSource {
    refuseZstandard();
    walk(false);
    if (!revisits.isEmpty()) {
      walk(true);
    }
  }

  /// It would need a library of native code for files that a tool can unpack.
  private void refuseZstandard() throws IOException, MalformedSource {
    ByteBuffer first = ByteBuffer.allocate(4);
    try (ReadableByteChannel channel = source.open()) {
      while (first.hasRemaining() && channel.read(first) >= 0) {}
    }
    int magic = first.getInt(0);
    if (magic == ZSTANDARD || magic == ZSTANDARD_DICTIONARY) {
      throw new MalformedSource(0, "packed with Zstandard, which is not read: unpack it first");
    }
  }

  private void walk(boolean again) throws IOException, MalformedSource {
    int records = 0;
    long offset = 0;
    try (CountedChannel channel = CountedChannel.of(source.open());
        WarcReader reader = new WarcReader(channel)) {
      reader.setLenient(true);
      boolean packed = reader.compression() != WarcCompression.NONE;
      while (true) {
        channel.allow(MAX_HEADER, "the header of a record has no end");
        WarcRecord record;
        try {
          record = reader.next().orElse(null);
        } finally {
          offset = reader.position();
        }
        if (record == null) {
          break;
        }
        records++;
        channel.allowAll();
        Body body = new Body(record, packed);
        if (again) {
          takeAgain(body, offset);
        } else {
          take(body, new Place(entry, offset));
        }
        body.skip();
        channel.requireWithin();
      }
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      if (records == 0) {
        throw new MalformedSource(0, "no WARC: " + reason(e));
      }
      if (!again) {
        sink.problem(new Place(entry, offset), reason(e) + ", and the rest is not read");
      }
      return;
    }
    if (records == 0) {
      throw new MalformedSource(0, "no WARC: it is empty");
    }
  }

  private static String reason(Exception e) {
    if (e instanceof EOFException) {
      return "cut off in the middle of a record";
    }
    String said = e instanceof CountedChannel.TooMuch ? e.getMessage() : null;
    return said != null ? said : "damaged (" + e.getClass().getSimpleName() + ")";
  }

  private void take(Body body, Place place) throws IOException {
    switch (taken(body, place)) {
      case WarcPages.Taken.Page(CapturedPage page, String digest) -> {
        if (isRemembered(digest) && offsets.size() < MAX_DIGESTS) {
          offsets.putIfAbsent(digest, place.offset());
        }
        sink.page(page);
      }
      case WarcPages.Taken.Moved(String from, String to, var at) -> sink.moved(from, to, at);
      case WarcPages.Taken.Same(WarcPages.Target target, String digest) -> {
        Long offset = offsets.get(digest);
        if (offset == null || ++revisited > MAX_REVISITS) {
          sink.skipped("revisit");
        } else {
          revisits.computeIfAbsent(offset, _ -> new ArrayList<>()).add(new Revisit(place, target));
        }
      }
      case WarcPages.Taken.Skipped(String kind) -> sink.skipped(kind);
      case WarcPages.Taken.Problem(String reason) -> sink.problem(place, reason);
    }
  }

  /// Digests that nobody knows may be as long as a header.
  private static boolean isRemembered(String digest) {
    return digest.length() <= MAX_DIGEST && RecordDigest.of(digest).isKnown();
  }

  /// What a record holds; one with a damaged header does no harm to the others.
  private WarcPages.Taken taken(Body body, Place place) throws IOException {
    try {
      return pages.take(body, place);
    } catch (IllegalArgumentException | DateTimeException _) {
      return new WarcPages.Taken.Problem("a record whose header is damaged");
    }
  }

  /// Tells of the revisits to the page of a record.
  private void takeAgain(Body body, long offset) throws IOException {
    List<Revisit> same = revisits.getOrDefault(offset, List.of());
    if (!same.isEmpty()
        && taken(body, new Place(entry, offset))
            instanceof WarcPages.Taken.Page(CapturedPage page, _)) {
      for (Revisit revisit : same) {
        WarcPages.Target target = revisit.target();
        sink.page(page.at(revisit.place(), target.address(), target.taken()));
      }
    }
  }

  /// The block of a record, read as far as it is wanted.
  final class Body {
    private final WarcRecord record;
    private final InputStream in;
    private final boolean packed;

    private Body(WarcRecord record, boolean packed) throws IOException {
      this.record = record;
      this.in = record.body().stream();
      this.packed = packed;
    }

    WarcRecord record() {
      return record;
    }

    /// A field of the record's header, or null.
    @Nullable String field(String name) {
      return record.headers().first(name).orElse(null);
    }

    /// As many bytes as there are, but no more than asked for.
    ///
    /// @throws EOFException when the file ends before the record does
    byte[] read(int length) throws IOException {
      byte[] bytes = in.readNBytes(length);
      count(bytes.length);
      return bytes;
    }

    private void count(int bytes) throws IOException {
      if (packed) {
        budget.spend(bytes);
      }
    }

    /// Goes to the end: by seeking where that can be done, else by reading in small pieces.
    private void skip() throws IOException {
      if (packed) {
        byte[] piece = new byte[64 << 10];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          count(read);
        }
      } else {
        record.body().consume();
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import cuepoint.article.CapturedPage;
import cuepoint.article.CapturedPage.Place;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/// Tells what the records of a WARC hold, and reads the pages among them.
final class WarcPages {
  /// Of a response at first only so much is read, which is whole pages or at least their header.
  private static final int HEAD = 64 << 10;

  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  /// What a record holds.
  sealed interface Taken {
    /// A page.
    ///
    /// @param digest of its payload as the record tells it, or empty
    record Page(CapturedPage page, String digest) implements Taken {}

    /// An address that led to another.
    record Moved(String from, String to, @Nullable Instant at) implements Taken {}

    /// The same page as one before.
    record Same(Target target, String digest) implements Taken {}

    /// Something sound that is no page.
    record Skipped(String kind) implements Taken {}

    /// A page that cannot be taken.
    record Problem(String reason) implements Taken {}
  }

  /// What was asked for, and when.
  record Target(String address, @Nullable Instant taken) {}

  private final String name;
  private final Map<String, String> titles;

  /// @param name for pages without any title
  /// @param titles of pages that have none, by address
  WarcPages(String name, Map<String, String> titles) {
    this.name = name;
    this.titles = titles;
  }

  /// Reads a record as far as it has to be read.
  Taken take(WarcFile.Body body, Place place) throws IOException {
    String type = Objects.requireNonNullElse(body.field("WARC-Type"), "unknown");
    String address = WebPlace.of(body.field("WARC-Target-URI"));
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "response", "resource", "conversion" -> {
        if (address == null) {
          yield new Taken.Skipped("other");
        }
        if (!Objects.requireNonNullElse(body.field("WARC-Segment-Number"), "0").equals("0")) {
          yield new Taken.Problem("a record in several segments, which are not put together");
        }
        Target target = new Target(address, instant(body.field("WARC-Date")));
        boolean http = type.equalsIgnoreCase("response");
        yield http ? response(body, place, target) : resource(body, place, target);
      }
      case "revisit" -> {
        String digest = Objects.requireNonNullElse(body.field("WARC-Payload-Digest"), "");
        Target target =
            address == null ? null : new Target(address, instant(body.field("WARC-Date")));
        yield target == null || digest.isEmpty()
            ? new Taken.Skipped("revisit")
            : new Taken.Same(target, digest.toLowerCase(Locale.ROOT));
      }
      case "warcinfo", "request", "metadata", "continuation" -> new Taken.Skipped(type);
      default -> new Taken.Skipped("other");
    };
  }

  private Taken resource(WarcFile.Body body, Place place, Target target) throws IOException {
    MediaType type = body.record().contentType();
    String kind = Payload.kind(type);
    if (!kind.isEmpty()) {
      return new Taken.Skipped(kind);
    }
    if (body.record().body().size() > CaptureFiles.MAX_PAGE) {
      return new Taken.Problem(CaptureFiles.TOO_LARGE);
    }
    byte[] block = body.read(CaptureFiles.MAX_PAGE);
    if (!fits(body, block, 0)) {
      return new Taken.Problem("a wrong digest");
    }
    return page(body, place, target, new Payload(type, block));
  }

  private Taken response(WarcFile.Body body, Place place, Target target) throws IOException {
    byte[] head = body.read(HEAD);
    HttpResponse http;
    try {
      http = Payload.http(head);
    } catch (IOException | IllegalArgumentException _) {
      return new Taken.Problem("no HTTP response in a record that says so");
    }
    if (MOVED.contains(http.status())) {
      String to =
          WebPlace.resolved(target.address(), http.headers().first("Location").orElse(null));
      return to == null || to.equals(target.address())
          ? new Taken.Skipped("status 3xx")
          : new Taken.Moved(target.address(), to, target.taken());
    }
    if (http.status() != 200) {
      return new Taken.Skipped("status " + http.status() / 100 + "xx");
    }
    boolean robots = target.address().endsWith("/robots.txt");
    String kind = robots ? "robots" : Payload.kind(http.contentType());
    if (!kind.isEmpty()) {
      return new Taken.Skipped(kind);
    }
    long size = body.record().body().size();
    if (size > CaptureFiles.MAX_PAGE + HEAD) {
      return new Taken.Problem(CaptureFiles.TOO_LARGE);
    }
    byte[] block = head;
    if (size > head.length) {
      byte[] rest = body.read((int) size - head.length);
      block = Arrays.copyOf(head, head.length + rest.length);
      System.arraycopy(rest, 0, block, head.length, rest.length);
    }
    return page(body, place, target, block);
  }

  private Taken page(WarcFile.Body body, Place place, Target target, byte[] block) {
    try {
      int from = Payload.start(block);
      Payload.Decoded decoded = Payload.of(block, from);
      boolean whole = fits(body, "WARC-Block-Digest", block, 0);
      boolean content =
          fits(body, "WARC-Payload-Digest", block, from)
              || fits(body, "WARC-Payload-Digest", decoded.entity(), 0)
              || fits(body, "WARC-Payload-Digest", decoded.payload().bytes(), 0);
      return whole && content
          ? page(body, place, target, decoded.payload())
          : new Taken.Problem("a wrong digest");
    } catch (CountedChannel.TooMuch e) {
      return new Taken.Problem(CaptureFiles.TOO_LARGE);
    } catch (IOException e) {
      String said = e.getMessage();
      return new Taken.Problem(
          "a page that cannot be unpacked (" + (said == null ? "damaged" : said) + ")");
    }
  }

  private Taken page(WarcFile.Body body, Place place, Target target, Payload payload) {
    String title = titles.get(target.address());
    HtmlPage.Origin origin =
        new HtmlPage.Origin(place, target.address(), target.taken(), title, name);
    String charset = payload.type().parameters().get("charset");
    CapturedPage page =
        payload.isHtml()
            ? HtmlPage.read(payload.bytes(), charset, origin)
            : SavedText.read(payload.bytes(), charset, origin);
    String digest = Objects.requireNonNullElse(body.field("WARC-Payload-Digest"), "");
    return new Taken.Page(page, digest.toLowerCase(Locale.ROOT));
  }

  private static boolean fits(WarcFile.Body body, byte[] block, int from) {
    return fits(body, "WARC-Block-Digest", block, from)
        && fits(body, "WARC-Payload-Digest", block, from);
  }

  private static boolean fits(WarcFile.Body body, String field, byte[] bytes, int from) {
    String told = body.field(field);
    return told == null || RecordDigest.of(told).fits(bytes, from);
  }

  /// WARC 1.1 may tell less than a second; nothing else is a date.
  private static @Nullable Instant instant(@Nullable String date) {
    try {
      return date == null ? null : Instant.parse(date.strip());
    } catch (DateTimeException _) {
      return null;
    }
  }
}

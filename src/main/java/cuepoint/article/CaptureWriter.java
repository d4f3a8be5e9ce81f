// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.kernel.Packed;
import cuepoint.kernel.Slug;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the captures of one file, a few at a time. Not shared between threads.
public final class CaptureWriter {
  private static final int BATCH = 200;
  private static final long MAX_BATCH_BYTES = 16L << 20;
  private static final int MAX_MOVES = 100_000;

  private final Captures captures;
  private final Slug show;
  private final Captures.File file;
  private final long fileId;
  private final Articles articles;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private final Map<String, ArticleAddress> addresses = new LinkedHashMap<>();
  private final Set<String> nowhere = new LinkedHashSet<>();
  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> contents = new ArrayList<>();
  private final List<Object[]> moves = new ArrayList<>();
  private long bytes;
  private int pages;
  private int moved;

  CaptureWriter(
      Captures captures,
      Slug show,
      Captures.File file,
      long fileId,
      Articles articles,
      JdbcTemplate batches,
      TransactionTemplate transaction) {
    this.captures = captures;
    this.show = show;
    this.file = file;
    this.fileId = fileId;
    this.articles = articles;
    this.batches = batches;
    this.transaction = transaction;
  }

  /// How many pages were added so far.
  public int pages() {
    return pages;
  }

  /// Adds a page.
  public void add(CapturedPage page) {
    long id = (fileId << Captures.PLACE_BITS) + pages++;
    ArticleAddress address = ArticleAddress.of(page.address());
    rows.add(
        new Object[] {
          id,
          fileId,
          page.place().entry(),
          page.place().offset(),
          article(page, address),
          page.address(),
          time(page.taken()),
          page.title(),
          String.join("\n", page.authors()),
          page.siteName(),
          page.language(),
          page.overview(),
          String.join("\n", page.contents()),
          page.mediaType()
        });
    addContent(id, "text", page.text().getBytes(StandardCharsets.UTF_8));
    addContent(id, "original", page.original().bytes());
    if (rows.size() >= BATCH || bytes > MAX_BATCH_BYTES) {
      flush();
    }
  }

  /// A page of which nobody knows where it was is an article of its own, known by its place.
  private String article(CapturedPage page, @Nullable ArticleAddress address) {
    if (address != null) {
      String id = address.id();
      addresses.put(id, address);
      return id;
    }
    String place =
        "%s/%s#%s:%d".formatted(show, file.path(), page.place().entry(), page.place().offset());
    String id = new ArticleAddress(place).id();
    nowhere.add(id);
    return id;
  }

  /// Adds a redirect; of very many the last ones are left out.
  public void move(String from, String to, @Nullable Instant seen) {
    ArticleAddress address = ArticleAddress.of(from);
    ArticleAddress target = ArticleAddress.of(to);
    if (address != null && target != null && !address.equals(target) && moved < MAX_MOVES) {
      moves.add(new Object[] {fileId, moved++, address.id(), target.value(), time(seen)});
    }
  }

  private static @Nullable Object time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private void addContent(long id, String kind, byte[] plain) {
    List<byte[]> parts = Packed.parts(plain);
    for (int part = 0; part < parts.size(); part++) {
      bytes += parts.get(part).length;
      contents.add(new Object[] {id, kind, part, parts.get(part)});
    }
  }

  private void flush() {
    transaction.executeWithoutResult(_ -> {
      articles.add(addresses);
      articles.addNowhere(nowhere);
      batches.batchUpdate(
          """
          INSERT INTO capture
            (capture_id, file_id, entry, file_offset, article_id, address, taken, title, authors,
            site_name, language, overview, contents, media_type)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows);
      batches.batchUpdate(
          "INSERT INTO capture_content (capture_id, kind, part, bytes) VALUES (?, ?, ?, ?)",
          contents);
      batches.batchUpdate(
          """
          INSERT INTO moved (file_id, position, article_id, to_address, seen)
          VALUES (?, ?, ?, ?, ?)
          """,
          moves);
    });
    addresses.clear();
    nowhere.clear();
    rows.clear();
    contents.clear();
    moves.clear();
    bytes = 0;
  }

  /// Lets everything that was added take the place of what the file held before.
  public void finish() {
    flush();
    captures.complete(show, file.path(), fileId);
  }

  /// Forgets everything that was added.
  public void abandon() {
    captures.drop(show, file.path());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.feed;

import cuepoint.ingest.Stated;
import cuepoint.ingest.cue.CueText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// One item of a feed, as it is written, and what that says about an episode.
final class FeedItem {
  private static final int MAX_ADDRESS = 2000;
  private static final int MAX_TITLE = 500;

  /// Digits of a size; more are more than a file can have.
  private static final int MAX_SIZE = 15;

  private final Map<String, String> fields = new HashMap<>();
  private @Nullable String audio;
  private @Nullable Long audioBytes;

  /// The first value of a field counts.
  void set(String field, String value) {
    if (!value.isEmpty()) {
      fields.putIfAbsent(field, value);
    }
  }

  /// The first enclosure that is audio, or says nothing of its type, counts.
  ///
  /// @param length in bytes, as it is written; many feeds write 0, or nonsense
  void enclosure(String address, String type, String length) {
    String plain = address.strip();
    boolean web = plain.startsWith("https://") || plain.startsWith("http://");
    if (audio == null
        && web
        && plain.length() <= MAX_ADDRESS
        && plain.chars().noneMatch(c -> c <= ' ')
        && (type.isEmpty() || type.startsWith("audio/"))) {
      audio = plain;
      boolean size = !length.isEmpty() && length.length() <= MAX_SIZE && digits(length);
      audioBytes = size && Long.parseLong(length) > 0 ? Long.valueOf(length) : null;
    }
  }

  private static boolean digits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// By what players know it; longer ones than any address are nobody's.
  private @Nullable String guid() {
    String guid = fields.get("guid");
    return guid == null || guid.length() > MAX_ADDRESS ? null : guid;
  }

  /// What the item says.
  ///
  /// @param number its number, as far as anybody can tell
  Stated stated(@Nullable Integer number) {
    List<String> titles = titles();
    String title = titles.isEmpty() ? null : NumberedTitle.withoutNumber(titles.getLast(), number);
    String published = fields.getOrDefault("pubDate", fields.get("dc:date"));
    String duration = fields.get("itunes:duration");
    return new Stated(
        number,
        title,
        published == null ? null : FeedTimes.date(published),
        null,
        duration == null ? null : FeedTimes.durationMs(duration),
        audio,
        season(),
        guid(),
        audioBytes);
  }

  /// Whether it is an episode. Trailers and bonus items may name one, but they are not it.
  boolean isEpisode() {
    String type = fields.getOrDefault("itunes:episodeType", "full");
    return !type.equalsIgnoreCase("trailer") && !type.equalsIgnoreCase("bonus");
  }

  /// The number as the feed gives it, else at the beginning of the title.
  @Nullable Integer statedNumber() {
    Integer number = NumberedTitle.plainNumber(fields.get("itunes:episode"));
    number = number != null ? number : NumberedTitle.plainNumber(fields.get("podcast:episode"));
    for (String title : titles()) {
      number = number != null ? number : NumberedTitle.number(title);
    }
    return number;
  }

  /// The season as the feed gives it; none is numbered 0.
  private @Nullable Integer season() {
    Integer season = NumberedTitle.plainNumber(fields.get("itunes:season"));
    season = season != null ? season : NumberedTitle.plainNumber(fields.get("podcast:season"));
    return season != null && season > 0 ? season : null;
  }

  /// The number in the addresses of the item's page and audio; worth something only if no other
  /// item has the same there.
  @Nullable Integer addressNumber() {
    Integer number = NumberedTitle.inLink(fields.get("link"));
    return number != null ? number : NumberedTitle.inAudio(audio);
  }

  private List<String> titles() {
    return Stream.of("title", "itunes:title")
        .flatMap(field -> Stream.ofNullable(fields.get(field)))
        .filter(title -> title.length() <= MAX_TITLE)
        // Many feeds escape their titles twice.
        .map(title -> CueText.clean(Parser.unescapeEntities(title, false)))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Feeds with one of everything.
final class SampleFeeds {
  static final String BASE = "https://archive.example.org";

  /// Everything that could be mistaken for markup, and what XML cannot hold.
  static final String HOSTILE =
      "</title>]]><script>alert(1)</script> \"&amp;' \u0000\u0008\u001F\uFFFE\uD800 \uD83C\uDF89";

  private SampleFeeds() {}

  /// The second of three pages of a show's feed.
  static Feed ofAShow() {
    return new Feed(
        "Soft Hyphen & friends",
        "The small parts of the web.",
        BASE + "/soft-hyphen",
        new Feed.Paging(
            BASE + "/soft-hyphen/feed.xml?page=2",
            BASE + "/soft-hyphen/feed.xml",
            BASE + "/soft-hyphen/feed.xml?page=3",
            BASE + "/soft-hyphen/feed.xml",
            BASE + "/soft-hyphen/feed.xml?page=3"),
        "en-GB",
        "Apache-2.0",
        List.of(
            new FeedEntry.Person("Mara Tindal", "host", null),
            new FeedEntry.Person("Jonas Okoro", "host", null)),
        BASE + "/share/soft-hyphen.png",
        List.of(full(), bare(), hostile()));
  }

  /// What a search finds: entries that are no episodes.
  static Feed ofASearch() {
    return new Feed(
        "“leap seconds” · Archive",
        "Where it is talked about.",
        BASE + "/search?q=%22leap+seconds%22",
        Feed.Paging.single(BASE + "/search/feed.xml?q=%22leap+seconds%22"),
        null,
        null,
        List.of(new FeedEntry.Person("Archive", "host", BASE + "/")),
        null,
        List.of(
            new FeedEntry(
                BASE + "/soft-hyphen/1?t=36.88",
                BASE + "/soft-hyphen/1/clocks/transcript?t=36.88#c36880",
                "0:36 · Soft Hyphen #1: Clocks",
                "and leap seconds end",
                "<p>and <mark>leap seconds</mark> end</p>",
                LocalDate.of(2021, 3, 5),
                null,
                "en",
                List.of(),
                null),
            new FeedEntry(
                BASE + "/soft-hyphen/2#topic-1",
                BASE + "/soft-hyphen/2/owls/topics/1-leap-seconds",
                "Leap seconds",
                "Owls",
                "",
                null,
                null,
                "de",
                List.of(),
                null)));
  }

  private static FeedEntry full() {
    String page = BASE + "/soft-hyphen/23/clocks-calendars";
    return new FeedEntry(
        BASE + "/soft-hyphen/23",
        page,
        "Clocks & calendars",
        "Leap seconds · Calendars",
        "<h3><a href=\"https://example.org/?a=1&amp;b=2\">Leap seconds</a></h3>\n<p>1 &lt; 2</p>",
        LocalDate.of(2021, 3, 5),
        Instant.parse("2026-11-21T09:30:00.123Z"),
        "en-GB",
        List.of(
            new FeedEntry.Person("Mara Tindal", "host", BASE + "/people/mara-tindal"),
            new FeedEntry.Person("Bo", "guest", null)),
        new FeedEpisode(
            "clocks-0023",
            "Clocks & calendars",
            "Soft Hyphen & friends",
            BASE + "/soft-hyphen/feed.xml",
            23,
            2,
            1_174_780L,
            new FeedEpisode.Audio("https://audio.example.org/023.m4a?from=feed", 9_400_123L),
            List.of(
                new FeedEpisode.File(page + "/transcript.vtt", "text/vtt"),
                new FeedEpisode.File(page + "/transcript.srt", "application/x-subrip"),
                new FeedEpisode.File(page + "/transcript.json", "application/json")),
            page + "/chapters.json"));
  }

  private static FeedEntry bare() {
    return new FeedEntry(
        BASE + "/soft-hyphen/0",
        BASE + "/soft-hyphen/0/nothing",
        "Nothing but a title",
        "Soft Hyphen #0.",
        "",
        null,
        null,
        "en-GB",
        List.of(),
        new FeedEpisode(
            null,
            "Nothing but a title",
            "Soft Hyphen & friends",
            null,
            0,
            null,
            null,
            new FeedEpisode.Audio("https://audio.example.org/000.mp3", null),
            List.of(),
            null));
  }

  private static FeedEntry hostile() {
    return new FeedEntry(
        BASE + "/soft-hyphen/4",
        BASE + "/soft-hyphen/4/hostile",
        HOSTILE,
        HOSTILE,
        "<p>]]&gt; &amp; \u0000\u001F</p>",
        LocalDate.of(2021, 1, 31),
        null,
        "en-GB",
        List.of(new FeedEntry.Person(HOSTILE, "guest", null)),
        new FeedEpisode(HOSTILE, HOSTILE, HOSTILE, null, 4, null, 900L, null, List.of(), null));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.crawl;

import cuepoint.address.Addresses;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Markdown;
import cuepoint.site.Locator;
import cuepoint.site.Words;
import cuepoint.transcript.Transcripts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Tells language models what is where (llmstxt.org): one file for the archive, and one for each
/// show that names all its transcripts.
@Controller
class LlmsController {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Archive archive;
  private final Locator locator;
  private final Shows shows;
  private final Episodes episodes;
  private final Transcripts transcripts;
  private final Words words;

  LlmsController(
      Archive archive,
      Locator locator,
      Shows shows,
      Episodes episodes,
      Transcripts transcripts,
      Words words) {
    this.archive = archive;
    this.locator = locator;
    this.shows = shows;
    this.episodes = episodes;
    this.transcripts = transcripts;
    this.words = words;
  }

  @GetMapping("/llms.txt")
  ResponseEntity<String> archive() {
    String base = archive.baseUrl();
    List<Show> all = shows.all();
    StringBuilder text = new StringBuilder(2000);
    head(text, archive.title(), words.of("about.lead"));
    text.append(addresses(base));
    text.append("## Shows\n\n");
    for (Show show : all) {
      String extent = words.of("show.extent", episodes.count(show.slug()));
      text.append(line(show.title(), base + Addresses.show(show.slug()), extent));
    }
    text.append("\n## Transcripts as text\n\n");
    for (Show show : all) {
      text.append(
          line(
              show.title(),
              base + Addresses.show(show.slug()) + "/llms.txt",
              "the transcripts of all its episodes"));
    }
    text.append("\n## Search and API\n\n")
        .append(item("Search help", "/search/help", "every way to ask"))
        .append(item("API", "/api/v1/openapi.json", "everything it answers (OpenAPI 3.1)"))
        .append(item("Shows", "/api/v1/shows", "as JSON"));
    for (Show show : all) {
      String path = "/api/v1/shows/" + show.slug() + "/episodes";
      text.append(item("Episodes of " + show.title(), path, "as JSON, newest first, in pages"));
    }
    text.append("\n## Feeds\n\n").append(item("Every episode", "/feed.xml", "podcast feed"));
    for (Show show : all) {
      String path = Addresses.feed(Addresses.show(show.slug()), "xml");
      text.append(item(show.title(), path, "podcast feed with transcripts and chapters"));
    }
    text.append("\n## Optional\n\n")
        .append(item("Articles", "/articles", "the pages that the show notes link to"))
        .append(item("People", "/people", "hosts and guests"))
        .append(item("Sponsors", "/sponsors", "who paid for which episodes"))
        .append(item("About", "/about", "where all this comes from, and who holds the rights"))
        .append(item("Sitemap", "/sitemap.xml", "every page"));
    return sent(text);
  }

  @GetMapping("/{show}/llms.txt")
  ResponseEntity<String> show(@PathVariable("show") String slug) {
    Show show = locator.show(slug);
    Set<Long> spoken = transcripts.episodesOf(show.slug());
    StringBuilder text = new StringBuilder(100 + 120 * spoken.size());
    head(text, show.title(), "What was said in each episode, as plain text, newest first.");
    String rights = show.rights();
    if (rights != null) {
      text.append("Rights: ").append(Markdown.text(rights)).append("\n\n");
    }
    text.append("## Transcripts\n\n");
    for (Episode episode : episodes.of(show.slug())) {
      if (spoken.contains(episode.id())) {
        String path = Addresses.transcript(show.slug(), episode.number(), episode.slug()) + ".txt";
        text.append(item("#" + episode.number() + " " + episode.title(), path, date(episode)));
      }
    }
    return sent(text);
  }

  private static String addresses(String base) {
    return """
    How addresses are made up, all of them below %s:

    - `/{show}`: a show; `/{show}/{number}`: leads to its episode of that number
    - `/{show}/{number}/{slug}`: an episode with its show notes; a wrong slug is corrected
    - `/{show}/{number}/{slug}/transcript`: what was said; `transcript.txt` is the same as plain \
    text, `.vtt`, `.srt`, `.json` and `.md` in other forms with times
    - `/{show}/{number}/{slug}/transcript?t=12:43`: the moment 12 minutes 43 seconds in; cite \
    moments like this
    - `/{show}/{number}/{slug}/topics/{position}-{slug}`: one topic of an episode
    - `/articles/timemap/{address}`: which versions of a page that the notes link to are known \
    (Memento)
    - `/search?q={words}`: search in everything that was said; quotes make a phrase
    - `/search/feed.xml?q={words}`: the newest of what that finds, as a feed (Atom); `.json` is \
    the same as JSON Feed
    - `/api/v1/search?q={words}`: the same as JSON
    - `/api/v1/shows/{show}/episodes/{number}`: all that is known of an episode as JSON

    """
        .formatted(base);
  }

  /// An estimated date is left out: here is no room to say that it is one.
  private static String date(Episode episode) {
    return episode.published() != null
        ? "published " + episode.published()
        : episode.recorded() != null ? "recorded " + episode.recorded() : "";
  }

  private static void head(StringBuilder text, String title, String summary) {
    text.append("# ").append(Markdown.text(title)).append("\n\n");
    text.append("> ").append(Markdown.text(summary)).append("\n\n");
  }

  private String item(String name, String path, String note) {
    return line(name, archive.baseUrl() + path, note);
  }

  /// A line of a list: a link, and what is there.
  ///
  /// @param address absolute
  /// @param note Markdown, or nothing
  private static String line(String name, String address, String note) {
    String said = note.isEmpty() ? "" : ": " + note;
    return "- [" + Markdown.text(name) + "](" + address + ")" + said + "\n";
  }

  private static ResponseEntity<String> sent(StringBuilder text) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic())
        .body(text.toString());
  }
}

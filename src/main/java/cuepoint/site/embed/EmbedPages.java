// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Timecode;
import cuepoint.site.Crumb;
import cuepoint.site.Excerpt;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import cuepoint.site.quote.Quote;
import cuepoint.site.quote.Quotes;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the pages for frames together.
@Component
class EmbedPages {
  /// Longest text in a frame, in characters; more would have to be scrolled.
  private static final int MOST_LETTERS = 260;

  private final Frames frames;
  private final Notes notes;
  private final Alignments alignments;
  private final Quotes quotes;
  private final Words words;

  EmbedPages(Frames frames, Notes notes, Alignments alignments, Quotes quotes, Words words) {
    this.frames = frames;
    this.notes = notes;
    this.alignments = alignments;
    this.quotes = quotes;
    this.words = words;
  }

  /// An episode with its topics, or else how it begins.
  EmbedPage episode(Located located) {
    Episode episode = located.episode();
    String topics =
        notes.of(episode.id()).topics().stream()
            .map(Topic::headline)
            .collect(Collectors.joining(" · "));
    if (topics.isEmpty()) {
      Optional<Quote> start = quotes.of(episode, new TimeLink(0, null, false));
      if (start.isPresent()) {
        return page(located, episode.title(), path(episode), start.get(), "");
      }
    }
    return page(located, episode.title(), path(episode), null, topics, "");
  }

  /// A topic with what its notes say, or else how it begins.
  EmbedPage topic(Located located, Topic topic) {
    Episode episode = located.episode();
    String path =
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline());
    Segment placed = alignments.of(episode.id()).topic(topic.position()).orElse(null);
    String fragment =
        placed == null
            ? ""
            : "#t=" + Timecode.seconds(placed.startMs()) + "," + Timecode.seconds(placed.endMs());
    String text = Jsoup.parseBodyFragment(topic.text().html()).text();
    if (text.isEmpty() && placed != null) {
      Optional<Quote> start =
          quotes.of(episode, new TimeLink(placed.startMs(), placed.endMs(), false));
      if (start.isPresent()) {
        return page(located, topic.headline(), path, start.get(), fragment);
      }
    }
    return page(located, topic.headline(), path, null, text, fragment);
  }

  /// A quote, or a moment and what is said from it on.
  EmbedPage quote(Located located, Quote quote) {
    Episode episode = located.episode();
    String path =
        Addresses.transcript(episode.show(), episode.number(), episode.slug()) + quote.link();
    return page(located, episode.title(), path, quote, quote.fragment());
  }

  private EmbedPage page(
      Located located, String headline, String path, Quote quote, String fragment) {
    return page(located, headline, path, quote, quote.text(), fragment);
  }

  private EmbedPage page(
      Located located,
      String headline,
      String path,
      @Nullable Quote quote,
      String text,
      String fragment) {
    Episode episode = located.episode();
    String audio = episode.audio();
    WebLink playable = audio == null ? null : WebLink.of(headline, audio + fragment);
    return new EmbedPage(
        located.show().language(),
        new Crumb(frames.archive().title(), frames.absolute("/")),
        new Crumb(
            words.of("embed.show", located.show().title(), String.valueOf(episode.number())),
            frames.absolute(path(episode))),
        new Crumb(headline, frames.absolute(path)),
        quote != null,
        Excerpt.of(text, MOST_LETTERS),
        quote == null ? "" : quote.speakers(),
        quote == null ? "" : words.clock(quote.startMs()),
        playable == null ? null : playable.href());
  }

  private static String path(Episode episode) {
    return Addresses.episode(episode.show(), episode.number(), episode.slug());
  }
}

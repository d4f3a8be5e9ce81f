// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Topic;
import cuepoint.site.Crumb;
import cuepoint.site.Excerpt;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.Player;
import cuepoint.site.Players;
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
  private final Players players;
  private final Words words;

  EmbedPages(
      Frames frames,
      Notes notes,
      Alignments alignments,
      Quotes quotes,
      Players players,
      Words words) {
    this.frames = frames;
    this.notes = notes;
    this.alignments = alignments;
    this.quotes = quotes;
    this.players = players;
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
        return page(located, episode.title(), path(episode), start.get(), player(located));
      }
    }
    return page(located, episode.title(), path(episode), null, topics, player(located));
  }

  /// A topic with what its notes say, or else how it begins.
  EmbedPage topic(Located located, Topic topic) {
    Episode episode = located.episode();
    String path =
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline());
    Segment placed = alignments.of(episode.id()).topic(topic.position()).orElse(null);
    Player player =
        placed == null ? player(located) : player(located).from(placed.startMs(), placed.endMs());
    String text = Jsoup.parseBodyFragment(topic.text().html()).text();
    if (text.isEmpty() && placed != null) {
      Optional<Quote> start =
          quotes.of(episode, new TimeLink(placed.startMs(), placed.endMs(), false));
      if (start.isPresent()) {
        return page(located, topic.headline(), path, start.get(), player);
      }
    }
    return page(located, topic.headline(), path, null, text, player);
  }

  /// A quote, or a moment and what is said from it on.
  EmbedPage quote(Located located, Quote quote) {
    Episode episode = located.episode();
    String path =
        Addresses.transcript(episode.show(), episode.number(), episode.slug()) + quote.link();
    return page(
        located,
        episode.title(),
        path,
        quote,
        player(located).from(quote.startMs(), quote.endMs()));
  }

  private EmbedPage page(
      Located located, String headline, String path, Quote quote, Player player) {
    return page(located, headline, path, quote, quote.text(), player);
  }

  private EmbedPage page(
      Located located,
      String headline,
      String path,
      @Nullable Quote quote,
      String text,
      Player player) {
    Episode episode = located.episode();
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
        player.media());
  }

  /// Nothing here says which audio the times fit.
  private Player player(Located located) {
    return players.of(located, 0, false);
  }

  private static String path(Episode episode) {
    return Addresses.episode(episode.show(), episode.number(), episode.slug());
  }
}

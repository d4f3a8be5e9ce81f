// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Timecode;
import cuepoint.site.Alternate;
import cuepoint.site.Crumb;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.Words;
import cuepoint.transcript.Cue;
import cuepoint.transcript.CueTimes;
import cuepoint.transcript.Transcripts;
import cuepoint.transcript.Turns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes ready whatever a reader may want to copy of a page.
@Component
public class Sharings {
  /// A sentence that is longer, in cues, has no end: not all transcripts have full stops.
  private static final int LONGEST_SENTENCE = 40;

  private static final long HALF_A_MINUTE_MS = 30_000;
  private static final long MINUTE_MS = 60_000;

  private final Frames frames;
  private final Transcripts transcripts;
  private final Words words;

  Sharings(Frames frames, Transcripts transcripts, Words words) {
    this.frames = frames;
    this.transcripts = transcripts;
    this.words = words;
  }

  /// What there is of an episode.
  public Sharing of(Located located) {
    Episode episode = located.episode();
    return plain(
        Addresses.episode(episode.show(), episode.number(), episode.slug()),
        Addresses.embed(episode.show(), episode.number()),
        episode.title());
  }

  /// What there is of a topic.
  public Sharing of(Located located, Topic topic) {
    Episode episode = located.episode();
    int position = topic.position();
    return plain(
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), position, topic.headline()),
        Addresses.embedTopic(episode.show(), episode.number(), position),
        topic.headline());
  }

  private Sharing plain(String page, String embed, String title) {
    return new Sharing(
        List.of(), List.of(field("link", frames.absolute(page), 2), embed(embed, title)));
  }

  /// What there is of a quote or a moment.
  public Sharing of(Located located, CueTimes times, Quote quote) {
    Episode episode = located.episode();
    String address = frames.absolute(quote.address(episode));
    QuoteTexts texts = new QuoteTexts(quote.said(), source(located, quote), address);
    List<Sharing.Field> fields = new ArrayList<>();
    fields.add(field("link", address, 2));
    if (quote.endMs() != null) {
      fields.add(field("plain", texts.plain(), 4));
      fields.add(field("markdown", texts.markdown(), 4));
      fields.add(field("html", texts.html(), 4));
    }
    fields.add(
        embed(quote.embed(episode), words.of("transcript.quote", quote.title(), episode.title())));
    return new Sharing(longer(episode, times, quote), fields);
  }

  /// Show, number, title and time, as a quote names its source.
  private String source(Located located, Quote quote) {
    return words.of("share.source.time", source(located), words.clock(quote.startMs()));
  }

  /// Show, number and title, as a quote names its source.
  public String source(Located located) {
    Episode episode = located.episode();
    return PlainText.of(
        words.of(
            "share.source",
            located.show().title(),
            String.valueOf(episode.number()),
            episode.title()));
  }

  /// What quotes of selected words are made with; null where nothing is said.
  public @Nullable Selecting selecting(Located located, List<Cue> cues) {
    return cues.isEmpty() ? null : selecting(located, CueTimes.of(cues));
  }

  /// What quotes of selected words are made with.
  public Selecting selecting(Located located, CueTimes times) {
    Episode episode = located.episode();
    return new Selecting(
        source(located),
        frames.absolute(Addresses.transcript(episode.show(), episode.number(), episode.slug())),
        Timecode.seconds(times.endMs(0, times.size())));
  }

  /// Where other sites learn how to show a page.
  ///
  /// @param path of the page, with its query
  public Alternate oembed(String path, String title) {
    String answer = frames.absolute(Addresses.oembed(frames.absolute(path)));
    return new Alternate("application/json+oembed", answer, PlainText.of(title));
  }

  private Sharing.Field field(String what, String value, int rows) {
    return new Sharing.Field("share-" + what, words.of("share.field." + what), value, rows);
  }

  private Sharing.Field embed(String path, String title) {
    String code = EmbedCode.of(frames.absolute(path), title, EmbedCode.WIDTH, EmbedCode.HEIGHT);
    return field("embed", code, 3);
  }

  /// Quotes from the same cue on; each once, and not the one there is already.
  private List<Crumb> longer(Episode episode, CueTimes times, Quote quote) {
    long start = quote.startMs();
    Map<Integer, String> ends = new LinkedHashMap<>();
    List<Cue> cues = transcripts.passage(episode.id(), quote.from(), LONGEST_SENTENCE);
    for (int i = 0; i < cues.size() && ends.isEmpty(); i++) {
      if (Turns.endsSentence(cues.get(i).text())) {
        ends.put(times.after(cues.get(i).startMs()), "sentence");
      }
    }
    ends.putIfAbsent(times.after(start + HALF_A_MINUTE_MS), "half-minute");
    ends.putIfAbsent(times.after(start + MINUTE_MS), "minute");
    List<Crumb> longer = new ArrayList<>();
    ends.forEach((to, key) -> {
      long endMs = times.endMs(quote.from(), to);
      if (!Objects.equals(quote.endMs(), endMs)) {
        longer.add(new Crumb(words.of("share.longer." + key), Addresses.quote(start, endMs)));
      }
    });
    return longer;
  }
}

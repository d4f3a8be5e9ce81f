// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.search.EpisodeFindings;
import cuepoint.site.AcceptedEncodings;
import cuepoint.site.Build;
import cuepoint.site.Crumb;
import cuepoint.site.Excerpt;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.Player;
import cuepoint.site.Players;
import cuepoint.site.Subjects;
import cuepoint.site.Words;
import cuepoint.site.quote.Quote;
import cuepoint.site.quote.Quotes;
import cuepoint.site.quote.Sharings;
import cuepoint.transcript.Transcripts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// The transcript page.
@Controller
class TranscriptController {
  /// Compression of pages; docs/performance.md has what the levels cost and save.
  static final int LEVEL = 4;

  private final Locator locator;
  private final TranscriptBodies bodies;
  private final TranscriptFrame surroundings;
  private final Episodes episodes;
  private final Transcripts transcripts;
  private final Quotes quotes;
  private final Sharings sharings;
  private final Finder finder;
  private final Players players;
  private final Frames frames;
  private final Subjects subjects;
  private final Words words;
  private final Build build;

  TranscriptController(
      Locator locator,
      TranscriptBodies bodies,
      TranscriptFrame surroundings,
      Episodes episodes,
      Transcripts transcripts,
      Quotes quotes,
      Sharings sharings,
      Finder finder,
      Players players,
      Frames frames,
      Subjects subjects,
      Words words,
      Build build) {
    this.locator = locator;
    this.bodies = bodies;
    this.surroundings = surroundings;
    this.episodes = episodes;
    this.transcripts = transcripts;
    this.quotes = quotes;
    this.sharings = sharings;
    this.finder = finder;
    this.players = players;
    this.frames = frames;
    this.subjects = subjects;
    this.words = words;
    this.build = build;
  }

  @GetMapping("/{show}/{number}/{slug}/transcript")
  void transcript(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("slug") String slug,
      @RequestParam(name = "t", required = false) @Nullable String t,
      @RequestParam(name = "q", defaultValue = "") String query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    Located located = locator.episode(show, number, slug, "/transcript", request);
    if (transcripts.cueCount(located.episode().id()) == 0) {
      throw located.without("error.no-transcript");
    }
    Optional<TimeLink> time = TimeLink.parse(t);
    Beside beside = beside(located.episode());
    Finding finding = finder.find(located.episode(), query);
    response.setHeader("Cache-Control", "no-cache");
    // What is found changes with the index, so only a page without it is known by a tag.
    if (finding == null
        && new ServletWebRequest(request, response).checkNotModified(etag(located, beside, time))) {
      return;
    }
    try (BlockDeflater deflater = new BlockDeflater(LEVEL)) {
      TranscriptBody body =
          bodies
              .of(located.episode(), deflater)
              .orElseThrow(() -> located.without("error.no-transcript"));
      int marked = time.map(body.times()::indexAt).orElse(-1);
      Quote quote = null;
      if (finding != null) {
        marked = marked < 0 ? Finder.firstCue(finding, body.times()) : marked;
        response.setStatus(finding.status().value());
      } else if (time.isPresent()) {
        quote = quotes.of(located.episode(), body.times(), time.get());
      }
      EpisodeFindings found = finding == null ? EpisodeFindings.NONE : finding.found();
      TranscriptFrame.Halves halves =
          surroundings.around(
              page(located, beside, body, marked, quote, finding), request, response);
      List<Block> blocks = new ArrayList<>();
      blocks.add(deflater.block(halves.before()));
      blocks.add(body.contents());
      blocks.addAll(body.blocks(passage(marked, quote), found, deflater));
      blocks.add(deflater.block(halves.after()));
      send(blocks, request, response);
    }
  }

  /// The episodes before and after one; nothing at the ends of a show.
  private record Beside(Optional<Episode> previous, Optional<Episode> next) {}

  private Beside beside(Episode episode) {
    return new Beside(episodes.before(episode), episodes.after(episode));
  }

  /// Changes with the episode, its show and neighbours, the archive, the build, and what is asked
  /// for.
  private String etag(Located located, Beside beside, Optional<TimeLink> time) {
    return "W/\"%s-%s-%s-%s\""
        .formatted(
            build.id(),
            Long.toString(located.episode().revision(), Character.MAX_RADIX),
            Integer.toHexString(
                Objects.hash(
                    located.show(),
                    frames.archive(),
                    beside.previous().map(Episode::revision),
                    beside.next().map(Episode::revision))),
            time.map(TranscriptController::asked).orElse(""));
  }

  private static String asked(TimeLink time) {
    String start = time.startMs() + (time.wholeSecond() ? "s" : "ms");
    return time.endMs() == null ? start : start + "-" + time.endMs();
  }

  /// What is marked: one cue, or all that are quoted. Behind the last of them a link leads to what
  /// can be done with them.
  private Passage passage(int marked, @Nullable Quote quote) {
    if (quote == null) {
      return Passage.of(marked);
    }
    String share = "<a class=\"to-share\" href=\"#share\">" + words.of("share.heading") + "</a> ";
    int to = quote.endMs() == null ? quote.from() + 1 : quote.to();
    return new Passage(quote.from(), to, share);
  }

  private static void send(
      List<Block> blocks, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.addHeader("Vary", "Accept-Encoding");
    byte[] page;
    if (AcceptedEncodings.hasGzip(request.getHeader("Accept-Encoding"))) {
      response.setHeader("Content-Encoding", "gzip");
      page = GzipPage.of(blocks);
    } else {
      page = GzipPage.plain(blocks);
    }
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private TranscriptPage page(
      Located located,
      Beside beside,
      TranscriptBody body,
      int marked,
      @Nullable Quote quote,
      @Nullable Finding finding) {
    Episode episode = located.episode();
    String path = Addresses.transcript(episode.show(), episode.number(), episode.slug());
    Player player = players.of(located, body.times().endMs(), body.hasContents());
    if (quote != null) {
      player = player.from(quote.startMs(), quote.endMs());
    } else if (marked >= 0) {
      player = player.from(body.times().startMs(marked), null);
    }
    return new TranscriptPage(
        frame(located, path, quote, finding),
        new Crumb(
            episode.title(), Addresses.episode(episode.show(), episode.number(), episode.slug())),
        words.of("transcript.extent", body.times().size()),
        quote == null ? null : opened(quote),
        quote == null ? null : sharings.of(located, body.times(), quote),
        finding == null
            ? FindBar.empty(path)
            : finder.bar(path, finding, marked < 0 ? -1 : body.times().startMs(marked)),
        player,
        files(path),
        beside.previous().map(this::neighbour).orElse(null),
        beside.next().map(this::neighbour).orElse(null),
        sharings.selecting(located, body.times()));
  }

  /// Whoever reads on reads the next transcript; an episode without one leads to its page.
  private Crumb neighbour(Episode episode) {
    boolean spoken = transcripts.cueCount(episode.id()) > 0;
    return new Crumb(
        "#" + episode.number() + " " + Excerpt.of(episode.title(), 80),
        spoken
            ? Addresses.transcript(episode.show(), episode.number(), episode.slug())
            : Addresses.episode(episode.show(), episode.number(), episode.slug()));
  }

  private TranscriptPage.Opened opened(Quote quote) {
    String from = words.clock(quote.startMs());
    Long end = quote.endMs();
    return new TranscriptPage.Opened(
        end == null
            ? words.of("transcript.opened", from)
            : words.of("transcript.quoted", from, words.clock(end)),
        quote.link());
  }

  private List<Crumb> files(String path) {
    return Arrays.stream(Form.values())
        .map(form -> new Crumb(words.of("transcript." + form.ending()), path + "." + form.ending()))
        .toList();
  }

  private Frame frame(
      Located located, String path, @Nullable Quote quote, @Nullable Finding finding) {
    Episode episode = located.episode();
    String title = episode.title();
    if (finding != null) {
      return frame(located, path, words.of("find.title", finding.query(), title), "").unlisted();
    }
    if (quote == null) {
      return subjects.article(
          frame(located, path, words.of("transcript.title", title), ""), located);
    }
    String description = quote.endMs() == null ? quote.text() : quote.spoken();
    Frame said =
        frame(located, quote.address(episode), quote.titled(title, words), description)
            .unlisted()
            .pictured(frames.absolute(quote.picture(episode)), quote.title())
            .alsoAs(sharings.oembed(quote.address(episode), title));
    return subjects.moment(said, located, quote.startMs(), quote.endMs());
  }

  private Frame frame(Located located, String path, String title, String description) {
    Episode episode = located.episode();
    String show = located.show().title();
    String number = String.valueOf(episode.number());
    return frames
        .below(
            located.show(),
            title,
            description.isEmpty()
                ? words.of("transcript.description", episode.title(), show, number)
                : description,
            path,
            located.crumb())
        .called(words.of("transcript.heading"))
        .pictured(
            frames.absolute(Addresses.share(episode.show(), episode.number())), episode.title());
  }
}

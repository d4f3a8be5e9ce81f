// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.kernel.Timecode;
import cuepoint.search.EpisodeFindings;
import cuepoint.site.AcceptedEncodings;
import cuepoint.site.Build;
import cuepoint.site.Crumb;
import cuepoint.site.Excerpt;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.Subjects;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcripts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// The transcript page.
@Controller
class TranscriptController {
  /// Cues that a link preview quotes.
  private static final int QUOTED = 4;

  /// Compression of pages; docs/performance.md has what the levels cost and save.
  static final int LEVEL = 4;

  private final Locator locator;
  private final TranscriptBodies bodies;
  private final TranscriptFrame surroundings;
  private final Episodes episodes;
  private final Transcripts transcripts;
  private final Finder finder;
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
      Finder finder,
      Frames frames,
      Subjects subjects,
      Words words,
      Build build) {
    this.locator = locator;
    this.bodies = bodies;
    this.surroundings = surroundings;
    this.episodes = episodes;
    this.transcripts = transcripts;
    this.finder = finder;
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
      if (finding != null) {
        marked = marked < 0 ? Finder.firstCue(finding, body.times()) : marked;
        response.setStatus(finding.status().value());
      }
      EpisodeFindings found = finding == null ? EpisodeFindings.NONE : finding.found();
      TranscriptFrame.Halves halves =
          surroundings.around(page(located, beside, body, marked, finding), request, response);
      List<Block> blocks = new ArrayList<>();
      blocks.add(deflater.block(halves.before()));
      blocks.add(body.contents());
      blocks.addAll(body.blocks(marked, found, deflater));
      blocks.add(deflater.block(halves.after()));
      send(blocks, request, response);
    }
  }

  /// The transcripts before and after one, null at the ends of a show.
  private record Beside(@Nullable Crumb previous, @Nullable Crumb next) {}

  private Beside beside(Episode episode) {
    return new Beside(
        episodes.before(episode).map(this::neighbour).orElse(null),
        episodes.after(episode).map(this::neighbour).orElse(null));
  }

  /// Changes with the episode, its show and neighbours, the build, and what is asked for.
  private String etag(Located located, Beside beside, Optional<TimeLink> time) {
    return "W/\"%s-%s-%s-%s\""
        .formatted(
            build.id(),
            Long.toString(located.episode().revision(), Character.MAX_RADIX),
            Integer.toHexString(Objects.hash(located.show(), beside)),
            time.map(at -> at.startMs() + (at.wholeSecond() ? "s" : "ms")).orElse(""));
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
      Located located, Beside beside, TranscriptBody body, int marked, @Nullable Finding finding) {
    Episode episode = located.episode();
    String path = Addresses.transcript(episode.show(), episode.number(), episode.slug());
    TranscriptPage.Moment moment = null;
    Frame frame =
        subjects.article(
            frame(located, path, words.of("transcript.title", episode.title()), ""), located);
    String audio = episode.audio();
    if (marked >= 0) {
      long start = body.times().startMs(marked);
      String clock = words.clock(start);
      moment = finding != null ? null : new TranscriptPage.Moment(clock, Addresses.moment(start));
      audio = audio == null ? null : audio + "#t=" + Timecode.seconds(start);
      if (finding == null) {
        String title = words.of("transcript.moment", clock, episode.title());
        String at = path + "?t=" + Timecode.seconds(start);
        frame =
            subjects.moment(
                frame(located, at, title, quote(episode, marked)).unlisted(), located, start, null);
      }
    }
    if (finding != null) {
      String title = words.of("find.title", finding.query(), episode.title());
      frame = frame(located, path, title, "").unlisted();
    }
    WebLink playable = WebLink.of("", audio);
    return new TranscriptPage(
        frame,
        new Crumb(
            episode.title(), Addresses.episode(episode.show(), episode.number(), episode.slug())),
        words.of("transcript.extent", body.times().size()),
        moment,
        finding == null
            ? FindBar.empty(path)
            : finder.bar(path, finding, marked < 0 ? -1 : body.times().startMs(marked)),
        playable == null ? null : playable.href(),
        files(path),
        body.hasContents()
            ? Addresses.chaptersVtt(episode.show(), episode.number(), episode.slug())
            : null,
        beside.previous(),
        beside.next());
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

  private List<Crumb> files(String path) {
    return Arrays.stream(Form.values())
        .map(form -> new Crumb(words.of("transcript." + form.ending()), path + "." + form.ending()))
        .toList();
  }

  private String quote(Episode episode, int from) {
    return transcripts.passage(episode.id(), from, QUOTED).stream()
        .map(Cue::text)
        .collect(Collectors.joining(" "));
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
        .called(words.of("transcript.heading"));
  }
}

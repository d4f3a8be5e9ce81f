// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.site.Build;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.NotFound;
import cuepoint.site.quote.Quote;
import cuepoint.site.quote.Quotes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// Share pictures. A moment or a quote has one where exactly these cues are: nobody can have the
/// server draw for every millisecond there is.
@Controller
class ShareController {
  private final Locator locator;
  private final Episodes episodes;
  private final Notes notes;
  private final Quotes quotes;
  private final Cards cards;
  private final Pictures pictures;
  private final Archive archive;
  private final Build build;

  ShareController(
      Locator locator,
      Episodes episodes,
      Notes notes,
      Quotes quotes,
      Cards cards,
      Pictures pictures,
      Archive archive,
      Build build) {
    this.locator = locator;
    this.episodes = episodes;
    this.notes = notes;
    this.quotes = quotes;
    this.cards = cards;
    this.pictures = pictures;
    this.archive = archive;
    this.build = build;
  }

  @GetMapping("/share.png")
  void archive(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String tag = tag(null, episodes.latestRevision());
    send(Addresses.share(), tag, () -> archive, _ -> cards.archive(), request, response);
  }

  @GetMapping("/share/{show}.png")
  void show(
      @PathVariable("show") String slug, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    Show show = locator.show(slug);
    String tag = tag(show, episodes.latestRevision());
    send(Addresses.share(show.slug()), tag, () -> show, cards::show, request, response);
  }

  @GetMapping("/share/{show}/{number}.png")
  void episode(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    Located located = locator.episode(show, number);
    Episode episode = located.episode();
    String address = Addresses.share(episode.show(), episode.number());
    send(address, tag(located), () -> located, cards::episode, request, response);
  }

  @GetMapping("/share/{show}/{number}/topics/{position}.png")
  void topic(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("position") String position,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    Located located = locator.episode(show, number);
    Episode episode = located.episode();
    int place = millis(position, located);
    String address = Addresses.shareTopic(episode.show(), episode.number(), place);
    send(
        address,
        tag(located),
        () -> topic(located, place),
        topic -> cards.topic(located, topic),
        request,
        response);
  }

  private Topic topic(Located located, int position) {
    return notes.of(located.episode().id()).topics().stream()
        .filter(topic -> topic.position() == position)
        .findFirst()
        .orElseThrow(() -> new NotFound(located.show(), null));
  }

  @GetMapping("/share/{show}/{number}/{start}.png")
  void moment(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("start") String start,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    Located located = locator.episode(show, number);
    int hyphen = start.indexOf('-');
    long startMs = millis(hyphen < 0 ? start : start.substring(0, hyphen), located);
    Long endMs = hyphen < 0 ? null : Long.valueOf(millis(start.substring(hyphen + 1), located));
    Slug slug = located.episode().show();
    int episode = located.episode().number();
    String address =
        endMs == null
            ? Addresses.share(slug, episode, startMs)
            : Addresses.share(slug, episode, startMs, endMs);
    send(
        address,
        tag(located),
        () -> quote(located, startMs, endMs),
        quote -> cards.quote(located, quote),
        request,
        response);
  }

  private Quote quote(Located located, long startMs, @Nullable Long endMs) {
    return quotes
        .of(located.episode(), new TimeLink(startMs, endMs, false))
        .filter(quote -> quote.startMs() == startMs && Objects.equals(quote.endMs(), endMs))
        .orElseThrow(() -> new NotFound(located.show(), null));
  }

  private static int millis(String text, Located located) {
    OptionalInt number = Locator.number(text);
    return number.orElseThrow(() -> new NotFound(located.show(), null));
  }

  @ExceptionHandler
  void busy(Busy busy, HttpServletResponse response) {
    response.setHeader("Retry-After", "5");
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
  }

  private String tag(Located located) {
    return tag(located.show(), located.episode().revision());
  }

  private String tag(@Nullable Show show, long revision) {
    return "\"%s-%s-%s\""
        .formatted(
            build.id(),
            Long.toString(revision, Character.MAX_RADIX),
            Integer.toHexString(Objects.hash(show, archive)));
  }

  private <T> void send(
      String address,
      String tag,
      Supplier<T> subject,
      Function<T, Card> card,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    response.setHeader("Cache-Control", "no-cache");
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      return;
    }
    byte[] png = pictures.of(address, tag, subject, card);
    response.setContentType("image/png");
    response.setContentLength(png.length);
    response.getOutputStream().write(png);
  }
}

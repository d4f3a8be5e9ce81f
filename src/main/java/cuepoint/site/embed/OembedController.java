// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.catalog.Topic;
import cuepoint.site.Frames;
import cuepoint.site.Gone;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.NotFound;
import cuepoint.site.TopicAddress;
import cuepoint.site.Words;
import cuepoint.site.quote.EmbedCode;
import cuepoint.site.quote.PlainText;
import cuepoint.site.quote.Quote;
import cuepoint.site.quote.Quotes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tells other sites how to show a page of this one ([oEmbed](https://oembed.com), 2.3).
@Controller
class OembedController {
  private static final CacheControl KEPT =
      CacheControl.maxAge(Oembed.SECONDS_KEPT, TimeUnit.SECONDS).cachePublic();
  private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

  // Of share pictures, in pixels.
  private static final int PICTURE_WIDTH = 1200;
  private static final int PICTURE_HEIGHT = 630;

  private final Locator locator;
  private final Notes notes;
  private final Quotes quotes;
  private final Frames frames;
  private final Words words;

  OembedController(Locator locator, Notes notes, Quotes quotes, Frames frames, Words words) {
    this.locator = locator;
    this.notes = notes;
    this.quotes = quotes;
    this.frames = frames;
    this.words = words;
  }

  /// @param width the widest frame there is room for; nonsense is none said
  /// @param height the highest, likewise
  @GetMapping("/oembed")
  ResponseEntity<Object> oembed(
      @RequestParam(name = "url", defaultValue = "") String url,
      @RequestParam(name = "format", defaultValue = "json") String format,
      @RequestParam(name = "maxwidth", defaultValue = "") String width,
      @RequestParam(name = "maxheight", defaultValue = "") String height)
      throws XMLStreamException {
    if (!format.equals("json") && !format.equals("xml")) {
      return plain(HttpStatus.NOT_IMPLEMENTED, "oembed.format");
    }
    if (url.isBlank()) {
      return plain(HttpStatus.BAD_REQUEST, "oembed.url");
    }
    OembedAddress asked =
        OembedAddress.of(url, frames.archive().baseUrl()).orElseThrow(NotFound::new);
    Oembed answer = answer(asked, most(width), most(height));
    boolean json = format.equals("json");
    return ResponseEntity.ok()
        .cacheControl(KEPT)
        .contentType(json ? MediaType.APPLICATION_JSON : XML)
        .body(json ? answer : answer.xml());
  }

  /// Programs ask, and want no page to be told so.
  @ExceptionHandler({NotFound.class, Gone.class})
  ResponseEntity<Object> unknown() {
    return plain(HttpStatus.NOT_FOUND, "oembed.unknown");
  }

  private ResponseEntity<Object> plain(HttpStatus status, String reason) {
    return ResponseEntity.status(status)
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(words.of(reason));
  }

  private static int most(String pixels) {
    int most = Locator.number(pixels).orElse(0);
    return most == 0 ? Integer.MAX_VALUE : most;
  }

  private Oembed answer(OembedAddress asked, int maxWidth, int maxHeight) {
    Located located = locator.episode(asked.show(), asked.number());
    Shown shown = shown(located, asked);
    int width = Math.min(EmbedCode.WIDTH, maxWidth);
    int height = Math.min(EmbedCode.HEIGHT, maxHeight);
    boolean room = PICTURE_WIDTH <= maxWidth && PICTURE_HEIGHT <= maxHeight;
    Show show = located.show();
    return new Oembed(
        PlainText.of(shown.title()),
        PlainText.of(show.title()),
        frames.absolute(Addresses.show(show.slug())),
        PlainText.of(frames.archive().title()),
        frames.absolute("/"),
        room ? frames.absolute(shown.picture()) : null,
        room ? PICTURE_WIDTH : null,
        room ? PICTURE_HEIGHT : null,
        EmbedCode.of(frames.absolute(shown.embed()), shown.title(), width, height),
        width,
        height);
  }

  /// What is in the frame.
  ///
  /// @param embed path of the page in it
  /// @param picture path of the share picture
  private record Shown(String title, String embed, String picture) {}

  private Shown shown(Located located, OembedAddress asked) {
    Episode episode = located.episode();
    Optional<Quote> quote = quote(episode, asked.time());
    String address = asked.topic();
    Topic topic = address == null ? null : topic(located, address);
    String title = topic == null ? episode.title() : topic.headline();
    if (quote.isPresent()) {
      Quote said = quote.get();
      return new Shown(said.titled(title, words), said.embed(episode), said.picture(episode));
    }
    return topic == null
        ? new Shown(
            title,
            Addresses.embed(episode.show(), episode.number()),
            Addresses.share(episode.show(), episode.number()))
        : new Shown(
            title,
            Addresses.embedTopic(episode.show(), episode.number(), topic.position()),
            Addresses.shareTopic(episode.show(), episode.number(), topic.position()));
  }

  private Optional<Quote> quote(Episode episode, @Nullable TimeLink time) {
    return time == null ? Optional.empty() : quotes.of(episode, time);
  }

  private Topic topic(Located located, String address) {
    return TopicAddress.find(notes.of(located.episode().id()).topics(), address)
        .orElseThrow(() -> new NotFound(located.show(), null));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.feeds;

import cuepoint.address.Addresses;
import cuepoint.catalog.Patron;
import cuepoint.catalog.People;
import cuepoint.catalog.Person;
import cuepoint.catalog.Show;
import cuepoint.catalog.Sponsors;
import cuepoint.catalog.TopicStream;
import cuepoint.feed.Feed;
import cuepoint.kernel.Slug;
import cuepoint.site.AskedStream;
import cuepoint.site.Locator;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Feeds of lists of episodes. A page that is not there is not found.
@Controller
class FeedController {
  private static final int MAX_PAGE = 10_000;

  private final Feeds feeds;
  private final StreamFeeds streams;
  private final FeedAnswers answers;
  private final Locator locator;
  private final People people;
  private final Sponsors sponsors;

  FeedController(
      Feeds feeds,
      StreamFeeds streams,
      FeedAnswers answers,
      Locator locator,
      People people,
      Sponsors sponsors) {
    this.feeds = feeds;
    this.streams = streams;
    this.answers = answers;
    this.locator = locator;
    this.people = people;
    this.sponsors = sponsors;
  }

  @GetMapping("/feed.{ending:xml|json}")
  void archive(
      @PathVariable("ending") String ending,
      @RequestParam(name = "page", defaultValue = "1") String page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    send(ending, Form.RSS, page, feeds::archive, request, response);
  }

  /// All episodes, or those of a year, or else of a season.
  @GetMapping("/{show}/feed.{ending:xml|json}")
  void show(
      @PathVariable("show") String slug,
      @PathVariable("ending") String ending,
      @RequestParam(name = "year", required = false) @Nullable String year,
      @RequestParam(name = "season", required = false) @Nullable String season,
      @RequestParam(name = "page", defaultValue = "1") String page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Show show = locator.show(slug);
    BiFunction<Form, Integer, Feed> made =
        year != null
            ? (form, number) -> feeds.year(show, year, form, number)
            : season != null
                ? (form, number) -> feeds.season(show, season, form, number)
                : (form, number) -> feeds.show(show, form, number);
    send(ending, Form.RSS, page, made, request, response);
  }

  @GetMapping("/{show}/topics/feed.{ending:xml|json}")
  void topics(
      @PathVariable("show") String slug,
      @PathVariable("ending") String ending,
      @RequestParam(name = "host", required = false) @Nullable String host,
      @RequestParam(name = "site", required = false) @Nullable String site,
      @RequestParam(name = "year", required = false) @Nullable String year,
      @RequestParam(name = "page", defaultValue = "1") String page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Show show = locator.show(slug);
    TopicStream stream =
        new AskedStream(host, site, year).of(show.slug()).orElseThrow(NotFound::new);
    BiFunction<Form, Integer, Feed> made = (form, number) -> streams.of(show, stream, form, number);
    send(ending, Form.ATOM, page, made, request, response);
  }

  @GetMapping("/people/{person}/feed.{ending:xml|json}")
  void person(
      @PathVariable("person") String slug,
      @PathVariable("ending") String ending,
      @RequestParam(name = "page", defaultValue = "1") String page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Person person = people.find(slug(slug)).orElseThrow(NotFound::new);
    BiFunction<Form, Integer, Feed> made = (form, number) -> feeds.person(person, form, number);
    send(ending, Form.ATOM, page, made, request, response);
  }

  @GetMapping("/sponsors/{sponsor}/feed.{ending:xml|json}")
  void sponsor(
      @PathVariable("sponsor") String slug,
      @PathVariable("ending") String ending,
      @RequestParam(name = "page", defaultValue = "1") String page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Patron patron = sponsors.find(slug(slug)).orElseThrow(NotFound::new);
    if (!patron.slug().value().equals(slug)) {
      throw Moved.forGood(Addresses.feed(Addresses.sponsor(patron.slug()), ending), request);
    }
    BiFunction<Form, Integer, Feed> made = (form, number) -> feeds.sponsor(patron, form, number);
    send(ending, Form.ATOM, page, made, request, response);
  }

  private static Slug slug(String text) {
    if (!Slug.isSlug(text)) {
      throw new NotFound();
    }
    return new Slug(text);
  }

  /// @param xml which of the forms that are XML the list has
  private void send(
      String ending,
      Form xml,
      String page,
      BiFunction<Form, Integer, Feed> made,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Form form = Form.of(ending, xml);
    int number = page(page);
    answers.send(form, () -> some(made.apply(form, number), number), request, response);
  }

  private static int page(String text) {
    int page = Locator.number(text).orElse(0);
    if (page < 1 || page > MAX_PAGE) {
      throw new NotFound();
    }
    return page;
  }

  /// Only the first page may be empty.
  private static Feed some(Feed feed, int page) {
    if (page > 1 && feed.entries().isEmpty()) {
      throw new NotFound();
    }
    return feed;
  }
}

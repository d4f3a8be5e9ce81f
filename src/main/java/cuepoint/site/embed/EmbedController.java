// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import cuepoint.address.TimeLink;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Topic;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.NotFound;
import cuepoint.site.TopicAddress;
import cuepoint.site.quote.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Episodes, topics, moments and quotes for the frames of other sites; these pages alone may be
/// framed ({@code SecurityHeaders}).
@Controller
class EmbedController {
  private final Locator locator;
  private final Notes notes;
  private final Quotes quotes;
  private final EmbedPages pages;

  EmbedController(Locator locator, Notes notes, Quotes quotes, EmbedPages pages) {
    this.locator = locator;
    this.notes = notes;
    this.quotes = quotes;
    this.pages = pages;
  }

  @GetMapping("/embed/{show}/{number}")
  String episode(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @RequestParam(name = "t", required = false) @Nullable String t,
      Model model) {
    Located located = locator.episode(show, number);
    model.addAttribute(
        "page",
        TimeLink.parse(t)
            .flatMap(time -> quotes.of(located.episode(), time))
            .map(quote -> pages.quote(located, quote))
            .orElseGet(() -> pages.episode(located)));
    return "embed/embed";
  }

  @GetMapping("/embed/{show}/{number}/topics/{topic}")
  String topic(
      @PathVariable("show") String show,
      @PathVariable("number") String number,
      @PathVariable("topic") String address,
      Model model) {
    Located located = locator.episode(show, number);
    Topic topic =
        TopicAddress.find(notes.of(located.episode().id()).topics(), address)
            .orElseThrow(() -> new NotFound(located.show(), null));
    model.addAttribute("page", pages.topic(located, topic));
    return "embed/embed";
  }
}

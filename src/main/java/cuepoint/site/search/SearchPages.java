// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Slug;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.search.SearchRequest;
import cuepoint.site.Crumb;
import cuepoint.site.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Turns an answer into what the search page prints.
@Component
class SearchPages {
  private final Shows shows;
  private final Words words;

  SearchPages(Shows shows, Words words) {
    this.shows = shows;
    this.words = words;
  }

  SearchPage of(
      cuepoint.site.Frame frame, String query, SearchRequest request, SearchAnswer found) {
    List<Show> all = shows.all();
    List<Slug> only = request.filters().shows();
    Slug show = only.size() == 1 ? only.getFirst() : null;
    boolean more =
        (long) request.page() * request.size() < Math.max(found.episodes(), found.topics());
    return new SearchPage(
        frame,
        words.of("search.found", found.moments(), found.episodes()),
        remark(found),
        scopes(query, show, all),
        found.hits().stream().map(hit -> hit(hit, all)).toList(),
        words.of("search.topics.found", found.topics()),
        found.topicHits().stream().map(hit -> topic(hit, all)).toList(),
        request.page() == 1
            ? null
            : new Crumb(words.of("search.previous"), href(query, show, request.page() - 1)),
        more ? new Crumb(words.of("search.next"), href(query, show, request.page() + 1)) : null);
  }

  private String remark(SearchAnswer found) {
    if (!found.relaxed()) {
      return "";
    }
    return found.missing().isEmpty()
        ? words.of("search.relaxed")
        : words.of("search.missing", String.join(", ", found.missing()));
  }

  private List<Crumb> scopes(String query, @Nullable Slug show, List<Show> all) {
    if (all.size() < 2) {
      return List.of();
    }
    List<Crumb> scopes = new ArrayList<>();
    scopes.add(new Crumb(words.of("search.all-shows"), show == null ? "" : href(query, null, 1)));
    for (Show other : all) {
      boolean present = Objects.equals(other.slug(), show);
      scopes.add(new Crumb(other.title(), present ? "" : href(query, other.slug(), 1)));
    }
    return scopes;
  }

  private static String href(String query, @Nullable Slug show, int page) {
    StringBuilder href = new StringBuilder(Addresses.search(query));
    if (show != null) {
      href.append("&show=").append(UriUtils.encode(show.value(), StandardCharsets.UTF_8));
    }
    if (page > 1) {
      href.append("&page=").append(page);
    }
    return href.toString();
  }

  private SearchPage.HitPart hit(SearchAnswer.Hit hit, List<Show> all) {
    Place place = hit.episode();
    List<SearchPage.MomentPart> told = new ArrayList<>();
    List<SearchAnswer.Moment> further = new ArrayList<>();
    for (SearchAnswer.Moment moment : hit.moments()) {
      if (moment.snippet().isEmpty()) {
        further.add(moment);
      } else {
        Crumb time = time(place, moment);
        told.add(
            new SearchPage.MomentPart(
                time.label(),
                time.href(),
                Objects.requireNonNullElse(moment.speaker(), ""),
                runs(moment.snippet()),
                topic(place, moment.topic())));
      }
    }
    int left = hit.total() - hit.moments().size();
    return new SearchPage.HitPart(
        "#" + place.number(),
        place.title(),
        Addresses.episode(place.show(), place.number(), place.slug()),
        new Crumb(title(place, all), Addresses.show(place.show())),
        words.of("search.moments", hit.total()),
        told,
        further(place, further),
        left > 0 ? words.of("search.left", left) : "");
  }

  private Crumb time(Place place, SearchAnswer.Moment moment) {
    long start = moment.startMs();
    return new Crumb(
        words.clock(start), Addresses.moment(place.show(), place.number(), place.slug(), start));
  }

  private List<SearchPage.Further> further(Place place, List<SearchAnswer.Moment> moments) {
    List<SearchPage.Further> further = new ArrayList<>();
    for (int from = 0, to; from < moments.size(); from = to) {
      SearchAnswer.TopicName topic = moments.get(from).topic();
      to = from + 1;
      while (to < moments.size() && Objects.equals(moments.get(to).topic(), topic)) {
        to++;
      }
      further.add(
          new SearchPage.Further(
              moments.subList(from, to).stream().map(moment -> time(place, moment)).toList(),
              topic(place, topic)));
    }
    return further;
  }

  private static @Nullable Crumb topic(Place place, SearchAnswer.@Nullable TopicName topic) {
    return topic == null
        ? null
        : new Crumb(topic.title(), topic(place, topic.position(), topic.title()));
  }

  private static String topic(Place place, int position, String title) {
    return Addresses.topic(place.show(), place.number(), place.slug(), position, title);
  }

  private static SearchPage.TopicPart topic(SearchAnswer.TopicHit hit, List<Show> all) {
    Place place = hit.episode();
    return new SearchPage.TopicPart(
        hit.title(),
        topic(place, hit.position(), hit.title()),
        new Crumb(place.title(), Addresses.episode(place.show(), place.number(), place.slug())),
        title(place, all) + " #" + place.number(),
        runs(hit.snippet()));
  }

  private static List<SearchPage.Run> runs(List<SearchAnswer.Run> runs) {
    return runs.stream().map(run -> new SearchPage.Run(run.text(), run.hit())).toList();
  }

  private static String title(Place place, List<Show> all) {
    return all.stream()
        .filter(show -> show.slug().equals(place.show()))
        .map(Show::title)
        .findFirst()
        .orElse(place.show().value());
  }
}

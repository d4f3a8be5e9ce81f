// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Person;
import cuepoint.catalog.Show;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.kernel.Timecode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says of pages what they are about, in the words of schema.org and of Open Graph.
@Component
public class Subjects {
  private final Archive archive;

  Subjects(Archive archive) {
    this.archive = archive;
  }

  /// The way to a page.
  ///
  /// @param here the page itself, with its absolute address
  /// @param baseUrl what the others' addresses are below of
  static JsonLd way(List<Crumb> crumbs, Crumb here, String baseUrl) {
    List<JsonLd> steps = new ArrayList<>();
    for (Crumb crumb : crumbs) {
      steps.add(step(steps.size() + 1, crumb.label(), baseUrl + crumb.href()));
    }
    steps.add(step(steps.size() + 1, here.label(), here.href()));
    return JsonLd.of("BreadcrumbList").with("itemListElement", steps);
  }

  private static JsonLd step(int position, String name, String address) {
    return JsonLd.of("ListItem")
        .with("position", position)
        .with("name", name)
        .with("item", address);
  }

  /// The archive, and how it is searched.
  JsonLd site() {
    String base = archive.baseUrl();
    return JsonLd.of("WebSite")
        .with("name", archive.title())
        .with("url", base + "/")
        .with(
            "potentialAction",
            JsonLd.of("SearchAction")
                .with(
                    "target",
                    JsonLd.of("EntryPoint")
                        .with("urlTemplate", base + "/search?q={search_term_string}"))
                .with("query-input", "required name=search_term_string"));
  }

  /// A show.
  JsonLd series(Show show) {
    String path = Addresses.show(show.slug());
    return JsonLd.of("PodcastSeries")
        .with("name", show.title())
        .with("url", archive.baseUrl() + path)
        .with("webFeed", archive.baseUrl() + Addresses.feed(path, "xml"))
        .with("inLanguage", show.language())
        .with("copyrightNotice", show.rights())
        .with("sameAs", web(show.site()))
        .with(
            "author",
            show.presentHosts().stream()
                .map(name -> JsonLd.of("Person").with("name", name))
                .toList());
  }

  /// Of an episode's page: the episode with its sound and its topics.
  ///
  /// @param stretches what is talked about when
  /// @param spoken whether it has a transcript
  public Frame episode(
      Frame frame,
      Located located,
      List<Appearance> people,
      List<Stretch> stretches,
      boolean spoken) {
    Episode episode = located.episode();
    JsonLd about =
        JsonLd.of("PodcastEpisode")
            .with("name", episode.title())
            .with("url", frame.canonical())
            .with("episodeNumber", episode.number())
            .with(
                "datePublished",
                episode.published() == null ? null : episode.published().toString())
            .with("inLanguage", located.show().language())
            .with("duration", duration(episode))
            .with("partOfSeries", seriesOf(located))
            .with("author", people(people, Appearance.Role.HOST))
            .with("contributor", people(people, Appearance.Role.GUEST))
            .with("associatedMedia", sound(episode, spoken))
            .with("hasPart", topics(episode, stretches));
    return article(frame, located).about(about);
  }

  private JsonLd seriesOf(Located located) {
    return JsonLd.of("PodcastSeries")
        .with("name", located.show().title())
        .with("url", archive.baseUrl() + Addresses.show(located.show().slug()));
  }

  private static @Nullable String duration(Episode episode) {
    Long length = episode.durationMs();
    return length == null ? null : Duration.ofSeconds((length + 500) / 1000).toString();
  }

  private List<JsonLd> people(List<Appearance> people, Appearance.Role role) {
    return people.stream()
        .filter(person -> person.role() == role)
        .map(person -> {
          Slug slug = person.slug();
          return JsonLd.of("Person")
              .with("name", person.name())
              .with("url", slug == null ? null : archive.baseUrl() + Addresses.person(slug));
        })
        .toList();
  }

  private @Nullable JsonLd sound(Episode episode, boolean spoken) {
    String audio = web(episode.audio());
    String text = Addresses.transcript(episode.show(), episode.number(), episode.slug()) + ".txt";
    return audio == null && !spoken
        ? null
        : JsonLd.of("AudioObject")
            .with("contentUrl", audio)
            .with("transcript", spoken ? archive.baseUrl() + text : null);
  }

  /// Their addresses are short and stay: twelve of them must not weigh more than the page's text.
  private List<JsonLd> topics(Episode episode, List<Stretch> stretches) {
    return stretches.stream()
        .filter(stretch -> stretch.segment().kind() == Segment.Kind.TOPIC)
        .map(stretch -> {
          Segment segment = stretch.segment();
          return clip(stretch.name(), segment.startMs(), segment.endMs())
              .with("url", moment(episode, segment.startMs()));
        })
        .toList();
  }

  private String moment(Episode episode, long startMs) {
    String path = Addresses.permanent(episode.show(), episode.number());
    return archive.baseUrl() + path + "?t=" + Timecode.seconds(startMs);
  }

  private static JsonLd clip(String name, long startMs, @Nullable Long endMs) {
    return JsonLd.of("Clip")
        .with("name", name)
        .with("startOffset", seconds(startMs))
        .with("endOffset", endMs == null ? null : seconds(endMs));
  }

  private static BigDecimal seconds(long millis) {
    return new BigDecimal(Timecode.seconds(millis));
  }

  /// Of a topic's page: the stretch of the episode in which it is talked about, the first where
  /// there are several.
  ///
  /// @param stretches when, none where it is not placed
  public Frame topic(Frame frame, Located located, Topic topic, List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return article(frame, located);
    }
    Segment first = stretches.getFirst().segment();
    JsonLd about =
        clip(topic.headline(), first.startMs(), first.endMs())
            .with("url", frame.canonical())
            .with("partOfEpisode", episodeOf(located));
    return article(frame, located).about(about);
  }

  /// Of a page that is opened at a moment: what is said there.
  ///
  /// @param endMs where a quote ends, or null
  public Frame moment(Frame frame, Located located, long startMs, @Nullable Long endMs) {
    JsonLd about =
        clip(frame.title(), startMs, endMs)
            .with("text", frame.description())
            .with("url", frame.canonical())
            .with("partOfEpisode", episodeOf(located));
    return article(frame, located).about(about);
  }

  private JsonLd episodeOf(Located located) {
    Episode episode = located.episode();
    String path = Addresses.episode(episode.show(), episode.number(), episode.slug());
    return JsonLd.of("PodcastEpisode")
        .with("name", episode.title())
        .with("url", archive.baseUrl() + path)
        .with("partOfSeries", seriesOf(located));
  }

  /// Of any page about an episode: that it is one, and what can be heard.
  public Frame article(Frame frame, Located located) {
    Episode episode = located.episode();
    return frame.showing(frame.preview().article(web(episode.audio()), episode.published()));
  }

  /// Of a person's page.
  public Frame person(Frame frame, Person person) {
    return frame
        .showing(frame.preview().profile())
        .about(
            JsonLd.of("Person")
                .with("name", person.name())
                .with("url", frame.canonical())
                .with("sameAs", web(person.url())));
  }

  private static @Nullable String web(@Nullable String address) {
    WebLink link = WebLink.of("", address);
    return link == null ? null : link.href();
  }
}

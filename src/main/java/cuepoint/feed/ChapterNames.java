// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.address.Addresses;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the chapters of one episode are called, and where they lead.
///
/// A chapter leads where its listener wants to go on: to the article that is talked about, or to
/// the sponsor. Where the notes link nothing that a player could open, it leads to the page about
/// it in this archive.
record ChapterNames(String baseUrl, Episode episode, ShowNotes notes) {
  /// The chapter for a segment; none where its topic is not in the notes any more.
  Optional<Chapter> chapter(Segment segment) {
    return switch (segment.kind()) {
      case TOPIC ->
          notes.topics().stream()
              .filter(topic -> topic.position() == segment.part())
              .findFirst()
              .map(topic -> of(segment, topic.headline(), url(topic)));
      case SPONSOR -> Optional.of(sponsor(segment));
      case INTRO -> Optional.of(of(segment, "Intro", null));
      case EXTRAS -> Optional.of(of(segment, heading(Section.Kind.EXTRAS, "Extras"), null));
      case JOKE -> Optional.of(of(segment, heading(Section.Kind.JOKE, "Joke"), null));
      case OUTRO -> Optional.of(of(segment, "Outro", null));
    };
  }

  private static Chapter of(Segment segment, String title, @Nullable String url) {
    return new Chapter(segment.span(), title, url, segment.isExact());
  }

  private Chapter sponsor(Segment segment) {
    int place = segment.part();
    if (place < 1 || place > notes.sponsors().size()) {
      return of(segment, "Sponsor", null);
    }
    Sponsor sponsor = notes.sponsors().get(place - 1);
    return of(segment, "Sponsor: " + sponsor.name(), url(sponsor));
  }

  private String url(Topic topic) {
    return opens(topic.link())
        .orElseGet(() ->
            baseUrl
                + Addresses.topic(
                    episode.show(),
                    episode.number(),
                    episode.slug(),
                    topic.position(),
                    topic.headline()));
  }

  private String url(Sponsor sponsor) {
    return opens(sponsor.url())
        .orElseGet(() -> baseUrl + Addresses.sponsor(Slug.of(sponsor.name())));
  }

  /// What the author wrote above the one section of a kind; the word for it where there are
  /// several, since nobody knows which of them it is.
  private String heading(Section.Kind kind, String word) {
    List<Section> sections =
        notes.sections().stream().filter(section -> section.kind() == kind).toList();
    String written = sections.size() == 1 ? sections.getFirst().heading() : "";
    return written.isBlank() ? word : written;
  }

  /// An address that is well-formed and of the web, as it stands.
  private static Optional<String> opens(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && uri.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}

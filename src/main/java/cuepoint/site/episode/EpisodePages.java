// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.address.Addresses;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.site.Crumb;
import cuepoint.site.Excerpt;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts an episode's page together.
@Component
class EpisodePages {
  /// Cues shown of the transcript's beginning.
  private static final int FIRST_CUES = 6;

  private final Frames frames;
  private final Episodes episodes;
  private final Notes notes;
  private final Transcripts transcripts;
  private final EpisodeFacts facts;
  private final Words words;

  EpisodePages(
      Frames frames,
      Episodes episodes,
      Notes notes,
      Transcripts transcripts,
      EpisodeFacts facts,
      Words words) {
    this.frames = frames;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
    this.facts = facts;
    this.words = words;
  }

  EpisodePage of(Located located) {
    Episode episode = located.episode();
    ShowNotes written = notes.of(episode.id());
    List<Appearance> people = notes.people(episode.id());
    return new EpisodePage(
        frame(located, written),
        "#" + episode.number(),
        episode.title(),
        facts.of(episode),
        facts.inferred(episode, people),
        names(people, Appearance.Role.HOST),
        names(people, Appearance.Role.GUEST),
        written.sponsors().stream().map(EpisodePages::sponsor).toList(),
        sections(written, kind -> kind == Section.Kind.INTRO),
        written.topics().stream().map(topic -> topic(episode, topic)).toList(),
        sections(written, kind -> kind != Section.Kind.INTRO && kind != Section.Kind.BOILERPLATE),
        sections(written, kind -> kind == Section.Kind.BOILERPLATE),
        transcript(episode),
        WebLink.of(episode.title(), episode.audio()),
        episodes.before(episode).map(EpisodePages::crumb).orElse(null),
        episodes.after(episode).map(EpisodePages::crumb).orElse(null),
        WebLink.of(words.of("episode.edit"), episode.edit()));
  }

  private Frame frame(Located located, ShowNotes written) {
    Episode episode = located.episode();
    String path = Addresses.episode(episode.show(), episode.number(), episode.slug());
    String topics = String.join(" · ", written.topics().stream().map(Topic::headline).toList());
    String show = located.show().title();
    return frames.below(
        located.show(),
        words.of("episode.title", episode.title(), show, String.valueOf(episode.number())),
        topics.isEmpty()
            ? words.of("episode.description", show, String.valueOf(episode.number()))
            : topics,
        path);
  }

  private static List<EpisodePage.Name> names(List<Appearance> people, Appearance.Role role) {
    return people.stream()
        .filter(person -> person.role() == role)
        .map(person -> new EpisodePage.Name(person.name(), href(person.slug())))
        .toList();
  }

  private static @Nullable String href(@Nullable Slug person) {
    return person == null ? null : Addresses.person(person);
  }

  private static EpisodePage.SponsorPart sponsor(Sponsor sponsor) {
    return new EpisodePage.SponsorPart(
        sponsor.name(),
        Addresses.sponsor(Slug.of(sponsor.name())),
        WebLink.of(sponsor.name(), sponsor.url()),
        sponsor.text());
  }

  private static EpisodePage.TopicPart topic(Episode episode, Topic topic) {
    return new EpisodePage.TopicPart(
        Integer.toString(topic.position()),
        topic.headline(),
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline()),
        Optional.ofNullable(topic.host()).orElse(""),
        WebLink.of(topic.headline(), topic.link()),
        topic.text());
  }

  private static List<EpisodePage.SectionPart> sections(
      ShowNotes notes, Predicate<Section.Kind> wanted) {
    return notes.sections().stream()
        .filter(section -> wanted.test(section.kind()))
        .map(section ->
            new EpisodePage.SectionPart(
                section.kind().name().toLowerCase(Locale.ROOT), section.heading(), section.text()))
        .toList();
  }

  private EpisodePage.@Nullable TranscriptStart transcript(Episode episode) {
    int count = transcripts.cueCount(episode.id());
    if (count == 0) {
      return null;
    }
    List<EpisodePage.Line> lines = new ArrayList<>();
    String before = "";
    for (Cue cue : transcripts.passage(episode.id(), 0, FIRST_CUES)) {
      String speaker = Optional.ofNullable(cue.speaker()).orElse("");
      lines.add(
          new EpisodePage.Line(
              words.clock(cue.startMs()),
              Addresses.moment(episode.show(), episode.number(), episode.slug(), cue.startMs()),
              speaker.equals(before) ? "" : speaker,
              cue.text()));
      before = speaker;
    }
    return new EpisodePage.TranscriptStart(
        Addresses.transcript(episode.show(), episode.number(), episode.slug()),
        words.of("transcript.extent", count),
        lines);
  }

  private static Crumb crumb(Episode episode) {
    return new Crumb(
        "#" + episode.number() + " " + Excerpt.of(episode.title(), 80),
        Addresses.episode(episode.show(), episode.number(), episode.slug()));
  }
}

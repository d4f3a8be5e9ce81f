// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.address.Addresses;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.kernel.Timecode;
import cuepoint.site.Crumb;
import cuepoint.site.Excerpt;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.LinkWays;
import cuepoint.site.Located;
import cuepoint.site.Outline;
import cuepoint.site.Outlines;
import cuepoint.site.Players;
import cuepoint.site.RobustLinks;
import cuepoint.site.Subjects;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import cuepoint.site.quote.Sharings;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
  private final Outlines outlines;
  private final TimeWords times;
  private final EpisodeFacts facts;
  private final RobustLinks links;
  private final Sharings sharings;
  private final Players players;
  private final Subjects subjects;
  private final Words words;

  EpisodePages(
      Frames frames,
      Episodes episodes,
      Notes notes,
      Transcripts transcripts,
      Outlines outlines,
      TimeWords times,
      EpisodeFacts facts,
      RobustLinks links,
      Sharings sharings,
      Players players,
      Subjects subjects,
      Words words) {
    this.frames = frames;
    this.episodes = episodes;
    this.notes = notes;
    this.transcripts = transcripts;
    this.outlines = outlines;
    this.times = times;
    this.facts = facts;
    this.links = links;
    this.sharings = sharings;
    this.players = players;
    this.subjects = subjects;
    this.words = words;
  }

  EpisodePage of(Located located) {
    Episode episode = located.episode();
    ShowNotes written = notes.of(episode.id());
    List<Appearance> people = notes.people(episode.id());
    List<Cue> cues = transcripts.of(episode.id()).map(Transcript::cues).orElse(List.of());
    Outline outline = outlines.of(episode, written, cues);
    LinkWays ways = links.of(episode);
    return new EpisodePage(
        subjects.episode(
            frame(located, written), located, people, outline.stretches(), !cues.isEmpty()),
        "#" + episode.number(),
        episode.title(),
        facts.of(episode),
        facts.inferred(episode, people),
        names(people, Appearance.Role.HOST),
        names(people, Appearance.Role.GUEST),
        timeLine(episode, outline, cues),
        outline.stretches().isEmpty() ? null : chapters(episode),
        sponsors(written, outline),
        sections(written, outline, ways::of, kind -> kind == Section.Kind.INTRO),
        written.topics().stream()
            .map(topic ->
                topic(episode, topic, times.ofTopic(outline, topic, !cues.isEmpty()), ways))
            .toList(),
        sections(
            written,
            outline,
            ways::of,
            kind -> kind != Section.Kind.INTRO && kind != Section.Kind.BOILERPLATE),
        sections(
            written, outline, UnaryOperator.identity(), kind -> kind == Section.Kind.BOILERPLATE),
        transcript(episode, cues),
        players.of(located, end(cues), !outline.stretches().isEmpty()),
        episodes.before(episode).map(EpisodePages::crumb).orElse(null),
        episodes.after(episode).map(EpisodePages::crumb).orElse(null),
        WebLink.of(words.of("episode.edit"), episode.edit()),
        sharings.of(located),
        sharings.selecting(located, cues));
  }

  private Frame frame(Located located, ShowNotes written) {
    Episode episode = located.episode();
    String path = Addresses.episode(episode.show(), episode.number(), episode.slug());
    String topics = String.join(" · ", written.topics().stream().map(Topic::headline).toList());
    String show = located.show().title();
    String title =
        words.of("episode.title", episode.title(), show, String.valueOf(episode.number()));
    return frames
        .below(
            located.show(),
            title,
            topics.isEmpty()
                ? words.of("episode.description", show, String.valueOf(episode.number()))
                : topics,
            path)
        .called(located.crumb().label())
        .pictured(frames.absolute(Addresses.share(episode.show(), episode.number())), title)
        .alsoAs(sharings.oembed(path, title));
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

  private @Nullable TimeLine timeLine(Episode episode, Outline outline, List<Cue> cues) {
    if (outline.stretches().isEmpty()) {
      return null;
    }
    Long length = episode.durationMs();
    return times.line(outline.stretches(), length == null ? end(cues) : length);
  }

  /// Where the last cue ends, 0 where there is none.
  private static long end(List<Cue> cues) {
    return cues.stream().mapToLong(Cue::endMs).max().orElse(0);
  }

  private static EpisodePage.ChapterFiles chapters(Episode episode) {
    return new EpisodePage.ChapterFiles(
        Addresses.chaptersJson(episode.show(), episode.number(), episode.slug()),
        Addresses.chaptersVtt(episode.show(), episode.number(), episode.slug()));
  }

  private List<EpisodePage.SponsorPart> sponsors(ShowNotes written, Outline outline) {
    List<EpisodePage.SponsorPart> parts = new ArrayList<>();
    for (Sponsor sponsor : written.sponsors()) {
      parts.add(
          new EpisodePage.SponsorPart(
              sponsor.name(),
              Addresses.sponsor(Slug.of(sponsor.name())),
              WebLink.of(sponsor.name(), sponsor.url()),
              times.of(outline.of(Segment.Kind.SPONSOR, parts.size() + 1)),
              RobustLinks.sponsored(sponsor.text())));
    }
    return parts;
  }

  private static EpisodePage.TopicPart topic(
      Episode episode, Topic topic, @Nullable When when, LinkWays ways) {
    return new EpisodePage.TopicPart(
        Integer.toString(topic.position()),
        topic.headline(),
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline()),
        Optional.ofNullable(topic.host()).orElse(""),
        ways.of(topic.headline(), topic.link()),
        when,
        ways.of(topic.text()));
  }

  private List<EpisodePage.SectionPart> sections(
      ShowNotes notes,
      Outline outline,
      UnaryOperator<SafeHtml> links,
      Predicate<Section.Kind> wanted) {
    return notes.sections().stream()
        .filter(section -> wanted.test(section.kind()))
        .map(section ->
            new EpisodePage.SectionPart(
                section.kind().name().toLowerCase(Locale.ROOT),
                section.heading(),
                when(outline, section.kind()),
                links.apply(section.text()).below(section.heading().isEmpty() ? 1 : 2)))
        .toList();
  }

  private @Nullable When when(Outline outline, Section.Kind section) {
    return switch (section) {
      case EXTRAS -> times.of(outline.of(Segment.Kind.EXTRAS, 0));
      case JOKE -> times.of(outline.of(Segment.Kind.JOKE, 0));
      case INTRO, OTHER, BOILERPLATE -> null;
    };
  }

  private EpisodePage.@Nullable TranscriptStart transcript(Episode episode, List<Cue> cues) {
    if (cues.isEmpty()) {
      return null;
    }
    List<EpisodePage.Line> lines = new ArrayList<>();
    String before = "";
    for (Cue cue : cues.subList(0, Math.min(FIRST_CUES, cues.size()))) {
      String speaker = Optional.ofNullable(cue.speaker()).orElse("");
      lines.add(
          new EpisodePage.Line(
              words.clock(cue.startMs()),
              Addresses.moment(episode.show(), episode.number(), episode.slug(), cue.startMs()),
              Timecode.seconds(cue.endMs()),
              speaker.equals(before) ? "" : speaker,
              cue.text()));
      before = speaker;
    }
    return new EpisodePage.TranscriptStart(
        Addresses.transcript(episode.show(), episode.number(), episode.slug()),
        words.of("transcript.extent", cues.size()),
        lines);
  }

  private static Crumb crumb(Episode episode) {
    return new Crumb(
        "#" + episode.number() + " " + Excerpt.of(episode.title(), 80),
        Addresses.episode(episode.show(), episode.number(), episode.slug()));
  }
}

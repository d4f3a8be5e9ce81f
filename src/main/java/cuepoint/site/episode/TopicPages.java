// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.address.Addresses;
import cuepoint.address.TimeLink;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.kernel.Timecode;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.LikeTopics;
import cuepoint.site.LinkWays;
import cuepoint.site.Located;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import cuepoint.site.Outline;
import cuepoint.site.Outlines;
import cuepoint.site.Paragraphs;
import cuepoint.site.Player;
import cuepoint.site.Players;
import cuepoint.site.RobustLinks;
import cuepoint.site.Stretch;
import cuepoint.site.Subjects;
import cuepoint.site.TopicAddress;
import cuepoint.site.Words;
import cuepoint.site.quote.Quote;
import cuepoint.site.quote.Quotes;
import cuepoint.site.quote.Sharings;
import cuepoint.transcript.Cue;
import cuepoint.transcript.CueTimes;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds a topic by the end of its address and puts its page together.
@Component
class TopicPages {
  /// How much of the transcript a moment brings along where its link has no end.
  private static final long PASSAGE_MS = 60_000;

  private static final int MAX_CUES = 80;

  /// Words of a headline to search for; more of them would hardly be said near each other.
  private static final int MAX_WORDS = 8;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Frames frames;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Outlines outlines;
  private final TimeWords times;
  private final LikeTopics likes;
  private final RobustLinks links;
  private final Sharings sharings;
  private final Players players;
  private final Subjects subjects;
  private final Words words;

  TopicPages(
      Frames frames,
      Notes notes,
      Transcripts transcripts,
      Outlines outlines,
      TimeWords times,
      LikeTopics likes,
      RobustLinks links,
      Sharings sharings,
      Players players,
      Subjects subjects,
      Words words) {
    this.frames = frames;
    this.notes = notes;
    this.transcripts = transcripts;
    this.outlines = outlines;
    this.times = times;
    this.likes = likes;
    this.links = links;
    this.sharings = sharings;
    this.players = players;
    this.subjects = subjects;
    this.words = words;
  }

  /// @param address `1-grok-the-gil`
  /// @throws Moved when the topic is at another address now
  /// @throws NotFound when neither slug nor position are any topic's
  TopicPage of(Located located, String address, @Nullable String t, HttpServletRequest request) {
    Episode episode = located.episode();
    ShowNotes written = notes.of(episode.id());
    List<Topic> topics = written.topics();
    Topic topic = TopicAddress.find(topics, address).orElseThrow(() -> missing(located, topics));
    String path = path(episode, topic);
    if (!path.endsWith("/topics/" + address)) {
      throw Moved.forGood(path, request);
    }
    return page(located, written, topic, path, TimeLink.parse(t));
  }

  private static NotFound missing(Located located, List<Topic> topics) {
    List<Crumb> ways = new ArrayList<>();
    topics.forEach(topic -> ways.add(crumb(located.episode(), topic)));
    ways.add(located.crumb());
    return new NotFound(located.show(), "error.no-topic", ways, topics.size());
  }

  private TopicPage page(
      Located located, ShowNotes written, Topic topic, String path, Optional<TimeLink> time) {
    Episode episode = located.episode();
    Optional<Transcript> transcript = transcripts.of(episode.id());
    List<Cue> cues = transcript.map(Transcript::cues).orElse(List.of());
    Outline outline = outlines.of(episode, written, cues);
    List<Stretch> stretches = outline.of(Segment.Kind.TOPIC, topic.position());
    List<Topic> topics = written.topics();
    int index = topics.indexOf(topic);
    LinkWays ways = links.of(episode);
    Quote quote = transcript.flatMap(all -> time.map(at -> Quotes.of(all, at))).orElse(null);
    return new TopicPage(
        subjects.topic(frame(located, topic, path, quote), located, topic, stretches),
        new Crumb(
            episode.title(), Addresses.episode(episode.show(), episode.number(), episode.slug())),
        words.of("topic.place", index + 1, topics.size()),
        topic.headline(),
        Optional.ofNullable(topic.host()).orElse(""),
        ways.of(topic.headline(), topic.link()),
        times.ofTopic(outline, topic, !cues.isEmpty()),
        stretches.isEmpty() && !cues.isEmpty() ? search(episode, topic) : null,
        ways.of(topic.text()).below(1),
        topic.links().stream()
            .map(link -> ways.of(link.text(), link.href()))
            .filter(Objects::nonNull)
            .toList(),
        stretches.stream().map(stretch -> said(episode, cues, stretch)).toList(),
        quote == null ? null : passage(episode, cues, quote),
        player(located, transcript, outline, stretches, quote),
        likes.of(episode, topic.position()),
        likes.readings(episode, topic.position()),
        streams(episode, topic),
        index == 0 ? null : crumb(episode, topics.get(index - 1)),
        index + 1 == topics.size() ? null : crumb(episode, topics.get(index + 1)),
        sharings.of(located, topic),
        sharings.selecting(located, cues));
  }

  /// Begins with what is asked for, else with the topic.
  private Player player(
      Located located,
      Optional<Transcript> transcript,
      Outline outline,
      List<Stretch> stretches,
      @Nullable Quote quote) {
    Player whole =
        players.of(
            located, transcript.map(Transcript::endMs).orElse(0L), !outline.stretches().isEmpty());
    if (quote != null) {
      return whole.from(quote.startMs(), quote.endMs());
    }
    return stretches.isEmpty() ? whole : whole.from(stretches.getFirst().segment().startMs(), null);
  }

  private Frame frame(Located located, Topic topic, String path, @Nullable Quote quote) {
    Episode episode = located.episode();
    if (quote != null) {
      String address = path + quote.query();
      return below(located, quote.titled(topic.headline(), words), quote.spoken(), address)
          .unlisted()
          .pictured(frames.absolute(quote.picture(episode)), quote.title())
          .alsoAs(sharings.oembed(address, quote.title()));
    }
    String text = Jsoup.parseBodyFragment(topic.text().html()).text();
    String description = text.isEmpty() ? words.of("topic.description", episode.title()) : text;
    String show = located.show().title();
    String number = String.valueOf(episode.number());
    String title = words.of("topic.title", topic.headline(), show, number);
    String picture = Addresses.shareTopic(episode.show(), episode.number(), topic.position());
    return below(located, title, description, path)
        .called(topic.headline())
        .pictured(frames.absolute(picture), title)
        .alsoAs(sharings.oembed(path, title));
  }

  private Frame below(Located located, String title, String description, String path) {
    return frames.below(located.show(), title, description, path, located.crumb());
  }

  /// A search for the words of the headline, which cannot be misread as anything but words.
  private static @Nullable String search(Episode episode, Topic topic) {
    String plain =
        NO_WORD
            .splitAsStream(topic.headline())
            .filter(word -> !word.isEmpty())
            .limit(MAX_WORDS)
            .collect(Collectors.joining(" "));
    return plain.isEmpty() ? null : Addresses.search(plain, episode.show());
  }

  /// Where there is more by whoever brought it, and about the site it features.
  private List<Crumb> streams(Episode episode, Topic topic) {
    List<Crumb> streams = new ArrayList<>();
    for (String host : topic.hosts()) {
      streams.add(
          new Crumb(
              words.of("stream.by", host),
              Addresses.topics(episode.show(), Slug.of(host), null, null, 1)));
    }
    String site = topic.site();
    if (site != null) {
      streams.add(
          new Crumb(
              words.of("stream.about", words.of("stream.title"), site),
              Addresses.topics(episode.show(), null, site, null, 1)));
    }
    return streams;
  }

  /// A stretch by paragraphs: a link for each cue would be many for a topic of an hour.
  private TopicPage.Said said(Episode episode, List<Cue> cues, Stretch stretch) {
    List<EpisodePage.Line> lines = new ArrayList<>();
    for (Paragraphs.Paragraph paragraph :
        Paragraphs.of(cues.subList(stretch.fromCue(), stretch.toCue()))) {
      Cue first = paragraph.cues().getFirst();
      lines.add(
          new EpisodePage.Line(
              words.clock(first.startMs()),
              moment(episode, first),
              Timecode.seconds(paragraph.cues().getLast().endMs()),
              Optional.ofNullable(paragraph.speaker()).orElse(""),
              paragraph.cues().stream().map(Cue::text).collect(Collectors.joining(" "))));
    }
    return new TopicPage.Said(stretch, lines);
  }

  private TopicPage.Passage passage(Episode episode, List<Cue> cues, Quote quote) {
    int from = quote.from();
    int to =
        quote.endMs() == null
            ? CueTimes.of(cues).after(quote.startMs() + PASSAGE_MS - 1)
            : quote.to();
    List<EpisodePage.Line> lines = new ArrayList<>();
    String before = "";
    for (Cue cue : cues.subList(from, Math.min(to, from + MAX_CUES))) {
      String speaker = Optional.ofNullable(cue.speaker()).orElse("");
      lines.add(
          new EpisodePage.Line(
              words.clock(cue.startMs()),
              moment(episode, cue),
              Timecode.seconds(cue.endMs()),
              speaker.equals(before) ? "" : speaker,
              cue.text()));
      before = speaker;
    }
    String path = Addresses.transcript(episode.show(), episode.number(), episode.slug());
    return new TopicPage.Passage(words.clock(quote.startMs()), path + quote.link(), lines);
  }

  private static String moment(Episode episode, Cue cue) {
    return Addresses.moment(episode.show(), episode.number(), episode.slug(), cue.startMs());
  }

  private static String path(Episode episode, Topic topic) {
    return Addresses.topic(
        episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline());
  }

  private static Crumb crumb(Episode episode, Topic topic) {
    return new Crumb(topic.headline(), path(episode, topic));
  }
}

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
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.Located;
import cuepoint.site.Locator;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import cuepoint.site.Outline;
import cuepoint.site.Outlines;
import cuepoint.site.Paragraphs;
import cuepoint.site.Stretch;
import cuepoint.site.Subjects;
import cuepoint.site.WebLink;
import cuepoint.site.Words;
import cuepoint.transcript.Cue;
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
  private final Subjects subjects;
  private final Words words;

  TopicPages(
      Frames frames,
      Notes notes,
      Transcripts transcripts,
      Outlines outlines,
      TimeWords times,
      LikeTopics likes,
      Subjects subjects,
      Words words) {
    this.frames = frames;
    this.notes = notes;
    this.transcripts = transcripts;
    this.outlines = outlines;
    this.times = times;
    this.likes = likes;
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
    Topic topic = find(topics, address).orElseThrow(() -> missing(located, topics));
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
    return new TopicPage(
        subjects.topic(frame(located, topic, path), located, topic, stretches),
        new Crumb(
            episode.title(), Addresses.episode(episode.show(), episode.number(), episode.slug())),
        words.of("topic.place", index + 1, topics.size()),
        topic.headline(),
        Optional.ofNullable(topic.host()).orElse(""),
        WebLink.of(topic.headline(), topic.link()),
        times.ofTopic(outline, topic, !cues.isEmpty()),
        stretches.isEmpty() && !cues.isEmpty() ? search(episode, topic) : null,
        topic.text(),
        topic.links().stream()
            .map(link -> WebLink.of(link.text(), link.href()))
            .filter(Objects::nonNull)
            .toList(),
        stretches.stream().map(stretch -> said(episode, cues, stretch)).toList(),
        transcript.flatMap(all -> time.map(at -> passage(episode, all, at))).orElse(null),
        likes.of(episode, topic),
        index == 0 ? null : crumb(episode, topics.get(index - 1)),
        index + 1 == topics.size() ? null : crumb(episode, topics.get(index + 1)));
  }

  /// The topic whose slug and position both fit; else the first whose slug fits; else the one at
  /// the position.
  static Optional<Topic> find(List<Topic> topics, String address) {
    int hyphen = address.indexOf('-');
    String number = hyphen < 0 ? address : address.substring(0, hyphen);
    String slug = hyphen < 0 ? "" : address.substring(hyphen + 1);
    int position = Locator.number(number).orElse(-1);
    List<Topic> fitting =
        topics.stream().filter(topic -> Slug.of(topic.headline()).value().equals(slug)).toList();
    return at(fitting, position)
        .or(() -> fitting.stream().findFirst())
        .or(() -> at(topics, position));
  }

  private static Optional<Topic> at(List<Topic> topics, int position) {
    return topics.stream().filter(topic -> topic.position() == position).findFirst();
  }

  private Frame frame(Located located, Topic topic, String path) {
    Episode episode = located.episode();
    String text = Jsoup.parseBodyFragment(topic.text().html()).text();
    return frames
        .below(
            located.show(),
            words.of(
                "topic.title",
                topic.headline(),
                located.show().title(),
                String.valueOf(episode.number())),
            text.isEmpty() ? words.of("topic.description", episode.title()) : text,
            path,
            located.crumb())
        .called(topic.headline());
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
              Optional.ofNullable(paragraph.speaker()).orElse(""),
              paragraph.cues().stream().map(Cue::text).collect(Collectors.joining(" "))));
    }
    return new TopicPage.Said(stretch, lines);
  }

  private TopicPage.Passage passage(Episode episode, Transcript transcript, TimeLink time) {
    List<Cue> cues = transcript.cues();
    int from = transcript.indexAt(time);
    Long end = time.endMs();
    long until = end != null ? end : cues.get(from).startMs() + PASSAGE_MS;
    List<EpisodePage.Line> lines = new ArrayList<>();
    String before = "";
    for (int i = from; i < Math.min(cues.size(), from + MAX_CUES); i++) {
      Cue cue = cues.get(i);
      if (i > from && cue.startMs() >= until) {
        break;
      }
      String speaker = Optional.ofNullable(cue.speaker()).orElse("");
      lines.add(
          new EpisodePage.Line(
              words.clock(cue.startMs()),
              moment(episode, cue),
              speaker.equals(before) ? "" : speaker,
              cue.text()));
      before = speaker;
    }
    Cue first = cues.get(from);
    return new TopicPage.Passage(words.clock(first.startMs()), moment(episode, first), lines);
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

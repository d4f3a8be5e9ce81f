// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Notes;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names the segments of an episode and finds the cues they hold.
@Component
public class Outlines {
  /// An approximate start is told in steps of this.
  private static final long ROUGH_MS = 10_000;

  private final Alignments alignments;
  private final Notes notes;
  private final Words words;

  Outlines(Alignments alignments, Notes notes, Words words) {
    this.alignments = alignments;
    this.notes = notes;
    this.words = words;
  }

  /// The outline of an episode; reads its notes only where there are segments to name.
  ///
  /// @param cues its transcript, none where it has none
  public Outline of(Episode episode, List<Cue> cues) {
    Alignment alignment = alignments.of(episode.id());
    return alignment.equals(Alignment.NONE)
        ? Outline.NONE
        : of(episode, notes.of(episode.id()), cues, alignment);
  }

  /// The outline of an episode whose notes are at hand.
  ///
  /// @param cues its transcript, none where it has none
  public Outline of(Episode episode, ShowNotes written, List<Cue> cues) {
    return of(episode, written, cues, alignments.of(episode.id()));
  }

  private Outline of(Episode episode, ShowNotes written, List<Cue> cues, Alignment alignment) {
    if (cues.isEmpty()) {
      return new Outline(List.of(), alignment.notDiscussed());
    }
    List<Named> named = named(episode, written, alignment.segments());
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      int from = CuesAt.start(cues, named.get(i).segment().startMs());
      int next =
          i + 1 == named.size()
              ? cues.size()
              : CuesAt.start(cues, named.get(i + 1).segment().startMs());
      int end = CuesAt.end(cues, named.get(i).segment().endMs());
      int to = Math.min(next, Math.max(from + 1, end));
      stretches.add(stretch(episode, named.get(i), cues.get(from).startMs(), from, to));
    }
    return new Outline(stretches, alignment.notDiscussed());
  }

  private record Named(Segment segment, String name, @Nullable String page) {}

  /// The segments whose part is in the notes; others cannot be named.
  private List<Named> named(Episode episode, ShowNotes written, List<Segment> segments) {
    List<Named> named = new ArrayList<>();
    Set<Integer> begun = new HashSet<>();
    for (Segment segment : segments) {
      if (segment.kind() == Kind.TOPIC) {
        boolean again = !begun.add(segment.part());
        topic(written, segment.part())
            .map(topic -> named(episode, segment, topic, again))
            .ifPresent(named::add);
      } else if (segment.kind() == Kind.SPONSOR) {
        named.add(named(segment, sponsor(written, segment.part())));
      } else {
        String key = "segment." + segment.kind().name().toLowerCase(Locale.ROOT);
        named.add(new Named(segment, words.of(key), null));
      }
    }
    return named;
  }

  private Named named(Episode episode, Segment segment, Topic topic, boolean again) {
    return new Named(
        segment,
        again ? words.of("segment.again", topic.headline()) : topic.headline(),
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.headline()));
  }

  private Named named(Segment segment, Optional<Sponsor> sponsor) {
    return sponsor
        .map(known ->
            new Named(
                segment,
                words.of("segment.sponsor", 1, known.name()),
                Addresses.sponsor(Slug.of(known.name()))))
        .orElseGet(() -> new Named(segment, words.of("segment.sponsor", 0, ""), null));
  }

  private static Optional<Topic> topic(ShowNotes written, int position) {
    return written.topics().stream().filter(topic -> topic.position() == position).findFirst();
  }

  private static Optional<Sponsor> sponsor(ShowNotes written, int place) {
    List<Sponsor> sponsors = written.sponsors();
    return place < 1 || place > sponsors.size()
        ? Optional.empty()
        : Optional.of(sponsors.get(place - 1));
  }

  private Stretch stretch(Episode episode, Named named, long cueMs, int from, int to) {
    Segment segment = named.segment();
    boolean exact = segment.isExact();
    long start = segment.startMs();
    String time = words.clock(exact ? start : start / ROUGH_MS * ROUGH_MS);
    long length = segment.span().lengthMs();
    String placing = segment.byHand() ? "by-hand" : exact ? "exact" : "approximate";
    return new Stretch(
        segment,
        named.name(),
        named.page(),
        from,
        to,
        Addresses.moment(episode.show(), episode.number(), episode.slug(), cueMs),
        time,
        exact ? time : words.of("when.about", time),
        exact ? words.duration(length) : words.roughDuration(length),
        words.of("segment.placing." + placing));
  }
}

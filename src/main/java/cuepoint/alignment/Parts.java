// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Phrases.Place;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Gathers what speaks for each part of the notes, unit by unit.
final class Parts {
  /// More than any notes have; the rest stays unplaced. Bounds time and memory.
  private static final int MOST_TOPICS = 40;

  private static final int MOST_SPONSORS = 6;

  private final ShowNotes notes;
  private final List<Topic> topics;
  private final List<PartWords> topicWords = new ArrayList<>();
  private final List<PartWords> sponsorWords = new ArrayList<>();
  private final Map<Section.Kind, PartWords> sectionWords = new EnumMap<>(Section.Kind.class);
  private final Speech speech;
  private final Token.Maker maker;
  private final Set<String> names = new HashSet<>();
  private final Track track;
  private final Echoes echoes;

  Parts(ShowNotes notes, List<String> people, Speech speech, Token.Maker maker, Phrases phrases) {
    this.notes = notes;
    this.speech = speech;
    this.maker = maker;
    people.forEach(person -> names.add(firstName(person)));
    notes.topics().forEach(topic -> names.add(firstName(topic.host())));
    names.remove("");
    track = new Track(speech, phrases, names);
    topics = notes.topics().stream().limit(MOST_TOPICS).toList();
    topics.forEach(
        topic -> topicWords.add(words(topic.headline(), body(topic.text(), topic.links()))));
    notes.sponsors().stream()
        .limit(MOST_SPONSORS)
        .forEach(sponsor ->
            sponsorWords.add(words(sponsor.name(), body(sponsor.text(), sponsor.links()))));
    for (Section.Kind kind : List.of(Section.Kind.EXTRAS, Section.Kind.JOKE)) {
      sectionWords.put(kind, words("", text(kind)));
    }
    List<PartWords> all = new ArrayList<>(topicWords);
    all.addAll(sponsorWords);
    all.addAll(sectionWords.values());
    echoes = new Echoes(speech, all, maker);
  }

  private PartWords words(String heading, String body) {
    return new PartWords(heading, body, speech, maker);
  }

  /// All that sections of a kind say.
  private String text(Section.Kind kind) {
    StringBuilder text = new StringBuilder();
    for (Section each : notes.sections()) {
      if (each.kind() == kind) {
        text.append(each.heading()).append(' ').append(body(each.text(), each.links()));
        text.append(' ');
      }
    }
    return text.toString();
  }

  /// Somebody's first name in lower case; empty where nobody is named.
  static String firstName(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String first = name.strip().split("\\s+", 2)[0];
    return first.substring(0, Math.min(first.length(), Token.LONGEST)).toLowerCase(Locale.ROOT);
  }

  /// The words of a text and of the addresses in it: projects are often called by the name in
  /// theirs.
  static String body(SafeHtml html, List<Link> links) {
    StringBuilder words = new StringBuilder(Jsoup.parse(html.html()).text());
    for (Link link : links) {
      words.append(' ').append(link.href().replaceFirst("^[a-z]+://(www\\.)?", ""));
    }
    return words.toString();
  }

  /// Every part an episode can have, the welcome first, the goodbye last.
  List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(intro());
    parts.addAll(new TopicParts(topics, topicWords, speech, echoes, track, names).all());
    for (int i = 0; i < sponsorWords.size(); i++) {
      parts.add(sponsor(i + 1, sponsorWords.get(i)));
    }
    parts.add(sponsor(0, null));
    parts.add(ending(Kind.EXTRAS, Section.Kind.EXTRAS));
    parts.add(ending(Kind.JOKE, Section.Kind.JOKE));
    parts.add(outro());
    return parts;
  }

  /// Adds to the topics what a first look at the whole episode tells of them.
  ///
  /// @param parts all of them
  /// @param first how likely everything is by what is known so far
  void addThemes(List<Part> parts, Order order, Chain.Likelihood first) {
    new Themes(parts, order, first, speech, track).addTo(parts);
  }

  private Part intro() {
    Evidence during =
        new Evidence()
            .with(Feature.INTRO_SPEECH, track.said(Kind.INTRO, Place.WITHIN))
            .with(Feature.INTRO_SECONDS, track.seconds());
    return new Part(Kind.INTRO, 0, during, track.starting(Kind.INTRO), new Evidence());
  }

  private Part sponsor(int number, @Nullable PartWords words) {
    double[] speaking = track.said(Kind.SPONSOR, Place.WITHIN);
    Evidence during =
        new Evidence()
            .with(Feature.SPONSOR_SPEECH, speaking)
            .with(Feature.SPONSOR_SECONDS, track.seconds());
    Evidence starting = track.starting(Kind.SPONSOR);
    Evidence ending = new Evidence();
    if (words == null) {
      during.with(Feature.SPONSOR_UNKNOWN_SECONDS, track.seconds());
      starting.with(Feature.SPONSOR_START_UNKNOWN, track.always(1));
    } else {
      double[] found = found(words);
      double[] sums = Track.sums(found);
      during
          .with(Feature.SPONSOR_WORDS, track.each(i -> Math.sqrt(found[i])))
          .with(Feature.SPONSOR_NEAR, track.near(sums));
      starting.with(Feature.SPONSOR_START_SOON, track.toCome(sums));
      ending.with(Feature.SPONSOR_GOES_ON, track.toCome(sums));
    }
    double[] talk = Track.sums(speaking);
    ending.with(
        Feature.SPONSOR_GOES_ON_SPEECH,
        track.each(i -> (talk[track.soon(i)] - talk[i]) / Math.max(1, track.soon(i) - i)));
    return new Part(Kind.SPONSOR, number, during, starting, ending);
  }

  private Part ending(Kind kind, Section.Kind section) {
    double[] found = found(Objects.requireNonNull(sectionWords.get(section)));
    double[] sums = Track.sums(found);
    boolean known = notes.sections().stream().anyMatch(each -> each.kind() == section);
    double unknown = known ? 0 : 1;
    double[] seconds = track.seconds();
    Evidence during =
        new Evidence()
            .with(Feature.of(kind, "WORDS"), track.each(i -> Math.sqrt(found[i])))
            .with(Feature.of(kind, "NEAR"), track.near(sums))
            .with(Feature.of(kind, "SPEECH"), track.said(kind, Place.WITHIN))
            .with(Feature.of(kind, "SECONDS"), seconds)
            .with(Feature.of(kind, "UNKNOWN_SECONDS"), track.each(i -> unknown * seconds[i]));
    Evidence starting =
        track
            .starting(kind)
            .with(Feature.of(kind, "START_UNKNOWN"), track.always(unknown))
            .with(Feature.of(kind, "START_MINUTES_LEFT"), track.minutesLeft())
            .with(Feature.of(kind, "START_SOON"), track.toCome(sums));
    return new Part(kind, 0, during, starting, new Evidence());
  }

  /// What is found of some words, for each unit.
  private double[] found(PartWords words) {
    return track.each(i -> {
      PartWords.Found found = words.in(echoes.of(i));
      return found.heading() + found.body() + found.sound();
    });
  }

  private Part outro() {
    Evidence during =
        new Evidence()
            .with(Feature.OUTRO_SPEECH, track.said(Kind.OUTRO, Place.WITHIN))
            .with(Feature.OUTRO_SECONDS, track.seconds());
    Evidence starting =
        track.starting(Kind.OUTRO).with(Feature.OUTRO_START_MINUTES_LEFT, track.minutesLeft());
    return new Part(Kind.OUTRO, 0, during, starting, new Evidence());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Phrases.Role;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Gathers what speaks for each part of the notes, unit by unit.
final class Parts {
  /// More than any notes have; the rest stays unplaced. Bounds time and memory.
  private static final int MOST_TOPICS = 40;

  private static final int MOST_SPONSORS = 6;

  private static final long SOON_MS = 40_000;
  private static final long NEAR_MS = 20_000;
  private static final long VOICE_MS = 60_000;

  private final ShowNotes notes;
  private final Speech speech;
  private final Token.Maker maker;
  private final Set<String> names = new HashSet<>();
  private final Map<Role, double[]> spoken;
  private final int units;
  private final int[] soon;
  private final int[] lately;

  Parts(ShowNotes notes, List<String> people, Speech speech, Token.Maker maker, Phrases phrases) {
    this.notes = notes;
    this.speech = speech;
    this.maker = maker;
    people.forEach(person -> names.add(firstName(person)));
    notes.topics().forEach(topic -> names.add(firstName(topic.host())));
    names.remove("");
    spoken = phrases.scores(speech, names);
    units = speech.size();
    soon = new int[units];
    lately = new int[units];
    for (int i = 0; i < units; i++) {
      soon[i] = speech.from(speech.unit(i).startMs() + SOON_MS);
      lately[i] = speech.from(speech.unit(i).startMs() - SOON_MS);
    }
  }

  /// First names of everybody in the episode, in lower case.
  Set<String> names() {
    return names;
  }

  private static String firstName(@Nullable String name) {
    return name == null ? "" : name.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// Every part an episode can have, the welcome first, the goodbye last.
  List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(intro());
    notes.topics().stream().limit(MOST_TOPICS).forEach(topic -> parts.add(topic(topic)));
    for (int i = 0; i < Math.min(notes.sponsors().size(), MOST_SPONSORS); i++) {
      parts.add(sponsor(i + 1, notes.sponsors().get(i)));
    }
    parts.add(sponsor(0, null));
    parts.add(
        ending(
            Kind.EXTRAS,
            Section.Kind.EXTRAS,
            List.of(
                Feature.EXTRAS_WORDS,
                Feature.EXTRAS_NEAR,
                Feature.EXTRAS_SPEECH,
                Feature.EXTRAS_SECONDS,
                Feature.EXTRAS_UNKNOWN_SECONDS,
                Feature.EXTRAS_START,
                Feature.EXTRAS_START_UNKNOWN,
                Feature.EXTRAS_START_BEFORE,
                Feature.EXTRAS_START_FIRST,
                Feature.EXTRAS_START_SECOND,
                Feature.EXTRAS_START_SOON)));
    parts.add(
        ending(
            Kind.JOKE,
            Section.Kind.JOKE,
            List.of(
                Feature.JOKE_WORDS,
                Feature.JOKE_NEAR,
                Feature.JOKE_SPEECH,
                Feature.JOKE_SECONDS,
                Feature.JOKE_UNKNOWN_SECONDS,
                Feature.JOKE_START,
                Feature.JOKE_START_UNKNOWN,
                Feature.JOKE_START_BEFORE,
                Feature.JOKE_START_FIRST,
                Feature.JOKE_START_SECOND,
                Feature.JOKE_START_SOON)));
    parts.add(outro());
    return parts;
  }

  private Part intro() {
    Evidence during =
        new Evidence()
            .with(Feature.INTRO_SPEECH, said(Kind.INTRO, Role.WITHIN))
            .with(Feature.INTRO_SECONDS, seconds());
    return new Part(Kind.INTRO, 0, during, starting(), new Evidence());
  }

  private Part topic(Topic topic) {
    String links = linkWords(topic.links());
    PartWords words = new PartWords(topic.headline(), text(topic.text()) + links, speech, maker);
    double[] title = new double[units];
    double[] body = new double[units];
    double[] sounds = new double[units];
    double[] all = new double[units];
    long[] titleWords = new long[units];
    for (int i = 0; i < units; i++) {
      PartWords.Found found = words.in(speech.unit(i));
      title[i] = Math.sqrt(found.heading());
      body[i] = Math.sqrt(found.body());
      sounds[i] = Math.sqrt(found.sound());
      all[i] = found.heading() + found.body() + found.sound();
      titleWords[i] = words.titleWordsIn(speech.unit(i));
    }
    double[] sums = sums(all);
    double usual = Math.sqrt(sums[units] / units);
    Evidence during =
        new Evidence()
            .with(Feature.TOPIC_TITLE_WORDS, title)
            .with(Feature.TOPIC_BODY_WORDS, body)
            .with(Feature.TOPIC_SOUNDS, sounds)
            .with(Feature.TOPIC_NEAR, near(sums))
            .with(Feature.TOPIC_USUAL, each(_ -> usual))
            .with(Feature.TOPIC_SECONDS, seconds());
    String host = firstName(topic.host());
    long[] ever = new long[units + 1];
    for (int i = 0; i < units; i++) {
      ever[i + 1] = ever[i] | titleWords[i];
    }
    Evidence starting =
        starting()
            .with(Feature.TOPIC_START, each(_ -> 1))
            .with(Feature.TOPIC_START_BEFORE, said(Kind.TOPIC, Role.BEFORE))
            .with(Feature.TOPIC_START_FIRST, said(Kind.TOPIC, Role.FIRST))
            .with(Feature.TOPIC_START_SECOND, said(Kind.TOPIC, Role.SECOND))
            .with(Feature.TOPIC_START_HOST, named(host::equals))
            .with(
                Feature.TOPIC_START_OTHER_HOST,
                named(name -> !name.equals(host) && !host.isEmpty() && names.contains(name)))
            .with(
                Feature.TOPIC_START_TITLE_SOON,
                each(i -> words.titleShare(union(titleWords, i, soon[i]))))
            .with(
                Feature.TOPIC_START_TITLE_LATELY,
                each(i -> words.titleShare(union(titleWords, lately[i], i))))
            .with(
                Feature.TOPIC_START_FIRST_EVER,
                each(i -> words.titleShare(union(titleWords, i, soon[i]) & ~ever[i])))
            .with(
                Feature.TOPIC_START_RISING,
                each(i ->
                    Math.log1p(sums[soon[i]] - sums[i]) - Math.log1p(sums[i] - sums[lately[i]])))
            .with(Feature.TOPIC_START_VOICE, voice(host))
            .with(Feature.TOPIC_START_ASTRAY, astray(topic.position()));
    Evidence ending =
        new Evidence()
            .with(Feature.TOPIC_GOES_ON, each(i -> Math.sqrt(sums[soon[i]] - sums[i])))
            .with(
                Feature.TOPIC_GOES_ON_TITLE,
                each(i -> words.titleShare(union(titleWords, i, soon[i]))));
    return new Part(Kind.TOPIC, topic.position(), during, starting, ending);
  }

  private Part sponsor(int number, @Nullable Sponsor sponsor) {
    double[] speaking = said(Kind.SPONSOR, Role.WITHIN);
    Evidence during =
        new Evidence()
            .with(Feature.SPONSOR_SPEECH, speaking)
            .with(Feature.SPONSOR_SECONDS, seconds());
    Evidence starting =
        starting()
            .with(Feature.SPONSOR_START, each(_ -> 1))
            .with(Feature.SPONSOR_START_BEFORE, said(Kind.SPONSOR, Role.BEFORE))
            .with(Feature.SPONSOR_START_FIRST, said(Kind.SPONSOR, Role.FIRST))
            .with(Feature.SPONSOR_START_SECOND, said(Kind.SPONSOR, Role.SECOND));
    Evidence ending = new Evidence();
    if (sponsor == null) {
      during.with(Feature.SPONSOR_UNKNOWN_SECONDS, seconds());
      starting.with(Feature.SPONSOR_START_UNKNOWN, each(_ -> 1));
    } else {
      String body = text(sponsor.text()) + linkWords(sponsor.links());
      double[] found = found(new PartWords(sponsor.name(), body, speech, maker));
      double[] sums = sums(found);
      during
          .with(Feature.SPONSOR_WORDS, each(i -> Math.sqrt(found[i])))
          .with(Feature.SPONSOR_NEAR, near(sums));
      starting.with(Feature.SPONSOR_START_SOON, each(i -> Math.sqrt(sums[soon[i]] - sums[i])));
      ending.with(Feature.SPONSOR_GOES_ON, each(i -> Math.sqrt(sums[soon[i]] - sums[i])));
    }
    double[] talk = sums(speaking);
    ending.with(
        Feature.SPONSOR_GOES_ON_SPEECH,
        each(i -> (talk[soon[i]] - talk[i]) / Math.max(1, soon[i] - i)));
    return new Part(Kind.SPONSOR, number, during, starting, ending);
  }

  private Part ending(Kind kind, Section.Kind section, List<Feature> features) {
    StringBuilder heading = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (Section each : notes.sections()) {
      if (each.kind() == section) {
        heading.append(each.heading()).append(' ');
        body.append(text(each.text())).append(' ').append(linkWords(each.links()));
      }
    }
    double[] found = found(new PartWords("", heading + " " + body, speech, maker));
    double[] sums = sums(found);
    double unknown = heading.isEmpty() && body.isEmpty() ? 1 : 0;
    Evidence during =
        new Evidence()
            .with(features.get(0), each(i -> Math.sqrt(found[i])))
            .with(features.get(1), near(sums))
            .with(features.get(2), said(kind, Role.WITHIN))
            .with(features.get(3), seconds());
    double[] seconds = seconds();
    during.with(features.get(4), each(i -> unknown * seconds[i]));
    Evidence starting =
        starting()
            .with(features.get(5), each(_ -> 1))
            .with(features.get(6), each(_ -> unknown))
            .with(features.get(7), said(kind, Role.BEFORE))
            .with(features.get(8), said(kind, Role.FIRST))
            .with(features.get(9), said(kind, Role.SECOND))
            .with(features.get(10), each(i -> Math.sqrt(sums[soon[i]] - sums[i])));
    return new Part(kind, 0, during, starting, new Evidence());
  }

  private Part outro() {
    long end = speech.unit(units - 1).endMs();
    Evidence during =
        new Evidence()
            .with(Feature.OUTRO_SPEECH, said(Kind.OUTRO, Role.WITHIN))
            .with(Feature.OUTRO_SECONDS, seconds());
    Evidence starting =
        starting()
            .with(Feature.OUTRO_START, each(_ -> 1))
            .with(Feature.OUTRO_START_BEFORE, said(Kind.OUTRO, Role.BEFORE))
            .with(Feature.OUTRO_START_FIRST, said(Kind.OUTRO, Role.FIRST))
            .with(Feature.OUTRO_START_SECOND, said(Kind.OUTRO, Role.SECOND))
            .with(
                Feature.OUTRO_START_MINUTES_LEFT,
                each(i -> (end - speech.unit(i).startMs()) / 60_000.0));
    return new Part(Kind.OUTRO, 0, during, starting, new Evidence());
  }

  private Evidence starting() {
    return new Evidence()
        .with(Feature.START_OF_SENTENCE, each(i -> speech.unit(i).beginsSentence() ? 1 : 0))
        .with(Feature.START_AFTER_PAUSE, each(i -> Math.min(speech.unit(i).pauseMs() / 1000.0, 2)))
        .with(Feature.START_NEW_VOICE, each(i -> speech.unit(i).newVoice() ? 1 : 0))
        .with(Feature.START_IN_FEW_WORDS, each(i -> speech.unit(i).tokens().size() < 3 ? 1 : 0));
  }

  private double[] found(PartWords words) {
    return each(i -> {
      PartWords.Found found = words.in(speech.unit(i));
      return found.heading() + found.body() + found.sound();
    });
  }

  private double[] said(Kind kind, int place) {
    double[] score = Objects.requireNonNull(spoken.get(new Role(kind, place)));
    if (place == Role.WITHIN || place == Role.FIRST) {
      return score;
    }
    return each(i -> i + place >= 0 && i + place < units ? score[i + place] : 0);
  }

  /// 1 where a name is said in the unit, the one before or the one after.
  private double[] named(Predicate<String> name) {
    IntPredicate in =
        i ->
            i >= 0
                && i < units
                && speech.unit(i).tokens().stream().anyMatch(token -> name.test(token.word()));
    return each(i -> in.test(i - 1) || in.test(i) || in.test(i + 1) ? 1 : 0);
  }

  /// How much of what is said next is said by somebody, less what chance would give; 0 where nobody
  /// knows.
  private double[] voice(String firstName) {
    return each(i -> {
      long known = 0;
      long his = 0;
      int end = speech.from(speech.unit(i).startMs() + VOICE_MS);
      for (int j = i; j < end; j++) {
        String speaker = speech.unit(j).speaker();
        long length = speech.unit(j).endMs() - speech.unit(j).startMs();
        known += speaker == null ? 0 : length;
        his += firstName(speaker).equals(firstName) ? length : 0;
      }
      return known == 0 || firstName.isEmpty() ? 0 : (double) his / known - 0.5;
    });
  }

  /// How far a start is from where even spacing would have it, squared; the whole episode is 1.
  private double[] astray(int position) {
    double expected = (position - 1.0) / (notes.topics().size() + 0.7) + 0.02;
    double length = Math.max(1, speech.unit(units - 1).endMs());
    return each(i -> {
      double off = speech.unit(i).startMs() / length - expected;
      return 10 * off * off;
    });
  }

  private double[] near(double[] sums) {
    return each(i -> {
      long middle = speech.unit(i).startMs();
      int from = speech.from(middle - NEAR_MS);
      int to = speech.from(middle + NEAR_MS);
      return Math.sqrt(Math.max(0, sums[to] - sums[from]));
    });
  }

  private double[] seconds() {
    return each(i -> {
      long next = i + 1 < units ? speech.unit(i + 1).startMs() : speech.unit(i).endMs();
      return Math.clamp((next - speech.unit(i).startMs()) / 1000.0, 0, 60);
    });
  }

  private double[] each(IntToDoubleFunction value) {
    double[] values = new double[units];
    for (int i = 0; i < units; i++) {
      values[i] = value.applyAsDouble(i);
    }
    return values;
  }

  private static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }

  private static long union(long[] bits, int from, int to) {
    long union = 0;
    for (int i = from; i < to; i++) {
      union |= bits[i];
    }
    return union;
  }

  private static String text(SafeHtml html) {
    return Jsoup.parse(html.html()).text();
  }

  /// The words of addresses: projects are often called by the name in theirs.
  private static String linkWords(List<Link> links) {
    StringBuilder words = new StringBuilder();
    for (Link link : links) {
      words.append(' ').append(link.href().replaceFirst("^[a-z]+://(www\\.)?", ""));
    }
    return words.toString();
  }
}

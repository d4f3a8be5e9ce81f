// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Echoes.Echo;
import cuepoint.alignment.Phrases.Act;
import cuepoint.alignment.Phrases.Place;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Gathers what speaks for each topic of the notes, unit by unit.
final class TopicParts {
  private static final long WELCOME_MS = 40_000;
  private static final long NEXT_MS = 12_000;
  private static final long VOICE_MS = 60_000;

  private final List<Topic> topics;
  private final Speech speech;
  private final Track track;
  private final Set<String> names;
  private final int units;

  /// For each unit, the first one after what is said next.
  private final int[] nextEnd;

  /// For each unit, the first one after that of which the voices are counted.
  private final int[] voiceEnd;

  /// Names of people that are said, unit by unit.
  private final List<List<String>> namesSaid = new ArrayList<>();

  /// First names, unit by unit; empty where nobody knows.
  private final String[] speakers;

  private final List<PartWords> words;
  private final Echoes echoes;

  /// @param words of each topic
  TopicParts(
      List<Topic> topics,
      List<PartWords> words,
      Speech speech,
      Echoes echoes,
      Track track,
      Set<String> names) {
    this.topics = topics;
    this.words = words;
    this.speech = speech;
    this.echoes = echoes;
    this.track = track;
    this.names = names;
    units = speech.size();
    nextEnd = track.after(NEXT_MS);
    voiceEnd = track.after(VOICE_MS);
    speakers = new String[units];
    for (int i = 0; i < units; i++) {
      speakers[i] = Parts.firstName(speech.unit(i).speaker());
      namesSaid.add(namesIn(speech.unit(i).tokens()));
    }
    Map<String, Integer> topicsWith = new HashMap<>();
    for (PartWords its : words) {
      its.stems().forEach(stem -> topicsWith.merge(stem, 1, Integer::sum));
    }
    topicsWith.values().removeIf(count -> count == 1);
    words.forEach(its -> its.shares(topicsWith.keySet()));
  }

  private List<String> namesIn(List<Token> tokens) {
    List<String> said = new ArrayList<>(1);
    for (Token token : tokens) {
      if (names.contains(token.word())) {
        said.add(token.word());
      }
    }
    return said.isEmpty() ? List.of() : said;
  }

  /// One part for each topic.
  List<Part> all() {
    return topics.stream().map(this::topic).toList();
  }

  private Part topic(Topic topic) {
    PartWords its = words.get(topic.position() - 1);
    double[] title = new double[units];
    double[] body = new double[units];
    double[] sounds = new double[units];
    double[] all = new double[units];
    double[] own = new double[units];
    double[] fresh = new double[units];
    double[] lead = new double[units];
    Set<String> saidBefore = new HashSet<>();
    long[] titleWords = new long[units];
    for (int i = 0; i < units; i++) {
      Echo echo = echoes.of(i);
      PartWords.Found found = its.in(echo);
      title[i] = Math.sqrt(found.heading());
      body[i] = Math.sqrt(found.body());
      sounds[i] = Math.sqrt(found.sound());
      own[i] = Math.sqrt(found.own());
      fresh[i] = its.newIn(echo, saidBefore);
      lead[i] = its.leadIn(echo);
      all[i] = found.heading() + found.body() + found.sound();
      titleWords[i] = its.titleWordsIn(echo);
    }
    double[] first = track.said(Kind.TOPIC, Place.FIRST);
    double[] next = track.said(Kind.TOPIC, Place.NEXT);
    double[] titleNext = track.each(i -> its.titleShare(union(titleWords, i, nextEnd[i])));
    double[] sums = Track.sums(all);
    double[] freshSums = Track.sums(fresh);
    double[] leadSums = Track.sums(lead);
    double[] leadToCome = track.toCome(leadSums);
    double[] leadGone = track.gone(leadSums);
    double usual = Math.sqrt(sums[units] / units);
    double[] near = track.near(sums);
    double most = Arrays.stream(near).max().orElse(0);
    double[] titleSoon = track.each(i -> its.titleShare(union(titleWords, i, track.soon(i))));
    double total = Math.max(1, sums[units]);
    Evidence during =
        new Evidence()
            .with(Feature.TOPIC_TITLE_WORDS, title)
            .with(Feature.TOPIC_BODY_WORDS, body)
            .with(Feature.TOPIC_SOUNDS, sounds)
            .with(Feature.TOPIC_NEAR, near)
            .with(Feature.TOPIC_NEAR_OF_MOST, track.each(i -> near[i] / Math.max(1, most)))
            .with(Feature.TOPIC_OWN_WORDS, own)
            .with(Feature.TOPIC_USUAL, track.always(usual))
            .with(Feature.TOPIC_SECONDS, track.seconds());
    String host = Parts.firstName(topic.host());
    long[] ever = new long[units + 1];
    for (int i = 0; i < units; i++) {
      ever[i + 1] = ever[i] | titleWords[i];
    }
    Evidence starting =
        track
            .starting(Kind.TOPIC)
            .with(Feature.TOPIC_START_LEAD, track.each(i -> leadToCome[i] - leadGone[i]))
            .with(Feature.TOPIC_START_NEW_SOON, track.toCome(freshSums))
            .with(Feature.TOPIC_START_NEW_LATELY, track.gone(freshSums))
            .with(Feature.TOPIC_START_HOST, named(host::equals))
            .with(
                Feature.TOPIC_START_OTHER_HOST,
                named(name -> !name.equals(host) && !host.isEmpty()))
            .with(Feature.TOPIC_START_TITLE_SOON, titleSoon)
            .with(
                Feature.TOPIC_START_TITLE_MOST,
                track.always(Arrays.stream(titleSoon).max().orElse(0)))
            .with(Feature.TOPIC_START_NEAR_MOST, track.always(most))
            .with(Feature.TOPIC_START_SHARE_GONE, track.each(i -> sums[i] / total))
            .with(
                Feature.TOPIC_START_TITLE_LATELY,
                track.each(i -> its.titleShare(union(titleWords, track.lately(i), i))))
            .with(
                Feature.TOPIC_START_FIRST_EVER,
                track.each(i -> its.titleShare(union(titleWords, i, track.soon(i)) & ~ever[i])))
            .with(Feature.TOPIC_START_RISING, track.rising(sums))
            .with(Feature.TOPIC_START_LONG_RISING, track.longRising(sums))
            .with(Feature.TOPIC_START_AT_ONCE, atOnce(topic.position()))
            .with(Feature.TOPIC_START_AS_FIRST, announced(Act.FIRST_TOPIC, topic.position() == 1))
            .with(
                Feature.TOPIC_START_AS_LAST,
                announced(Act.LAST_TOPIC, topic.position() == topics.size()))
            .with(Feature.TOPIC_START_TITLE_EVER, track.always(its.headingEverSaid()))
            .with(Feature.TOPIC_START_BODY_EVER, track.always(its.bodyEverSaid()))
            .with(Feature.TOPIC_START_TITLE_NEXT, titleNext)
            .with(
                Feature.TOPIC_START_CUED,
                track.each(i -> titleNext[i] * Math.max(0, first[i] + next[i])))
            .with(Feature.TOPIC_START_VOICE, voice(host))
            .with(Feature.TOPIC_START_ASTRAY, astray(topic.position()));
    Evidence ending =
        new Evidence()
            .with(Feature.TOPIC_SHARE_TO_COME, track.each(i -> 1 - sums[i] / total))
            .with(Feature.TOPIC_GOES_ON, track.toCome(sums))
            .with(
                Feature.TOPIC_GOES_ON_TITLE,
                track.each(i -> its.titleShare(union(titleWords, i, track.soon(i)))));
    return new Part(Kind.TOPIC, topic.position(), during, starting, ending);
  }

  /// How much is said as the first or last topic is announced; 0 where the topic is not that.
  private double[] announced(Act act, boolean is) {
    double[] before = track.said(act, Place.BEFORE);
    double[] first = track.said(act, Place.FIRST);
    double[] next = track.said(act, Place.NEXT);
    return track.each(i -> is ? before[i] + first[i] + next[i] : 0);
  }

  /// 1 where a name is said in the unit, the one before or the one after.
  private double[] named(Predicate<String> name) {
    double[] named = new double[units];
    for (int i = 0; i < units; i++) {
      if (namesSaid.get(i).stream().anyMatch(name)) {
        named[Math.max(0, i - 1)] = 1;
        named[i] = 1;
        named[Math.min(units - 1, i + 1)] = 1;
      }
    }
    return named;
  }

  /// How much of what is said next is said by somebody, less what chance would give; 0 where nobody
  /// knows.
  private double[] voice(String firstName) {
    if (firstName.isEmpty()) {
      return track.always(0);
    }
    // Sums up to each unit: any number of cues may start within the same minute.
    long[] known = new long[units + 1];
    long[] his = new long[units + 1];
    for (int i = 0; i < units; i++) {
      long length = speech.unit(i).endMs() - speech.unit(i).startMs();
      known[i + 1] = known[i] + (speech.unit(i).speaker() == null ? 0 : length);
      his[i + 1] = his[i] + (speakers[i].equals(firstName) ? length : 0);
    }
    return track.each(i -> {
      int end = voiceEnd[i];
      long all = known[end] - known[i];
      return all == 0 ? 0 : (double) (his[end] - his[i]) / all - 0.5;
    });
  }

  /// 1 for a first topic at the very start, falling to 0.
  private double[] atOnce(int position) {
    return track.each(
        i -> position > 1 ? 0 : Math.max(0, 1 - (double) speech.unit(i).startMs() / WELCOME_MS));
  }

  /// How far a start is from where even spacing would have it, squared; the whole episode is 1.
  private double[] astray(int position) {
    double expected = (position - 1.0) / (topics.size() + 0.7) + 0.02;
    double length = Math.max(1, speech.unit(units - 1).endMs());
    return track.each(i -> {
      double off = speech.unit(i).startMs() / length - expected;
      return 10 * off * off;
    });
  }

  private static long union(long[] bits, int from, int to) {
    long union = 0;
    for (int i = from; i < to; i++) {
      union |= bits[i];
    }
    return union;
  }
}

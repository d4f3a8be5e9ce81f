// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// What somebody would try first; an aligner has to be much better.
final class Baselines {
  private static final long WINDOW_MS = 60_000;

  private Baselines() {}

  /// The topics follow each other at even distances from the first word to the last.
  static Alignment evenSpacing(Example example) {
    int topics = example.spoken().notes().topics().size();
    long length = example.spoken().transcript().endMs();
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < topics; i++) {
      segments.add(
          new Segment(Kind.TOPIC, i + 1, i * length / topics, (i + 1) * length / topics, 0, false));
    }
    return new Alignment(segments, Set.of());
  }

  /// Each topic starts where, in the minute that follows, most of its words are said, rare ones
  /// counting more; it lasts until the next.
  static Alignment wordOverlap(Example example) {
    Token.Maker maker = new Token.Maker();
    Speech speech = new Speech(example.spoken().transcript(), maker);
    List<Segment> starts = new ArrayList<>();
    for (Topic topic : example.spoken().notes().topics()) {
      long start = speech.unit(densest(topic, speech, maker)).startMs();
      starts.add(new Segment(Kind.TOPIC, topic.position(), start, start + 1, 0, false));
    }
    starts.sort(Comparator.comparingLong(Segment::startMs));
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Segment its = starts.get(i);
      long end =
          i + 1 < starts.size()
              ? starts.get(i + 1).startMs()
              : example.spoken().transcript().endMs();
      segments.add(
          new Segment(Kind.TOPIC, its.part(), its.startMs(), Math.max(its.endMs(), end), 0, false));
    }
    return new Alignment(segments, Set.of());
  }

  private static int densest(Topic topic, Speech speech, Token.Maker maker) {
    String links = topic.links().stream().map(Link::href).collect(Collectors.joining(" "));
    PartWords words =
        new PartWords(
            topic.headline(), Jsoup.parse(topic.text().html()).text() + " " + links, speech, maker);
    Echoes echoes = new Echoes(speech, List.of(words), maker);
    double[] sums = new double[speech.size() + 1];
    for (int i = 0; i < speech.size(); i++) {
      PartWords.Found found = words.in(echoes.of(i));
      sums[i + 1] = sums[i] + found.heading() + found.body();
    }
    int best = 0;
    double most = -1;
    for (int i = 0; i < speech.size(); i++) {
      double sum = sums[speech.from(speech.unit(i).startMs() + WINDOW_MS)] - sums[i];
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }
}

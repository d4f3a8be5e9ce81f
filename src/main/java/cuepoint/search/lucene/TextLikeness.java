// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Decides whether two texts that have words in common are about the same. A number alone does not
/// tell: two texts that are long and speak of files and pages are as near as two that speak of
/// nothing but one rare thing.
final class TextLikeness {
  /// The least cosine of topics that are like each other.
  static final double LIKE = 0.36;

  /// The least one where something else, such as a shared link, speaks for them too.
  static final double SOME = 0.05;

  /// Topics of the same episode have to be this much nearer.
  private static final double BESIDE = 0.15;

  /// Where only one word carries the likeness and is in both headlines.
  private static final double BY_ONE_HEADED = 0.42;

  /// Where only one word carries it and is not.
  private static final double BY_ONE_WORD = 0.55;

  /// Where only one word carries the likeness of a page and is what the page is about first of all.
  private static final double BY_ONE_READ = 0.65;

  /// Where it does, but others go with it.
  private static final double BY_ONE_AND_OTHERS = 0.4;

  /// Words that go together, at least; fewer may be a badge or a footnote.
  private static final int FEWEST_TOGETHER = 3;

  /// From this share of the likeness on, one word carries it.
  private static final double ALONE = 0.85;

  /// What headlines must have to do with it.
  private static final double IN_HEADLINE = 0.6;

  /// Where broad words carry it, and the first of them is in both headlines.
  private static final double BY_FIELD = 0.6;

  /// What words that are not broad have to add to it.
  private static final double NARROW = 0.08;

  /// How much of a title has to be met, as share of its vector's square.
  private static final double OF_TITLE = 0.5;

  /// A word that a larger share of topics has is a field (`jupyter`, `pep`), not a thing.
  private static final double BROAD = 0.02;

  /// Among fewer topics no word can be said to be rare.
  private static final int FEWEST_TOPICS = 100;

  private static final int MOST_SHOWN = 3;

  /// Words are shown that count for at least this share of the first.
  private static final double SHOWN = 0.2;

  private final TopicWords words;

  TextLikeness(TopicWords words) {
    this.words = words;
  }

  private record Shared(int word, double part) {}

  /// Whether one topic is like another.
  ///
  /// @param alike their cosine
  boolean isLike(LikeTopic a, LikeTopic b, double alike) {
    WordVector here = a.vector();
    WordVector there = b.vector();
    List<Shared> shared = sharedWords(here, there);
    double named = 0;
    double title = 0;
    double narrow = 0;
    for (Shared each : shared) {
      named += here.headlines(each.word()) || there.headlines(each.word()) ? each.part() : 0;
      narrow += isBroad(each.word()) ? 0 : each.part();
      title += there.weight(each.word()) * there.weight(each.word());
    }
    if (words.topics() < FEWEST_TOPICS
        || alike < LIKE + (a.isBeside(b) ? BESIDE : 0)
        || named < IN_HEADLINE * alike) {
      return false;
    }
    Shared first = shared.getFirst();
    boolean broad = isBroad(first.word());
    if (b.notes().position() == 0) {
      return title >= OF_TITLE && !broad && (here.headlines(first.word()) || alike >= BY_ONE_WORD);
    }
    boolean headed = here.headlines(first.word()) && there.headlines(first.word());
    if (headed && alike >= BY_FIELD) {
      return true;
    }
    if (first.part() >= ALONE * alike) {
      return !broad && alike >= (headed ? BY_ONE_HEADED : BY_ONE_WORD);
    }
    return narrow >= NARROW;
  }

  /// Whether a page is about the same as a topic. The title of a page is mostly that of something
  /// larger, so it is the topic's headline that has to be met.
  ///
  /// @param alike their cosine
  boolean isReading(WordVector page, LikeTopic topic, double alike) {
    if (words.topics() < FEWEST_TOPICS || alike < LIKE) {
      return false;
    }
    List<Shared> shared = sharedWords(page, topic.vector());
    double named = 0;
    double narrow = 0;
    for (Shared each : shared) {
      named += topic.vector().headlines(each.word()) ? each.part() : 0;
      narrow += isBroad(each.word()) ? 0 : each.part();
    }
    Shared first = shared.getFirst();
    if (named < IN_HEADLINE * alike || isBroad(first.word())) {
      return false;
    }
    return first.part() < ALONE * alike
        ? narrow >= NARROW
        : page.isFirst(first.word())
            && alike >= (shared.size() < FEWEST_TOGETHER ? BY_ONE_READ : BY_ONE_AND_OTHERS);
  }

  private boolean isBroad(int word) {
    return words.holders(word) > BROAD * words.topics();
  }

  private static List<Shared> sharedWords(WordVector a, WordVector b) {
    List<Shared> shared = new ArrayList<>();
    for (int i = 0; i < a.words().length; i++) {
      double there = b.weight(a.words()[i]);
      if (there > 0) {
        shared.add(new Shared(a.words()[i], a.weights()[i] * there));
      }
    }
    shared.sort(Comparator.comparingDouble(Shared::part).reversed());
    return shared;
  }

  /// The words that make two topics alike, as one of their headlines spells them.
  List<String> shared(LikeTopic a, LikeTopic b) {
    return shared(a.vector(), b.vector(), a.notes().headline(), b.notes().headline());
  }

  /// The words that make two texts alike, as one of their headlines spells them.
  List<String> shared(WordVector a, WordVector b, String... headlines) {
    List<Shared> shared = sharedWords(a, b);
    double least = shared.isEmpty() ? 0 : SHOWN * shared.getFirst().part();
    return shared.stream()
        .filter(each -> each.part() >= least)
        .limit(MOST_SHOWN)
        .map(each -> spelled(each.word(), headlines))
        .toList();
  }

  private String spelled(int number, String... headlines) {
    for (String headline : headlines) {
      Words walk = new Words().over(headline);
      while (walk.next()) {
        if (words.number(walk.word()) == number) {
          return headline.substring(walk.start(), walk.end());
        }
      }
    }
    return words.form(number);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.Reading;
import cuepoint.search.Related;
import cuepoint.search.Related.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which captured pages are about the same as a topic that does not link to them. Texts are
/// compared by what the words of topics tell; a page that is about nothing any topic is about is
/// beside none.
///
/// Holds about 1 KB a capture. Safe for use by many threads.
final class Readings {
  /// Words of a page that are looked at; what it is about is said by then.
  private static final int MOST_WORDS = 4000;

  /// A word that a larger share of the captured articles has is one of form (`cookies`).
  private static final double COMMON = 0.1;

  /// That so many articles have the same word says nothing of it.
  private static final int FEWEST = 5;

  private final List<Page> pages = new ArrayList<>();
  private final Map<Integer, List<Integer>> byWord = new HashMap<>();
  private final TextLikeness text;

  /// A capture as it is compared with topics.
  private record Page(CaptureFacts facts, WordVector vector) {}

  private record Found(Page page, double alike) {}

  /// A capture where it lies.
  private record Place(Segment segment, int doc) {
    CaptureFacts facts() {
      return segment.capture(doc);
    }
  }

  Readings(List<Segment> segments, TopicWords words) {
    text = new TextLikeness(words);
    List<Place> places = new ArrayList<>();
    IdentityHashMap<Segment, int[]> across = new IdentityHashMap<>();
    for (Segment segment : segments) {
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        if (segment.tables().capture(doc) != null && segment.isLive(doc)) {
          places.add(new Place(segment, doc));
          across.computeIfAbsent(segment, _ -> words.across(segment, WordField.CAPTURED));
        }
      }
    }
    places.sort(Comparator.comparing(place -> place.facts().article()));
    boolean[] form = form(places, across, words.size());
    for (Place place : places) {
      TopicWords.Counts counts = count(place, across);
      add(
          new Page(
              place.facts(), WordVector.of(counts, word -> form[word] ? 0 : words.telling(word))));
    }
  }

  private static TopicWords.Counts count(Place place, IdentityHashMap<Segment, int[]> across) {
    CaptureFacts facts = place.facts();
    return TopicWords.count(
        place.segment().words(WordField.CAPTURED).inOrder(place.doc()),
        facts.titleWords(),
        Math.min(facts.words(), MOST_WORDS),
        across.getOrDefault(place.segment(), new int[0]));
  }

  /// Which words so many articles have that they are what pages look like, not what they are about.
  ///
  /// @param places those of an article one after another
  private static boolean[] form(
      List<Place> places, IdentityHashMap<Segment, int[]> across, int words) {
    int[] holders = new int[words];
    int[] lastHolder = new int[words];
    int articles = 0;
    String before = "";
    for (Place place : places) {
      articles += place.facts().article().equals(before) ? 0 : 1;
      before = place.facts().article();
      for (int word : count(place, across).words()) {
        holders[word] += lastHolder[word] == articles ? 0 : 1;
        lastHolder[word] = articles;
      }
    }
    double most = Math.max(FEWEST, COMMON * articles);
    boolean[] form = new boolean[words];
    for (int word = 0; word < words; word++) {
      form[word] = holders[word] > most;
    }
    return form;
  }

  private void add(Page page) {
    for (int word : page.vector().words()) {
      byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(pages.size());
    }
    pages.add(page);
  }

  /// See {@link cuepoint.search.ArchiveIndex#reading}.
  List<Reading> of(LikeTopic topic, int most) {
    BitSet sharing = new BitSet();
    for (int word : topic.vector().words()) {
      byWord.getOrDefault(word, List.of()).forEach(sharing::set);
    }
    Map<String, Found> byArticle = new HashMap<>();
    for (int i = sharing.nextSetBit(0); i >= 0; i = sharing.nextSetBit(i + 1)) {
      Page page = pages.get(i);
      double alike = page.vector().cosine(topic.vector());
      if (isBeside(page, topic, alike)) {
        byArticle.merge(page.facts().article(), new Found(page, alike), Readings::better);
      }
    }
    return byArticle.values().stream()
        .sorted(
            Comparator.comparingDouble(Found::alike)
                .reversed()
                .thenComparing(found -> found.page().facts().article()))
        .limit(most)
        .map(found -> reading(found.page(), topic))
        .toList();
  }

  private static Found better(Found a, Found b) {
    return a.alike() >= b.alike() ? a : b;
  }

  private boolean isBeside(Page page, LikeTopic topic, double alike) {
    String address = page.facts().address();
    boolean linked = address != null && topic.notes().addresses().contains(address);
    return !linked && text.isReading(page.vector(), topic, alike);
  }

  private Reading reading(Page page, LikeTopic topic) {
    CaptureFacts facts = page.facts();
    List<String> shared =
        text.shared(page.vector(), topic.vector(), topic.notes().headline(), facts.title());
    return new Reading(facts.article(), facts.title(), facts.site(), shared);
  }

  /// See {@link cuepoint.search.ArchiveIndex#about}.
  List<Related> about(String article, LikeTopic[] topics, int most) {
    IdentityHashMap<LikeTopic, Found> found = new IdentityHashMap<>();
    for (Page page : pages) {
      if (page.facts().article().equals(article)) {
        for (LikeTopic topic : topics) {
          double alike = page.vector().cosine(topic.vector());
          if (isBeside(page, topic, alike)) {
            found.merge(topic, new Found(page, alike), Readings::better);
          }
        }
      }
    }
    return Arrays.stream(topics)
        .filter(found::containsKey)
        .sorted(Comparator.comparingDouble((LikeTopic topic) -> alike(found, topic)).reversed())
        .limit(most)
        .map(topic -> related(topic, Objects.requireNonNull(found.get(topic)).page()))
        .toList();
  }

  private static double alike(IdentityHashMap<LikeTopic, Found> found, LikeTopic topic) {
    return Objects.requireNonNull(found.get(topic)).alike();
  }

  private Related related(LikeTopic topic, Page page) {
    TopicNotes notes = topic.notes();
    return new Related(
        notes.place(),
        notes.position(),
        notes.headline(),
        notes.about().year(),
        Reason.TEXT,
        text.shared(page.vector(), topic.vector(), notes.headline(), page.facts().title()));
  }
}

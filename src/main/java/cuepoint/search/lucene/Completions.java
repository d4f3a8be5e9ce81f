// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.search.Suggestion;
import cuepoint.search.Word;
import cuepoint.search.Words;
import cuepoint.search.lucene.CompletionTable.Weighed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that can be suggested as of one snapshot. Never changes.
final class Completions {
  /// More words are no beginning of anything.
  private static final int MOST_WORDS = 12;

  /// Of one kind, however much room there is.
  private static final int MOST_OF_A_KIND = 6;

  private final List<CompletionTable> kinds;

  private Completions(List<CompletionTable> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /// Collects what can be suggested.
  static Completions of(Snapshot snapshot, List<FrequentPhrases.Weighed> phrases) {
    List<TopicNotes> topics = new ArrayList<>();
    for (Segment segment : snapshot.segments()) {
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        TopicNotes topic = segment.tables().topic(doc);
        if (topic != null && segment.isLive(doc)) {
          topics.add(topic);
        }
      }
    }
    topics.sort(
        Comparator.comparingInt((TopicNotes topic) -> topic.about().day())
            .thenComparingInt(topic -> topic.place().number())
            .thenComparing(topic -> topic.place().show())
            .thenComparing(Comparator.comparingInt(TopicNotes::position).reversed()));
    return new Completions(
        List.of(
            new CompletionTable(phrases(phrases), false),
            new CompletionTable(topics(topics), true),
            new CompletionTable(episodes(topics), true),
            new CompletionTable(people(topics), true),
            new CompletionTable(sites(topics), false)));
  }

  private static List<Weighed> phrases(List<FrequentPhrases.Weighed> phrases) {
    return phrases.stream().map(found -> new Weighed(found.phrase(), found.weight())).toList();
  }

  /// Of topics with the same headline the latest.
  private static List<Weighed> topics(List<TopicNotes> inOrder) {
    Map<List<Word>, Weighed> latest = new HashMap<>();
    int order = 0;
    for (TopicNotes topic : inOrder) {
      if (topic.position() > 0) {
        latest.put(
            Words.of(topic.headline()),
            new Weighed(
                new Suggestion.Topic(topic.place(), topic.position(), topic.headline()), order++));
      }
    }
    return List.copyOf(latest.values());
  }

  private static List<Weighed> episodes(List<TopicNotes> inOrder) {
    Map<Place, Weighed> episodes = new LinkedHashMap<>();
    for (TopicNotes topic : inOrder) {
      episodes.putIfAbsent(
          topic.place(), new Weighed(new Suggestion.Episode(topic.place()), episodes.size()));
    }
    return List.copyOf(episodes.values());
  }

  /// A guest of whom only a first name is known has no page.
  private static List<Weighed> people(List<TopicNotes> topics) {
    Map<Slug, Map<String, Set<Place>>> people = new HashMap<>();
    for (TopicNotes topic : topics) {
      Set<String> names = new LinkedHashSet<>(topic.about().hosts());
      topic.about().guests().stream()
          .filter(name -> name.strip().contains(" "))
          .forEach(names::add);
      for (String name : names) {
        people
            .computeIfAbsent(Slug.of(name), _ -> new HashMap<>())
            .computeIfAbsent(name, _ -> new LinkedHashSet<>())
            .add(topic.place());
      }
    }
    List<Weighed> weighed = new ArrayList<>();
    people.forEach((slug, spellings) -> {
      String name =
          spellings.keySet().stream()
              .max(
                  Comparator.comparingInt((String each) -> places(spellings, each).size())
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      Set<Place> places = new LinkedHashSet<>();
      spellings.values().forEach(places::addAll);
      weighed.add(new Weighed(new Suggestion.Person(slug, name, places.size()), places.size()));
    });
    return weighed;
  }

  private static Set<Place> places(Map<String, Set<Place>> spellings, String name) {
    return spellings.getOrDefault(name, Set.of());
  }

  private static List<Weighed> sites(List<TopicNotes> topics) {
    Map<String, Integer> counts = new HashMap<>();
    for (TopicNotes topic : topics) {
      LinkedSites.of(topic).forEach(site -> counts.merge(site, 1, Integer::sum));
    }
    List<Weighed> weighed = new ArrayList<>();
    counts.forEach(
        (site, count) -> weighed.add(new Weighed(new Suggestion.Site(site, count), count)));
    return weighed;
  }

  /// What was typed goes on as; see {@link ArchiveIndex#suggest}.
  List<Suggestion> suggest(String typed, int most) {
    List<String> words = Words.of(typed).stream().map(Word::form).toList();
    if (words.isEmpty() || words.size() > MOST_WORDS || typed.length() > ArchiveIndex.MOST_TYPED) {
      return List.of();
    }
    boolean lastIsWhole =
        Words.of(Character.toString(typed.codePointBefore(typed.length()))).isEmpty();
    List<List<Suggestion>> found =
        kinds.stream()
            .map(kind -> kind.find(words, lastIsWhole, Math.min(most, MOST_OF_A_KIND)))
            .toList();
    return shared(found, most);
  }

  /// As many of each kind as there is room for, those that come first in turn.
  private static List<Suggestion> shared(List<List<Suggestion>> found, int most) {
    int[] taken = new int[found.size()];
    int left = most;
    for (boolean more = true; more; ) {
      more = false;
      for (int kind = 0; kind < taken.length && left > 0; kind++) {
        if (taken[kind] < found.get(kind).size()) {
          taken[kind]++;
          left--;
          more = true;
        }
      }
    }
    List<Suggestion> all = new ArrayList<>(most);
    for (int kind = 0; kind < taken.length; kind++) {
      all.addAll(found.get(kind).subList(0, taken[kind]));
    }
    return all;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.article.ArticleAddress;
import cuepoint.kernel.Slug;
import cuepoint.search.Reading;
import cuepoint.search.Related;
import cuepoint.search.Related.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which topics of a snapshot are about the same. What is like by its text is compared as vectors
/// of words; what links to the same page or is about the same project comes before. Episodes
/// without topics take part with their titles.
///
/// Holds about 2 KB a topic. Safe for use by many threads.
final class Likeness {
  /// An address that more topics link to is a reference, not what they are about.
  private static final int MOST_SHARING = 8;

  /// Where topics only link to the same page, its address has to lie this deep in its site: what
  /// lies higher are people and sections.
  private static final int DEEP = 2;

  private final TopicWords words;
  private final LikeTopic[] topics;
  private final Map<Key, Integer> byKey = new HashMap<>();
  private final int[][] byWord;
  private final Map<String, List<Integer>> byAddress = new HashMap<>();
  private final Map<String, List<Integer>> byProject = new HashMap<>();
  private final TextLikeness text;
  private final Readings readings;

  private record Key(Slug show, int number, int position) {}

  /// @param score orders topics: reasons lie further apart than any likeness of texts
  private record Found(LikeTopic topic, double score, Reason reason, List<String> about) {}

  Likeness(List<Segment> segments) {
    Map<Segment, List<Integer>> docs = new LinkedHashMap<>();
    for (Segment segment : segments) {
      List<Integer> live = new ArrayList<>();
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        if (segment.tables().topic(doc) != null && segment.isLive(doc)) {
          live.add(doc);
        }
      }
      docs.put(segment, live);
    }
    words = new TopicWords(docs);
    ProjectNames names = new ProjectNames(words);
    List<LikeTopic> all = new ArrayList<>();
    docs.forEach(
        (segment, live) -> live.forEach(doc -> all.add(LikeTopic.of(segment, doc, words, names))));
    topics = all.toArray(LikeTopic[]::new);
    byWord = new int[words.size()][];
    index();
    text = new TextLikeness(words);
    readings = new Readings(segments, words);
  }

  private void index() {
    int[] sizes = new int[byWord.length];
    for (int i = 0; i < topics.length; i++) {
      LikeTopic topic = topics[i];
      TopicNotes notes = topic.notes();
      byKey.put(new Key(notes.place().show(), notes.place().number(), notes.position()), i);
      for (int word : topic.vector().words()) {
        int[] sharing = byWord[word];
        if (sharing == null) {
          sharing = new int[4];
        } else if (sharing.length == sizes[word]) {
          sharing = Arrays.copyOf(sharing, sharing.length * 2);
        }
        sharing[sizes[word]++] = i;
        byWord[word] = sharing;
      }
      for (String address : notes.addresses()) {
        byAddress.computeIfAbsent(address, _ -> new ArrayList<>()).add(i);
      }
      for (String project : topic.projects().keySet()) {
        byProject.computeIfAbsent(project, _ -> new ArrayList<>()).add(i);
      }
    }
    for (int word = 0; word < byWord.length; word++) {
      byWord[word] = byWord[word] == null ? new int[0] : Arrays.copyOf(byWord[word], sizes[word]);
    }
  }

  /// See {@link cuepoint.search.ArchiveIndex#related}.
  List<Related> related(Slug show, int number, int position, int most) {
    Integer asked = byKey.get(new Key(show, number, position));
    if (asked == null) {
      return List.of();
    }
    Map<Integer, Found> found = new HashMap<>();
    double[] alike = alike(topics[asked].vector());
    alike[asked] = 0;
    addArticles(asked, alike, found);
    addProjects(asked, alike, found);
    addTexts(asked, alike, found);
    return found.values().stream().sorted(ORDER).limit(most).map(Likeness::related).toList();
  }

  /// See {@link cuepoint.search.ArchiveIndex#reading}.
  List<Reading> reading(Slug show, int number, int position, int most) {
    Integer asked = byKey.get(new Key(show, number, position));
    return asked == null ? List.of() : readings.of(topics[asked], most);
  }

  /// See {@link cuepoint.search.ArchiveIndex#about}.
  List<Related> about(String article, int most) {
    return readings.about(article, topics, most);
  }

  private static final Comparator<Found> ORDER =
      Comparator.comparingDouble(Found::score)
          .reversed()
          .thenComparing(found -> found.topic().notes().about().day(), Comparator.reverseOrder())
          .thenComparing(found -> found.topic().notes().place().show().value())
          .thenComparingInt(found -> found.topic().notes().place().number())
          .thenComparingInt(found -> found.topic().notes().position());

  /// The cosine with every topic; always added up in the same order.
  private double[] alike(WordVector topic) {
    double[] alike = new double[topics.length];
    for (int i = 0; i < topic.words().length; i++) {
      int word = topic.words()[i];
      for (int other : byWord[word]) {
        alike[other] += topic.weights()[i] * topics[other].vector().weight(word);
      }
    }
    return alike;
  }

  private void addArticles(int asked, double[] alike, Map<Integer, Found> found) {
    LikeTopic topic = topics[asked];
    for (String address : topic.notes().addresses()) {
      List<Integer> sharing = byAddress.getOrDefault(address, List.of());
      if (sharing.size() > MOST_SHARING) {
        continue;
      }
      for (int other : sharing) {
        if (!topic.isBeside(topics[other])) {
          double worth = worth(address, topic, topics[other], alike[other]);
          if (worth > 0) {
            keep(found, other, article(address, topics[other], worth + alike[other]));
          }
        }
      }
    }
  }

  /// What a shared address is worth: featured by both, by one, by none.
  private static double worth(String address, LikeTopic a, LikeTopic b, double alike) {
    boolean here = address.equals(a.notes().featured());
    boolean there = address.equals(b.notes().featured());
    ArticleAddress article = new ArticleAddress(address);
    ArticleAddress.Project project = article.project();
    if (here && there) {
      return project == null && !article.isSite() ? 5 : 4;
    }
    if ((project != null && project.home()) || article.isSite()) {
      return 0;
    }
    if (here || there) {
      return alike >= TextLikeness.SOME ? 3 : 0;
    }
    return alike >= TextLikeness.LIKE && article.depth() >= DEEP ? 2 : 0;
  }

  private static Found article(String address, LikeTopic other, double score) {
    ArticleAddress article = new ArticleAddress(address);
    ArticleAddress.Project project = article.project();
    if (project != null && project.home()) {
      return new Found(other, score, Reason.PROJECT, List.of(project.name()));
    }
    Reason reason = article.isSite() ? Reason.PROJECT : Reason.ARTICLE;
    return new Found(other, score, reason, List.of(address));
  }

  private void addProjects(int asked, double[] alike, Map<Integer, Found> found) {
    LikeTopic topic = topics[asked];
    topic
        .projects()
        .forEach((name, here) -> {
          for (int other : byProject.getOrDefault(name, List.of())) {
            if (topic.isBeside(topics[other])) {
              continue;
            }
            ProjectNames.Named there = Objects.requireNonNull(topics[other].projects().get(name));
            boolean linked = here.linked() || there.linked();
            Reason reason = linked ? Reason.PROJECT : Reason.TEXT;
            double score = 1 + alike[other];
            String shown = here.linked() ? here.shown() : there.shown();
            keep(found, other, new Found(topics[other], score, reason, List.of(shown)));
          }
        });
  }

  private void addTexts(int asked, double[] alike, Map<Integer, Found> found) {
    for (int other = 0; other < topics.length; other++) {
      if (alike[other] >= TextLikeness.LIKE
          && !found.containsKey(other)
          && text.isLike(topics[asked], topics[other], alike[other])) {
        List<String> shared = text.shared(topics[asked], topics[other]);
        found.put(other, new Found(topics[other], alike[other], Reason.TEXT, shared));
      }
    }
  }

  private static void keep(Map<Integer, Found> found, int other, Found better) {
    found.merge(other, better, (a, b) -> a.score() >= b.score() ? a : b);
  }

  private static Related related(Found found) {
    TopicNotes notes = found.topic().notes();
    return new Related(
        notes.place(),
        notes.position(),
        notes.headline(),
        notes.about().year(),
        found.reason(),
        found.about());
  }
}

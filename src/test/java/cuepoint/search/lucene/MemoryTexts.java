// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Alignment;
import cuepoint.article.ArticleAddress;
import cuepoint.article.Capture;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A store in memory that numbers its writes as the real one does.
final class MemoryTexts implements TextSource {
  private final Map<Long, EpisodeText> texts = new LinkedHashMap<>();
  private final Map<Long, Written> changes = new LinkedHashMap<>();
  private final Map<Long, List<CaptureText>> captures = new LinkedHashMap<>();
  private long revision;

  /// Stores an episode whose cues start every five seconds.
  MemoryTexts put(String show, int number, List<String> cues) {
    return put(show, number, timed(5000, cues), List.of());
  }

  MemoryTexts put(String show, int number, List<Cue> cues, List<Topic> topics) {
    return put(show, number, cues, topics, Alignment.NONE);
  }

  MemoryTexts put(
      String show, int number, List<Cue> cues, List<Topic> topics, Alignment alignment) {
    long id = id(show, number);
    revision++;
    Slug slug = Slug.of("episode " + number);
    LocalDate published = LocalDate.of(2020, 1, 1).plusDays(number);
    Episode episode =
        new Episode(
            id,
            new Slug(show),
            number,
            slug,
            "Episode " + number,
            published,
            null,
            null,
            null,
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            false,
            revision);
    texts.put(
        id,
        new EpisodeText(
            episode,
            List.of(),
            List.copyOf(cues),
            new ShowNotes(List.of(), List.of(), topics, List.of()),
            alignment));
    changes.put(id, new Written(Kind.EPISODE, id, revision, false));
    return this;
  }

  /// Says who is in an episode.
  void people(String show, int number, List<Appearance> people) {
    texts.computeIfPresent(
        id(show, number),
        (_, text) ->
            new EpisodeText(text.episode(), people, text.cues(), text.notes(), text.alignment()));
  }

  void remove(String show, int number) {
    long id = id(show, number);
    texts.remove(id);
    changes.put(id, new Written(Kind.EPISODE, id, ++revision, true));
  }

  /// Stores a file of captures.
  MemoryTexts capture(long file, CaptureText... pages) {
    captures.put(file, List.of(pages));
    changes.put(file, new Written(Kind.CAPTURES, file, ++revision, false));
    return this;
  }

  /// Removes a file of captures.
  void removeCaptures(long file) {
    captures.remove(file);
    changes.put(file, new Written(Kind.CAPTURES, file, ++revision, true));
  }

  /// A page that was captured.
  ///
  /// @param address null where nobody knows it
  static CaptureText page(long id, @Nullable String address, String title, String text) {
    ArticleAddress known = ArticleAddress.of(address);
    String article = known == null ? "nowhere%03d".formatted(id) : known.id();
    return new CaptureText(
        new Capture(
            id,
            article,
            address,
            null,
            title,
            List.of(),
            null,
            null,
            "",
            List.of(),
            "text/html",
            "x.html"),
        text);
  }

  private static long id(String show, int number) {
    return show.hashCode() * 1000L + number;
  }

  /// Cues of a text each, one after another.
  static List<Cue> timed(int everyMs, List<String> texts) {
    List<Cue> cues = new ArrayList<>();
    for (String text : texts) {
      long start = (long) cues.size() * everyMs;
      cues.add(new Cue(start, start + everyMs, null, text));
    }
    return cues;
  }

  static Topic topic(int position, String headline, String html) {
    return new Topic(position, "", null, headline, null, new SafeHtml(html), List.of());
  }

  /// Everything stored, in no particular order.
  List<EpisodeText> all() {
    return List.copyOf(texts.values());
  }

  @Nullable EpisodeText get(String show, int number) {
    return texts.get(id(show, number));
  }

  @Override
  public List<Written> changesAfter(long after, int most) {
    return changes.values().stream()
        .filter(change -> change.revision() > after)
        .sorted(Comparator.comparingLong(Written::revision))
        .limit(most)
        .toList();
  }

  @Override
  public long size() {
    return texts.size();
  }

  @Override
  public Optional<EpisodeText> find(long episodeId) {
    return Optional.ofNullable(texts.get(episodeId));
  }

  @Override
  public void captures(long fileId, Taker taker) throws IOException {
    for (CaptureText capture : captures.getOrDefault(fileId, List.of())) {
      taker.take(capture);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.alignment.Alignment;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The chapters of an episode and what a player needs to know which episode that is.
///
/// @param podcast title of the show
/// @param title title of the episode
/// @param author who hosts it, or null where nobody knows
/// @param file name of the audio file, or null where none is known
/// @param chapters sorted by start, without overlaps
public record Chapters(
    String podcast,
    String title,
    @Nullable String author,
    @Nullable String file,
    List<Chapter> chapters) {
  /// Copies and sorts the chapters. One that runs into the next ends where that begins; of two that
  /// begin together the shorter one goes.
  public Chapters {
    chapters = apart(chapters);
  }

  /// The chapters of an episode: every stretch that is placed, exactly or not, and whose part of
  /// the notes is known; nothing for what is not placed.
  ///
  /// @param baseUrl where the archive is served, without a slash at the end
  public static Chapters of(
      String baseUrl,
      Show show,
      Episode episode,
      ShowNotes notes,
      List<Appearance> people,
      Alignment alignment) {
    ChapterNames names = new ChapterNames(baseUrl, episode, notes);
    String hosts =
        people.stream()
            .filter(person -> person.role() == Appearance.Role.HOST)
            .map(Appearance::name)
            .collect(Collectors.joining(", "));
    return new Chapters(
        show.title(),
        episode.title(),
        hosts.isEmpty() ? null : hosts,
        fileName(episode.audio()),
        alignment.segments().stream().flatMap(segment -> names.chapter(segment).stream()).toList());
  }

  /// What follows the last slash of an address's path.
  private static @Nullable String fileName(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int end = 0;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    String name = address.substring(address.lastIndexOf('/', end) + 1, end);
    return name.isEmpty() ? null : name;
  }

  private static List<Chapter> apart(List<Chapter> chapters) {
    List<Chapter> sorted =
        chapters.stream()
            .sorted(
                Comparator.comparingLong((Chapter chapter) -> chapter.span().startMs())
                    .thenComparingLong(chapter -> chapter.span().endMs()))
            .toList();
    List<Chapter> apart = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Chapter chapter = sorted.get(i);
      long next = i + 1 < sorted.size() ? sorted.get(i + 1).span().startMs() : Long.MAX_VALUE;
      if (chapter.span().endMs() <= next) {
        apart.add(chapter);
      } else if (next > chapter.span().startMs()) {
        apart.add(chapter.until(next));
      }
    }
    return List.copyOf(apart);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.ingest.Sources.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files of one episode and what they say together, before any of them is read again.
///
/// @param files readable now or once, sorted by path
/// @param feed what a feed says of the episode, or null
record EpisodeFiles(int number, List<Known> files, @Nullable Stated feed) {
  private static Survey survey(Known file) {
    return Objects.requireNonNull(file.survey(), "only files with a survey belong to episodes");
  }

  private List<Known> pages() {
    return files.stream().filter(file -> survey(file).page()).toList();
  }

  /// Files with show notes, the one to take first: Markdown before page text, then by path.
  List<Known> notes() {
    return files.stream()
        .filter(file -> survey(file).hasNotes())
        .sorted(
            Comparator.comparing((Known file) -> survey(file).page()).thenComparing(Known::path))
        .toList();
  }

  /// Which transcript is taken, or null where there is none.
  @Nullable TranscriptChoice transcript() {
    List<TranscriptChoice.Candidate> candidates = new ArrayList<>();
    for (Known file : files) {
      Survey.Speech speech = survey(file).speech();
      if (speech != null) {
        candidates.add(new TranscriptChoice.Candidate(file.path(), speech));
      }
    }
    return candidates.isEmpty() ? null : TranscriptChoice.of(candidates, statedDurationMs());
  }

  /// Length of the audio as a page or feed states it, or null.
  @Nullable Long statedDurationMs() {
    for (Known page : pages()) {
      if (survey(page).stated().durationMs() != null) {
        return survey(page).stated().durationMs();
      }
    }
    return feed == null ? null : feed.durationMs();
  }

  /// What is said about dates: page before feed before speech.
  DateLine.Evidence dates() {
    @Nullable LocalDate published = null;
    @Nullable LocalDate recorded = null;
    @Nullable LocalDate spoken = null;
    for (Known page : pages()) {
      Stated stated = survey(page).stated();
      published = published == null ? stated.published() : published;
      recorded = recorded == null ? stated.recorded() : recorded;
    }
    if (feed != null && published == null) {
      published = feed.published();
    }
    TranscriptChoice choice = transcript();
    for (Known file : files) {
      boolean heard = !survey(file).page() && choice != null && file.path().equals(choice.winner());
      spoken = heard ? survey(file).stated().recorded() : spoken;
    }
    return new DateLine.Evidence(published, recorded, spoken);
  }

  /// A title and how good its source is.
  record Title(String text, int rank) {}

  /// Rank of a title that was only a file's name; lower ones are made up, higher ones stated.
  static final int FROM_FILE_NAME = 1;

  /// The best title that files state, or what their names tell, or `Episode 12`.
  Title title(String showTitle) {
    for (Known page : pages()) {
      String title = survey(page).stated().title();
      if (title != null) {
        return new Title(title, 4);
      }
    }
    if (feed != null && feed.title() != null) {
      return new Title(feed.title(), 3);
    }
    for (Known file : files) {
      String title = survey(file).stated().title();
      // A heading that only names the show tells nothing.
      if (title != null && FileTitle.of(title, showTitle) != null) {
        return new Title(title, 2);
      }
    }
    return files.stream()
        .map(file -> FileTitle.of(SourceFile.of(file.path(), "").stem(), showTitle))
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .map(title -> new Title(title, FROM_FILE_NAME))
        .orElseGet(() -> new Title("Episode " + number, 0));
  }
}

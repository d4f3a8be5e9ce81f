// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.alignment.Correction;
import cuepoint.catalog.Topic;
import cuepoint.ingest.CorrectionsFile.Contents;
import cuepoint.ingest.CorrectionsFile.Entry;
import cuepoint.ingest.CorrectionsFile.Problem;
import cuepoint.kernel.Slug;
import cuepoint.kernel.TimeSpan;
import cuepoint.kernel.Timecode;
import cuepoint.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a person says about when the topics of one show are talked about: the `corrections.yml`
/// beside the settings and those at the top of the show's source folders, taken together.
final class Corrections {
  private final Slug show;
  private final SortedMap<Integer, List<Entry>> entries = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /// A file that could not be read, or null.
  private @Nullable String unread;

  private Corrections(Slug show) {
    this.show = show;
  }

  private record Place(String path, SequencedSet<Slug> shows) {}

  /// Reads all files.
  ///
  /// @param folder of the settings
  /// @param scans what was found for each show, in the order of the settings
  static Map<Slug, Corrections> read(Path folder, Map<Slug, SourceScan> scans) {
    Map<Path, Place> files = new LinkedHashMap<>();
    Path beside = folder.resolve(CorrectionsFile.NAME);
    if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
      files.put(real(beside), new Place(CorrectionsFile.NAME, new LinkedHashSet<>(scans.keySet())));
    }
    scans.forEach((show, scan) -> {
      for (SourceScan.Found file : scan.corrections()) {
        files
            .computeIfAbsent(real(file.file()), _ -> new Place(file.path(), new LinkedHashSet<>()))
            .shows()
            .add(show);
      }
    });
    Map<Slug, Corrections> all = new LinkedHashMap<>();
    scans.keySet().forEach(show -> all.put(show, new Corrections(show)));
    files.forEach((file, place) -> {
      Contents contents = CorrectionsFile.read(file, place.path(), place.shows());
      contents.entries().forEach(entry -> Objects.requireNonNull(all.get(entry.show())).add(entry));
      for (Problem problem : contents.problems()) {
        Objects.requireNonNull(all.get(problem.show())).problems.add(problem);
      }
      if (!contents.isRead()) {
        place.shows().forEach(show -> Objects.requireNonNull(all.get(show)).unread = place.path());
      }
    });
    return all;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException _) {
      return file; // reading it will fail too, and tells why
    }
  }

  private void add(Entry entry) {
    String conflict = conflict(entry);
    if (conflict == null) {
      List<Entry> others = entries.computeIfAbsent(entry.episode(), _ -> new ArrayList<>());
      others.add(entry);
      others.sort(Comparator.comparingInt(other -> other.correction().topic()));
    } else {
      problems.add(new Problem(show, entry.path(), entry.line(), conflict));
    }
  }

  /// Why an entry cannot stand beside those that came before, or null.
  private @Nullable String conflict(Entry entry) {
    TimeSpan span = entry.correction().span();
    for (Entry other : entries.getOrDefault(entry.episode(), List.of())) {
      TimeSpan taken = other.correction().span();
      String what = null;
      if (entry.correction().topic() == other.correction().topic()) {
        what = " is corrected already: ";
      } else if (span != null
          && taken != null
          && span.startMs() < taken.endMs()
          && taken.startMs() < span.endMs()) {
        what = " overlaps topic " + other.correction().topic() + ": ";
      }
      if (what != null) {
        String topic = "topic " + entry.correction().topic() + " of episode " + entry.episode();
        return topic + what + other.path() + ":" + other.line();
      }
    }
    return null;
  }

  /// Takes in what was placed by hand before, as far as a file that cannot be read may have said
  /// it.
  void keep(Map<Integer, List<Correction>> before) {
    String path = unread;
    if (path != null) {
      before.forEach((episode, corrections) -> {
        for (Correction correction : corrections) {
          Entry entry = new Entry(show, episode, correction, path, 0);
          if (conflict(entry) == null) {
            add(entry);
          }
        }
      });
    }
  }

  /// What is wrong with the files, whatever the episodes are.
  List<Problem> problems() {
    return problems;
  }

  /// What is said of all episodes, by number.
  SortedMap<Integer, List<Entry>> byEpisode() {
    return entries;
  }

  /// What is said of an episode, sorted by topic.
  List<Correction> of(int episode) {
    return entries.getOrDefault(episode, List.of()).stream().map(Entry::correction).toList();
  }

  /// The corrections of an episode that can be followed, and what is wrong with the others.
  record Fit(List<Correction> corrections, List<Problem> problems) {}

  /// Compares what is said of an episode with what it is.
  ///
  /// @param transcript or null where it has none
  /// @param durationMs of the audio, or null
  Fit fit(
      int episode, List<Topic> topics, @Nullable Transcript transcript, @Nullable Long durationMs) {
    List<Correction> fitting = new ArrayList<>();
    List<Problem> misfits = new ArrayList<>();
    for (Entry entry : entries.getOrDefault(episode, List.of())) {
      String misfit = misfit(entry.correction(), topics, transcript, durationMs);
      if (misfit == null) {
        fitting.add(entry.correction());
      } else {
        String reason = "episode " + episode + " " + misfit;
        misfits.add(new Problem(show, entry.path(), entry.line(), reason));
      }
    }
    return new Fit(fitting, misfits);
  }

  private static @Nullable String misfit(
      Correction correction,
      List<Topic> topics,
      @Nullable Transcript transcript,
      @Nullable Long durationMs) {
    TimeSpan span = correction.span();
    if (topics.stream().noneMatch(topic -> topic.position() == correction.topic())) {
      return "has no topic " + correction.topic() + "; its notes have " + topics.size();
    }
    if (transcript == null) {
      return "has no transcript in which a topic could be placed";
    }
    if (span == null) {
      return null;
    }
    long spokenMs = transcript.endMs();
    if (span.startMs() >= spokenMs) {
      return "ends at "
          + Timecode.clock(spokenMs)
          + ", before topic "
          + correction.topic()
          + " begins";
    }
    long longest = Math.max(spokenMs, durationMs == null ? 0 : durationMs);
    long endMs = (longest + 999) / 1000 * 1000; // people round up
    return span.endMs() > endMs
        ? "ends at " + Timecode.clock(endMs) + ", before topic " + correction.topic() + " does"
        : null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.alignment.Aligner;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Correction;
import cuepoint.article.Articles;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Show;
import cuepoint.ingest.ArchiveSettings.ShowSettings;
import cuepoint.ingest.CorrectionsFile.Problem;
import cuepoint.ingest.EpisodeAssembly.Assembled;
import cuepoint.ingest.EpisodeAssembly.Part;
import cuepoint.ingest.Sources.Known;
import cuepoint.kernel.Slug;
import cuepoint.transcript.Transcripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The import of one show: survey its files, put those of each episode together, and write the
/// episodes that are other than before, each in a transaction of its own.
final class ShowImport {
  /// More than this share of a show gone at once is taken for an accident.
  private static final double MOST_GONE = 0.2;

  /// How much text may wait in memory between looking at the files and putting episodes together.
  private static final long MAX_FRESH_BYTES = 48L << 20;

  /// Fewer files than this are deleted by hand.
  private static final int FEW_FILES = 10;

  /// Where a show's import reads and writes.
  @Component
  record Stores(
      Surveyor surveyor,
      Sources sources,
      Digests digests,
      Episodes episodes,
      Notes notes,
      Articles articles,
      Transcripts transcripts,
      Alignments alignments,
      TransactionTemplate transaction) {}

  /// A show and everything that is said of it.
  record Sourced(
      ShowSettings settings, SourceScan scan, Corrections corrections, ShowCaptures captures) {}

  private final ShowSettings settings;
  private final Show show;
  private final Slug slug;
  private final SourceScan scan;
  private final Corrections corrections;
  private final ShowCaptures captures;
  private final Stores stores;
  private final ImportReport.Builder report;
  private final ImportProgress progress;
  private final Map<String, SourceScan.Found> found = new LinkedHashMap<>();
  private Map<String, Known> before = Map.of();
  private Map<String, Known> now = Map.of();
  private final Map<String, Surveyor.Fresh> fresh = new ConcurrentHashMap<>();
  private long freshBytes;
  private final Set<String> changedMeanwhile = new HashSet<>();

  ShowImport(Sourced sourced, Stores stores, ImportReport.Builder report, ImportProgress progress) {
    this.settings = sourced.settings();
    this.show = settings.show();
    this.slug = show.slug();
    this.scan = sourced.scan();
    this.corrections = sourced.corrections();
    this.captures = sourced.captures();
    this.stores = stores;
    this.report = report;
    this.progress = progress;
    scan.found().stream()
        .filter(file -> !captures.owns(file.path()))
        .forEach(file -> found.put(file.path(), file));
  }

  /// Reads every file as if for the first time and tells what is wrong; changes nothing.
  void check() {
    survey();
    tellProblems();
    SortedMap<Integer, EpisodeFiles> episodes = episodes();
    SortedMap<Integer, DateLine.Dates> dates = dates(episodes);
    episodes.values().forEach(this::tellLosers);
    tellStrays(episodes);
    for (EpisodeFiles files : episodes.values()) {
      if (corrections.byEpisode().containsKey(files.number())) {
        Assembled assembled = assemble(files, Objects.requireNonNull(dates.get(files.number())));
        if (assembled != null) {
          assembled.corrected().problems().forEach(this::tell);
        }
      }
    }
    captures.check();
  }

  /// Brings the stored show up to date.
  void store(boolean allowRemoval) {
    before = stores.sources().of(slug);
    survey();
    tellProblems();
    SortedMap<Integer, EpisodeFiles> episodes = episodes();
    Map<Integer, Episode> stored =
        stores.episodes().of(slug).stream()
            .collect(Collectors.toMap(Episode::number, episode -> episode));
    if (!allowRemoval && isAccident(episodes.keySet(), stored.keySet())) {
      return;
    }
    tellStrays(episodes);
    write(episodes, stored);
    stored.forEach((number, episode) -> {
      if (!episodes.containsKey(number)) {
        remove(episode);
      }
    });
    remember();
    captures.store();
  }

  /// Tells which corrections are of episodes that are not there.
  private void tellStrays(SortedMap<Integer, EpisodeFiles> episodes) {
    corrections
        .byEpisode()
        .forEach((number, entries) -> {
          if (!episodes.containsKey(number)) {
            String reason = "there is no episode " + number;
            entries.forEach(entry -> tell(new Problem(slug, entry.path(), entry.line(), reason)));
          }
        });
  }

  private void tell(Problem problem) {
    report.file(slug, null, problem.path(), problem.line(), Outcome.REFUSED, problem.reason());
  }

  private void survey() {
    progress.begins(show.title() + ": looking at files", found.size());
    Map<String, Known> seen = new LinkedHashMap<>();
    InParallel.each(
        List.copyOf(found.values()),
        file -> stores.surveyor().survey(file, before.get(file.path())),
        (file, surveyed) -> {
          seen.put(file.path(), surveyed.known());
          keepForAssembly(surveyed);
          progress.step(file.path());
        });
    now = seen;
    progress.ends();
    for (Known file : seen.values()) {
      if (file.format().isEmpty() && file.refusal() == null) {
        captures.offer(Objects.requireNonNull(found.get(file.path())));
      }
    }
  }

  /// Readings of a whole show would fill the memory, those of a few repositories do not.
  private void keepForAssembly(Surveyor.Surveyed surveyed) {
    Surveyor.Fresh fresh = surveyed.fresh();
    if (fresh != null && freshBytes + fresh.source().content().length <= MAX_FRESH_BYTES) {
      freshBytes += fresh.source().content().length;
      this.fresh.put(fresh.source().path(), fresh);
    }
  }

  private void tellProblems() {
    for (String missing : scan.missing()) {
      report.file(slug, null, missing, 0, Outcome.REFUSED, "there is no such file or folder");
    }
    for (SourceScan.Problem problem : scan.problems()) {
      report.file(slug, null, problem.path(), 0, Outcome.REFUSED, problem.reason());
    }
    corrections.problems().forEach(this::tell);
    int ignored = scan.ignored();
    for (Known file : now.values()) {
      Survey survey = file.survey();
      Refusal refusal = file.refusal();
      Integer number = survey == null ? null : survey.number();
      if (refusal != null) {
        String kept = survey == null ? "" : "; its last good reading stays";
        String reason = refusal.reason() + kept;
        report.file(slug, number, file.path(), refusal.line(), Outcome.REFUSED, reason);
      } else if (survey == null) {
        ignored += captures.owns(file.path()) ? 0 : 1;
      } else if (!survey.repairs().isEmpty()) {
        String repairs =
            survey.repairs().entrySet().stream()
                .map(repair -> repair.getValue() + " × " + repair.getKey())
                .collect(Collectors.joining(", "));
        report.file(slug, number, file.path(), 0, Outcome.REPAIRED, repairs);
      }
    }
    report.ignored(slug, ignored);
  }

  private SortedMap<Integer, EpisodeFiles> episodes() {
    Map<Integer, Stated> feed = feed(now.values());
    Set<String> kept = stores.sources().keptPaths(slug);
    SortedMap<Integer, List<Known>> grouped = new TreeMap<>();
    for (Known file : now.values()) {
      Survey survey = file.survey();
      boolean readable = file.refusal() == null || kept.contains(file.path());
      if (readable && survey != null && (survey.hasNotes() || survey.speech() != null)) {
        grouped.computeIfAbsent(survey.number(), _ -> new ArrayList<>()).add(file);
      }
    }
    SortedMap<Integer, EpisodeFiles> episodes = new TreeMap<>();
    grouped.forEach(
        (number, files) -> episodes.put(number, new EpisodeFiles(number, files, feed.get(number))));
    return episodes;
  }

  private static Map<Integer, Stated> feed(Collection<Known> files) {
    Map<Integer, Stated> items = new HashMap<>();
    for (Known file : files) {
      Survey survey = file.survey();
      if (survey != null) {
        for (Stated item : survey.items()) {
          if (item.number() != null) {
            items.putIfAbsent(item.number(), item);
          }
        }
      }
    }
    return items;
  }

  private SortedMap<Integer, DateLine.Dates> dates(SortedMap<Integer, EpisodeFiles> episodes) {
    SortedMap<Integer, DateLine.Evidence> evidence = new TreeMap<>();
    episodes.forEach((number, files) -> evidence.put(number, files.dates()));
    SortedMap<Integer, DateLine.Dates> dates = DateLine.of(evidence);
    dates.forEach((number, one) -> {
      if (one.dropped() != null) {
        String reason =
            "spoken date " + one.dropped() + " is not believed: it breaks its neighbours' order";
        report.episode(slug, number, Outcome.DOUBTED, reason);
      }
    });
    return dates;
  }

  private void tellLosers(EpisodeFiles files) {
    TranscriptChoice choice = files.transcript();
    if (choice != null) {
      for (TranscriptChoice.Loser loser : choice.losers()) {
        String reason = choice.winner() + " was chosen: this one " + loser.rule();
        report.file(slug, files.number(), loser.path(), 0, Outcome.PASSED_OVER, reason);
      }
    }
    List<Known> notes = files.notes();
    for (Known loser : notes.subList(Math.min(1, notes.size()), notes.size())) {
      String reason = notes.getFirst().path() + " was chosen for the show notes";
      report.file(slug, files.number(), loser.path(), 0, Outcome.PASSED_OVER, reason);
    }
  }

  private boolean isAccident(Set<Integer> episodes, Set<Integer> stored) {
    if (!scan.missing().isEmpty()) {
      return tellAccident("a source is missing");
    }
    long gone = stored.stream().filter(number -> !episodes.contains(number)).count();
    if (gone > MOST_GONE * stored.size()) {
      return tellAccident(gone + " of " + stored.size() + " episodes have no file any more");
    }
    long used = before.values().stream().filter(file -> file.survey() != null).count();
    long lost =
        before.values().stream()
            .filter(file -> file.survey() != null && !now.containsKey(file.path()))
            .count();
    if (used > FEW_FILES && lost > MOST_GONE * used) {
      return tellAccident(lost + " of " + used + " files are gone");
    }
    return false;
  }

  private boolean tellAccident(String reason) {
    report.file(
        slug,
        null,
        String.join(", ", settings.sources()),
        0,
        Outcome.REFUSED,
        reason + ", so the show stays as it is; --allow-removal imports it all the same");
    return true;
  }

  private void write(SortedMap<Integer, EpisodeFiles> episodes, Map<Integer, Episode> stored) {
    SortedMap<Integer, DateLine.Dates> dates = dates(episodes);
    boolean all = !stores.digests().hasSettings(slug, fingerprint());
    Set<Integer> touched = touched();
    touched.addAll(corrected());
    List<EpisodeFiles> due = new ArrayList<>();
    for (EpisodeFiles files : episodes.values()) {
      tellLosers(files);
      Episode episode = stored.get(files.number());
      DateLine.Dates date = Objects.requireNonNull(dates.get(files.number()));
      if (all || episode == null || touched.contains(files.number()) || !date.isThatOf(episode)) {
        due.add(files);
      } else {
        report.unchanged();
      }
    }
    progress.begins(show.title() + ": reading episodes", due.size());
    InParallel.each(
        due,
        files -> assemble(files, Objects.requireNonNull(dates.get(files.number()))),
        (files, assembled) -> {
          if (assembled == null) {
            tellChangedMeanwhile(files);
          } else {
            assembled.corrected().problems().forEach(this::tell);
            write(files, assembled, stored.get(files.number()));
          }
          progress.step("#" + files.number());
        });
    progress.ends();
    stores.digests().storeSettings(slug, fingerprint());
    fresh.clear();
  }

  /// Everything but the files that shows in an episode: the settings, how it is aligned, and what
  /// the store keeps of it.
  private String fingerprint() {
    String all = show.toString() + Aligner.VERSION + Notes.VERSION;
    return Surveyor.sha256(all.getBytes(StandardCharsets.UTF_8));
  }

  /// Numbers of episodes of which a file came, went or changed; all of them if a feed did.
  private Set<Integer> touched() {
    Set<Integer> numbers = new HashSet<>();
    Set<String> paths = new HashSet<>(before.keySet());
    paths.addAll(now.keySet());
    Map<Integer, Stated> feedBefore = feed(before.values());
    Map<Integer, Stated> feedNow = feed(now.values());
    for (String path : paths) {
      Known old = before.get(path);
      Known fresh = now.get(path);
      if (!Objects.equals(old, fresh)) {
        addNumber(numbers, old);
        addNumber(numbers, fresh);
      }
    }
    Set<Integer> told = new HashSet<>(feedBefore.keySet());
    told.addAll(feedNow.keySet());
    told.stream()
        .filter(number -> !Objects.equals(feedBefore.get(number), feedNow.get(number)))
        .forEach(numbers::add);
    return numbers;
  }

  /// Numbers of episodes of which a person says other than what is placed by hand.
  private Set<Integer> corrected() {
    Map<Integer, List<Correction>> byHand = stores.alignments().byHand(slug);
    corrections.keep(byHand);
    Set<Integer> numbers = new HashSet<>(byHand.keySet());
    numbers.addAll(corrections.byEpisode().keySet());
    numbers.removeIf(
        number -> corrections.of(number).equals(byHand.getOrDefault(number, List.of())));
    return numbers;
  }

  private static void addNumber(Set<Integer> numbers, @Nullable Known file) {
    Survey survey = file == null ? null : file.survey();
    if (survey != null && survey.number() != null) {
      numbers.add(survey.number());
    }
  }

  /// The episode, or null where a file is no longer what it was when it was surveyed.
  private @Nullable Assembled assemble(EpisodeFiles files, DateLine.Dates dates) {
    List<Known> notes = files.notes();
    TranscriptChoice choice = files.transcript();
    try {
      Part noted = notes.isEmpty() ? null : part(notes.getFirst());
      Part heard = null;
      if (choice != null) {
        boolean same = noted != null && noted.file().path().equals(choice.winner());
        heard = same ? noted : part(Objects.requireNonNull(now.get(choice.winner())));
      }
      return new EpisodeAssembly(show, files, dates, noted, heard, corrections).assemble();
    } catch (IOException | MalformedSource _) {
      return null; // told by whoever takes the result
    }
  }

  private void tellChangedMeanwhile(EpisodeFiles files) {
    String reason = "a file of it changed while it was being read; the next import takes it";
    report.episode(slug, files.number(), Outcome.REFUSED, reason);
    files.files().forEach(file -> changedMeanwhile.add(file.path()));
  }

  /// Reads a file again; where its present bytes cannot be read, its last good ones.
  private Part part(Known file) throws IOException, MalformedSource {
    SourceScan.Found place = Objects.requireNonNull(found.get(file.path()));
    Surveyor.Fresh read = fresh.remove(file.path());
    if (read != null) {
      return new Part(file, place.inRoot(), read.source(), read.reading());
    }
    byte[] content =
        file.refusal() == null
            ? stores.surveyor().read(place.file())
            : Objects.requireNonNull(stores.sources().kept(slug, file.path()));
    if (file.refusal() == null && !Surveyor.sha256(content).equals(file.sha256())) {
      throw new MalformedSource(0, "changed");
    }
    SourceFile source = new SourceFile(file.path(), content);
    return new Part(file, place.inRoot(), source, stores.surveyor().read(source, file.format()));
  }

  private void write(EpisodeFiles files, Assembled assembled, @Nullable Episode episode) {
    boolean written;
    try {
      written =
          Boolean.TRUE.equals(
              stores.transaction().execute(_ -> writeWhatIsNew(files, assembled, episode == null)));
    } catch (DataIntegrityViolationException e) {
      String reason = "does not fit the store: " + e.getMostSpecificCause().getMessage();
      report.episode(slug, files.number(), Outcome.REFUSED, reason.lines().findFirst().orElse(""));
      return;
    }
    if (!written) {
      report.unchanged();
    } else if (episode == null) {
      report.episode(slug, files.number(), Outcome.ADDED, assembled.draft().title());
    } else {
      report.episode(slug, files.number(), Outcome.CHANGED, assembled.draft().title());
    }
  }

  private boolean writeWhatIsNew(EpisodeFiles files, Assembled assembled, boolean isNew) {
    Digests.Digest old = isNew ? null : stores.digests().of(slug, files.number());
    Digests.Digest fresh =
        new Digests.Digest(assembled.notesDigest(), assembled.transcriptDigest());
    boolean changed = !fresh.equals(old);
    if (changed) {
      long id = stores.notes().store(assembled.draft());
      stores.articles().store(id, assembled.draft().notes());
      boolean newWords = old == null || !Objects.equals(old.transcript(), fresh.transcript());
      Part heard = assembled.heard();
      if (newWords && assembled.transcript() != null && heard != null) {
        stores.transcripts().store(id, assembled.transcript(), heard.file().path());
      } else if (assembled.transcript() == null) {
        stores.transcripts().remove(id);
      }
      stores.alignments().store(id, assembled.alignment());
      stores.digests().store(slug, files.number(), fresh);
    }
    stores.sources().store(slug, files.files());
    for (Part part : assembled.parts()) {
      stores.sources().keep(slug, part.file().path(), part.source().content());
    }
    return changed;
  }

  private void remove(Episode episode) {
    stores
        .transaction()
        .executeWithoutResult(_ -> {
          stores.transcripts().remove(episode.id());
          stores.alignments().remove(episode.id());
          stores.articles().remove(episode.id());
          stores.notes().remove(episode.id());
          stores.digests().remove(slug, episode.number());
        });
    report.episode(slug, episode.number(), Outcome.REMOVED, episode.title());
  }

  /// Remembers the files that belong to no episode, and forgets those that are gone.
  private void remember() {
    List<Known> changed =
        now.values().stream()
            .filter(file -> !file.equals(before.get(file.path())))
            .filter(file -> !changedMeanwhile.contains(file.path()))
            .toList();
    stores.sources().store(slug, changed);
    before.keySet().stream()
        .filter(path -> !now.containsKey(path))
        .forEach(path -> stores.sources().remove(slug, path));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.alignment.Aligner;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Correction;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.EpisodeDraft;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Section;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.ingest.Sources.Known;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Makes one episode out of the readings of its files.
final class EpisodeAssembly {
  /// A file that was read for an episode.
  ///
  /// @param inRoot path within its source, as the show's own repository knows it
  /// @param source the good bytes the reading is of
  record Part(Known file, String inRoot, SourceFile source, Reading reading) {}

  /// An episode ready to be stored.
  ///
  /// @param transcript or null where it has none
  /// @param corrected what a person says of it
  /// @param alignment of its notes and transcript, with what a person says
  /// @param parts the files it is made of
  record Assembled(
      EpisodeDraft draft,
      @Nullable Transcript transcript,
      Corrections.Fit corrected,
      Alignment alignment,
      @Nullable Part heard,
      List<Part> parts) {
    /// What the notes and all other facts are, and how they were aligned, as one number to compare.
    String notesDigest() {
      String all =
          draft.withoutInferred().toString()
              + new TreeSet<>(draft.inferred())
              + Aligner.VERSION
              + Notes.VERSION
              + corrected.corrections();
      return Surveyor.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    /// What the transcript is, as one number to compare, or null.
    @Nullable String transcriptDigest() {
      if (heard == null) {
        return null;
      }
      Known file = heard.file();
      // Where its present bytes cannot be read, the file's sum is not that of the bytes that were.
      String sum =
          file.refusal() == null ? file.sha256() : Surveyor.sha256(heard.source().content());
      String all = file.path() + sum + file.format() + file.formatVersion();
      return Surveyor.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
  }

  private final Show show;
  private final EpisodeFiles files;
  private final DateLine.Dates dates;
  private final @Nullable Part noted;
  private final @Nullable Part heard;
  private final Corrections corrections;
  private final Set<String> inferred = new TreeSet<>();

  EpisodeAssembly(
      Show show,
      EpisodeFiles files,
      DateLine.Dates dates,
      @Nullable Part noted,
      @Nullable Part heard,
      Corrections corrections) {
    this.show = show;
    this.files = files;
    this.dates = dates;
    this.noted = noted;
    this.heard = heard;
    this.corrections = corrections;
  }

  Assembled assemble() {
    ShowNotes written = noted == null ? null : noted.reading().notes();
    Transcript transcript = heard == null ? null : heard.reading().transcript();
    ShowNotes notes = written == null ? ShowNotes.NONE : written;
    Casting.Cast cast = Casting.of(show.hosts(), files.number(), notes, speakers(transcript));
    if (cast.people().stream().anyMatch(person -> person.inferred())) {
      inferred.add("hosts");
    }
    if (dates.spoken()) {
      inferred.add("recorded");
    }
    EpisodeFiles.Title title = files.title(show.title());
    EpisodeDraft draft =
        new EpisodeDraft(
            show.slug(),
            files.number(),
            title(title, notes, transcript),
            title.rank(),
            dates.published(),
            dates.recorded(),
            dates.estimated(),
            durationMs(transcript),
            inferred,
            audio(),
            edit(),
            season(),
            guid(),
            audioBytes(),
            cast.notes(),
            cast.people());
    Corrections.Fit corrected =
        corrections.fit(files.number(), cast.notes().topics(), transcript, draft.durationMs());
    Alignment alignment = alignment(cast, transcript, corrected.corrections());
    return new Assembled(draft, transcript, corrected, alignment, heard, parts());
  }

  private static Alignment alignment(
      Casting.Cast cast, @Nullable Transcript transcript, List<Correction> corrections) {
    if (transcript == null) {
      return Alignment.NONE;
    }
    List<String> people = cast.people().stream().map(Appearance::name).toList();
    return Aligner.align(cast.notes(), people, transcript, corrections);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (noted != null) {
      parts.add(noted);
    }
    if (heard != null && (noted == null || !heard.file().path().equals(noted.file().path()))) {
      parts.add(heard);
    }
    return parts;
  }

  private static List<String> speakers(@Nullable Transcript transcript) {
    return transcript == null
        ? List.of()
        : transcript.cues().stream().map(Cue::speaker).filter(Objects::nonNull).distinct().toList();
  }

  private String title(EpisodeFiles.Title title, ShowNotes notes, @Nullable Transcript transcript) {
    if (title.rank() > EpisodeFiles.FROM_FILE_NAME) {
      return title.text();
    }
    inferred.add("title");
    if (title.rank() < EpisodeFiles.FROM_FILE_NAME) {
      return title.text();
    }
    TitleCasing casing = new TitleCasing(title.text());
    for (Topic topic : notes.topics()) {
      casing.add("— " + topic.headline());
      casing.add(Jsoup.parse(topic.text().html()).text());
    }
    for (Section section : notes.sections()) {
      casing.add(Jsoup.parse(section.text().html()).text());
    }
    if (transcript != null) {
      StringBuilder speech = new StringBuilder();
      transcript.cues().forEach(cue -> speech.append(cue.text()).append(' '));
      casing.add(speech.toString());
    }
    return casing.cased();
  }

  private @Nullable Long durationMs(@Nullable Transcript transcript) {
    Long stated = files.statedDurationMs();
    if (stated != null || transcript == null) {
      return stated;
    }
    inferred.add("durationMs");
    return transcript.endMs();
  }

  private @Nullable Integer season() {
    Stated feed = files.feed();
    return feed == null ? null : feed.season();
  }

  private @Nullable String guid() {
    Stated feed = files.feed();
    return feed == null ? null : feed.guid();
  }

  /// Worth something only for the audio that the same feed names.
  private @Nullable Long audioBytes() {
    Stated feed = files.feed();
    return feed == null || feed.audio() == null ? null : feed.audioBytes();
  }

  private @Nullable String audio() {
    Stated feed = files.feed();
    if (feed != null && feed.audio() != null) {
      return feed.audio();
    }
    Part file = heard != null ? heard : noted;
    String pattern = show.audio();
    if (pattern == null || (file == null && pattern.contains("{stem}"))) {
      return null;
    }
    String stem = file == null ? "" : SourceFile.of(file.inRoot(), "").stem();
    // {slug} stays: which one it is, the store knows.
    return pattern
        .replace("{number:000}", String.format(Locale.ROOT, "%03d", files.number()))
        .replace("{number}", Integer.toString(files.number()))
        .replace("{stem}", encode(stem));
  }

  private @Nullable String edit() {
    Part file = noted != null ? noted : heard;
    String pattern = show.edit();
    if (pattern == null || file == null) {
      return null;
    }
    List<String> segments = new ArrayList<>();
    for (String segment : file.inRoot().split("/")) {
      segments.add(encode(segment));
    }
    return pattern
        .replace("{path}", String.join("/", segments))
        .replace("{number}", Integer.toString(files.number()));
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.Reading;
import cuepoint.ingest.SpokenDate;
import cuepoint.ingest.Stated;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cues of one file as its reader meets them, in the order of the file; mends what contract C6
/// has mended, refuses what it has refused. Not thread-safe.
public final class CueSheet {
  /// The end of a cue for which its format tells none.
  public static final long NO_END = -1;

  private static final long FURTHEST_BACK_MS = 60_000;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int MOST_CUES = 1_000_000;
  private static final long LAST_CUE_MS_PER_CHARACTER = 65;
  private static final long LAST_CUE_LEAST_MS = 500;

  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Integer> repairs = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private long latestStartMs;
  private boolean inOrder = true;

  /// @param endMs after the start, or [#NO_END]
  /// @param voice the name in front of the words, or null where the file has none here
  private record Draft(
      long startMs, long endMs, @Nullable String voice, boolean closed, String text) {}

  /// Takes one cue.
  ///
  /// @param line where it stands in the file
  /// @param startMs may be negative: then it is set to 0
  /// @param endMs as the file says, or [#NO_END]
  /// @param parts its words by voice; a cue without parts is dropped as empty
  /// @throws MalformedSource when it starts over a minute before an earlier one
  public void add(int line, long startMs, long endMs, List<CueMarkup.Part> parts)
      throws MalformedSource {
    if (parts.isEmpty()) {
      count(Repair.EMPTY);
      return;
    }
    long start = startMs;
    if (start < 0) {
      start = 0;
      count(Repair.NEGATIVE_TIME);
    }
    if (start < latestStartMs) {
      refuseFarBack(line, latestStartMs - start);
      inOrder = false;
      count(Repair.OUT_OF_ORDER);
    }
    latestStartMs = Math.max(latestStartMs, start);
    if (endMs != NO_END && endMs <= start) {
      count(endMs == start ? Repair.NO_LENGTH : Repair.ENDS_EARLY);
    }
    long end = endMs <= start ? NO_END : endMs;
    for (CueMarkup.Part part : parts) {
      if (part.text().length() > LONGEST_TEXT) {
        throw new MalformedSource(line, "a cue of more than a million characters");
      }
      if (drafts.size() == MOST_CUES) {
        throw new MalformedSource(line, "more than a million cues");
      }
      drafts.add(new Draft(start, end, shared(part.voice()), part.closed(), part.text()));
    }
  }

  /// Takes one cue whose speaker the format tells outright.
  ///
  /// @throws MalformedSource when it starts over a minute before an earlier one
  public void add(int line, long startMs, long endMs, @Nullable String speaker, String text)
      throws MalformedSource {
    String clean = CueText.clean(text);
    String name = speaker == null ? "" : CueText.clean(speaker);
    add(
        line,
        startMs,
        endMs,
        clean.isEmpty()
            ? List.of()
            : List.of(new CueMarkup.Part(name.isEmpty() ? null : name, true, clean)));
  }

  /// Counts a repair.
  public void count(Repair repair) {
    repairs.merge(repair.reason(), 1, Integer::sum);
  }

  /// How many cues there are so far.
  public int size() {
    return drafts.size();
  }

  /// The start of the cue taken last, in milliseconds.
  public long lastStartMs() {
    return drafts.isEmpty() ? 0 : drafts.getLast().startMs();
  }

  /// Takes `Name: ` in front of words for who speaks, as SubRip files for podcasts have it where
  /// the speaker changes; only in a file without voices that begins with a name.
  public CueSheet speakersFromPrefixes() {
    if (names.isEmpty() && !drafts.isEmpty()) {
      SpeakerPrefixes prefixes = SpeakerPrefixes.in(drafts.stream().map(Draft::text).toList());
      drafts.replaceAll(draft -> {
        String name = prefixes.nameBefore(draft.text);
        return name == null
            ? draft
            : new Draft(
                draft.startMs,
                draft.endMs,
                shared(name),
                false,
                draft.text.substring(name.length() + 2));
      });
    }
    return this;
  }

  /// The transcript, with the date of recording that is spoken in its first minutes.
  ///
  /// @throws MalformedSource when there is no cue
  public Reading finish() throws MalformedSource {
    if (drafts.isEmpty()) {
      throw new MalformedSource(0, "no readable cue");
    }
    List<Cue> cues = cues();
    Stated stated =
        new Stated(
            null, null, null, SpokenDate.in(cues).orElse(null), null, null, null, null, null);
    return Reading.of(new Transcript(cues), stated, repairs);
  }

  private List<Cue> cues() {
    List<Draft> sorted = voiced();
    if (!inOrder) {
      sorted.sort(Comparator.comparingLong(Draft::startMs));
    }
    int overlaps = 0;
    long furthestEnd = 0;
    long[] ends = ends(sorted);
    List<Cue> cues = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      Draft draft = sorted.get(i);
      if (draft.startMs < furthestEnd && i > 0 && sorted.get(i - 1).startMs < draft.startMs) {
        overlaps++;
      }
      furthestEnd = Math.max(furthestEnd, ends[i]);
      cues.add(new Cue(draft.startMs, ends[i], draft.voice, draft.text));
    }
    if (overlaps > 0) {
      repairs.merge(Repair.OVERLAP.reason(), overlaps, Integer::sum);
    }
    return cues;
  }

  /// The ends, told or found: a cue without one lasts until the next later start.
  private static long[] ends(List<Draft> sorted) {
    long[] ends = new long[sorted.size()];
    long laterStart = NO_END;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      Draft draft = sorted.get(i);
      if (i + 1 < sorted.size() && sorted.get(i + 1).startMs > draft.startMs) {
        laterStart = sorted.get(i + 1).startMs;
      }
      if (draft.endMs != NO_END) {
        ends[i] = draft.endMs;
      } else if (laterStart != NO_END) {
        ends[i] = laterStart;
      } else {
        ends[i] =
            draft.startMs
                + Math.max(LAST_CUE_LEAST_MS, draft.text.length() * LAST_CUE_MS_PER_CHARACTER);
      }
    }
    return ends;
  }

  /// The drafts with the speakers of their cues. A voice goes on over the cues after it only in a
  /// file that marks nothing but changes (as Podcasting 2.0 recommends): one that never names the
  /// same speaker twice running. Elsewhere a cue without a name has no known speaker.
  private List<Draft> voiced() {
    if (names.isEmpty() || !marksOnlyChanges()) {
      return drafts;
    }
    List<Draft> voiced = new ArrayList<>(drafts.size());
    String voice = null;
    for (Draft draft : drafts) {
      voice = draft.voice == null ? voice : draft.voice;
      voiced.add(new Draft(draft.startMs, draft.endMs, voice, draft.closed, draft.text));
      voice = draft.closed ? null : voice;
    }
    return voiced;
  }

  private boolean marksOnlyChanges() {
    String before = null;
    for (Draft draft : drafts) {
      if (draft.voice != null) {
        if (draft.voice.equals(before)) {
          return false;
        }
        before = draft.voice;
      }
      before = draft.closed ? null : before;
    }
    return true;
  }

  /// One instance for each name, however often it occurs.
  private @Nullable String shared(@Nullable String name) {
    return name == null ? null : names.computeIfAbsent(name, same -> same);
  }

  private static void refuseFarBack(int line, long backMs) throws MalformedSource {
    if (backMs > FURTHEST_BACK_MS) {
      throw new MalformedSource(line, "the time goes back by " + (backMs + 999) / 1000 + " s");
    }
  }
}

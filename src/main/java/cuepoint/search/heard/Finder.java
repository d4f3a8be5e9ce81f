// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.catalog.ShowNotes;
import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Finds where the names of an episode's notes may have been misheard. Reusable but not shared
/// between threads.
public final class Finder {
  /// Changes whenever the same episode may give other candidates.
  public static final int VERSION = 2;

  /// A name is heard as so many words at most.
  static final int MOST_WORDS = 4;

  /// So many where it only sounds alike.
  private static final int MOST_ALIKE = 3;

  private static final long NEAR_MS = 60_000;

  private static final int SOME_BITS = 0xFFFF;

  private final Sounds sounds = new Sounds();
  private final Comparison comparison = new Comparison();
  private final Weights weights;
  private final double floor;

  /// @param weights what counts how much
  /// @param floor candidates that are less likely are left out, in nats
  Finder(Weights weights, double floor) {
    this.weights = weights;
    this.floor = floor;
  }

  /// With the weights that are shipped.
  public Finder() {
    this(Weights.load(), Acceptance.FLOOR);
  }

  /// A place with everything that is known of it.
  record Found(Candidate candidate, Evidence evidence) {}

  /// The places in the order of the names, none overlapping another of the same name. Depends on
  /// nothing but its arguments.
  public List<Candidate> find(List<Cue> cues, ShowNotes notes, Alignment alignment) {
    return all(cues, notes, alignment, _ -> true).stream().map(Found::candidate).toList();
  }

  /// Candidates of those names that are wanted, with the evidence.
  List<Found> all(List<Cue> cues, ShowNotes notes, Alignment alignment, Predicate<String> wanted) {
    if (cues.isEmpty()) {
      return List.of();
    }
    List<Written> parts = Written.of(notes);
    Names names = new Names(parts);
    if (names.all().isEmpty()) {
      return List.of();
    }
    Speech speech = new Speech(cues, sounds);
    List<List<Segment>> segments =
        parts.stream()
            .map(part ->
                alignment.segments().stream()
                    .filter(s -> s.kind() == part.kind() && s.part() == part.part())
                    .toList())
            .toList();
    List<Sought> sought = new ArrayList<>();
    for (Name name : names.all()) {
      if (wanted.test(name.term) && name.maySound(sounds)) {
        Sought one = new Sought(name, zones(name, segments, speech), speech);
        if (!one.readings.isEmpty()) {
          sought.add(one);
        }
      }
    }
    single(sought, speech);
    for (int part = 0; part < parts.size(); part++) {
      int its = part;
      several(
          sought.stream().filter(one -> one.name.parts.containsKey(its)).toList(),
          segments.get(part),
          speech);
    }
    same(sought, speech);
    List<Found> found = new ArrayList<>();
    for (Sought one : sought) {
      new Choice(one, speech, names, weights, floor).into(found);
    }
    return Rivals.settle(found);
  }

  private static List<Zone> zones(Name name, List<List<Segment>> segments, Speech speech) {
    List<Zone> zones = new ArrayList<>();
    for (Map.Entry<Integer, Boolean> part : name.parts.entrySet()) {
      List<Segment> its = segments.get(part.getKey());
      if (its.isEmpty()) {
        zones.add(new Zone(0, speech.size(), Zone.NEAR));
      }
      for (Segment segment : its) {
        int from = speech.positionAt(segment.startMs());
        int to = speech.positionAt(segment.endMs());
        zones.add(new Zone(from, to, part.getValue() ? Zone.HEADING : Zone.TEXT));
        zones.add(new Zone(speech.positionAt(segment.startMs() - NEAR_MS), from, Zone.NEAR));
        zones.add(new Zone(to, speech.positionAt(segment.endMs() + NEAR_MS), Zone.NEAR));
      }
    }
    zones.sort(Comparator.comparingInt(Zone::from));
    return zones;
  }

  /// Compares all names with all words.
  private void single(List<Sought> sought, Speech speech) {
    Buckets buckets = new Buckets(sought);
    for (Speech.Spoken word : speech.distinct()) {
      Sound sound = word.sound;
      buckets.compare(
          comparison, sound.first(), speech, word.positions[0], 1, sound.weight(), sound.counts());
    }
  }

  /// Compares the names of a part with several words together where it is talked about.
  private void several(List<Sought> sought, List<Segment> segments, Speech speech) {
    Buckets buckets = new Buckets(sought);
    for (Segment segment : segments) {
      int to = speech.positionAt(segment.endMs());
      for (int at = speech.positionAt(segment.startMs()); at < to; at++) {
        Sound sound = speech.word(at).sound;
        int weight = sound.weight();
        long counts = sound.counts();
        int first = sound.first();
        for (int n = 2; n <= MOST_ALIKE && at + n <= speech.size(); n++) {
          Sound more = speech.word(at + n - 1).sound;
          weight += more.weight();
          counts += more.counts();
          first = first == Sound.GROUPS ? more.first() : first;
          buckets.compare(comparison, first, speech, at, n, weight, counts);
        }
      }
    }
  }

  /// Finds names that are only split otherwise, wherever they are spoken.
  private void same(List<Sought> sought, Speech speech) {
    Map<Integer, List<Sought>> byLetters = new HashMap<>();
    BitSet seen = new BitSet(SOME_BITS + 1);
    for (Sought one : sought) {
      seen.set(one.name.letters.hashCode() & SOME_BITS);
      byLetters.computeIfAbsent(one.name.letters.hashCode(), _ -> new ArrayList<>()).add(one);
    }
    for (int at = 0; at < speech.size(); at++) {
      int hash = speech.word(at).word.hashCode();
      for (int n = 2; n <= MOST_WORDS && at + n <= speech.size(); n++) {
        Speech.Spoken word = speech.word(at + n - 1);
        hash = hash * word.shift + word.word.hashCode();
        if (!seen.get(hash & SOME_BITS)) {
          continue;
        }
        for (Sought one : byLetters.getOrDefault(hash, List.of())) {
          if (speech.letters(at, n).equals(one.name.letters)) {
            comparison.same(one, speech, at, n);
          }
        }
      }
    }
  }
}

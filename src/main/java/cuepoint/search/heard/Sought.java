// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A name that is looked for in an episode.
final class Sought {
  /// Less than this cannot be told by its sound, in hundredths of a consonant.
  private static final int LEAST_WEIGHT = 150;

  /// One way of saying it.
  ///
  /// @param sounds what it sounds like
  record Said(Sought name, Sound sounds) {}

  final Name name;
  final List<Zone> zones;
  final int[] right;
  final List<Said> readings = new ArrayList<>();

  /// What was heard like it, in the order of being found.
  final Map<List<String>, Form> forms = new LinkedHashMap<>();

  Sought(Name name, List<Zone> zones, Speech speech) {
    this.name = name;
    this.zones = zones;
    right = speech.places(name.words);
    for (String reading : name.readings()) {
      Sound sound = Sound.of(Phones.numbers(reading));
      if (sound.weight() >= LEAST_WEIGHT && sound.length() <= Comparison.MOST_PHONES) {
        readings.add(new Said(this, sound));
      }
    }
  }

  /// How much a place is about the name.
  int level(int place) {
    int level = 0;
    for (Zone zone : zones) {
      if (zone.from() <= place && place < zone.to()) {
        level = Math.max(level, zone.level());
      }
    }
    return level;
  }

  /// Whether some words share one with a place where the name was heard right.
  boolean overlapsRight(int place, int words) {
    for (int at : right) {
      if (at < place + words && place < at + name.words.size()) {
        return true;
      }
    }
    return false;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.search.Words;
import cuepoint.transcript.Cue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of an episode in order, with what they sound like. Positions count all words of all
/// cues, as the index does.
final class Speech {
  /// A distinct word and where it is spoken, ascending.
  static final class Spoken {
    final String word;
    final Sound sound;

    /// What the hash of a text is multiplied with before this word's is added to it.
    final int shift;

    int[] positions = new int[4];
    int count;

    Spoken(String word, Sound sound) {
      this.word = word;
      this.sound = sound;
      int power = 1;
      for (int i = 0; i < word.length(); i++) {
        power *= 31;
      }
      shift = power;
    }

    private void add(int position) {
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, 2 * count);
      }
      positions[count++] = position;
    }
  }

  /// Written with a capital letter although no sentence begins there.
  static final byte CAPITAL = 1;

  /// Begins a sentence.
  static final byte FIRST = 2;

  /// Written in two capital letters or more, or with one inside.
  static final byte CAPITALS = 4;

  private static final int LONGEST_SPELLED = 5;

  private final List<Spoken> distinct = new ArrayList<>();
  private final Map<String, Spoken> byWord = new HashMap<>();
  private final Cue[] cues;
  private final int[] cueStarts;
  private Spoken[] words = new Spoken[8192];
  private byte[] marks = new byte[8192];
  private int size;

  /// @param sounds how words sound, kept from one episode to the next
  Speech(List<Cue> cues, Sounds sounds) {
    this.cues = cues.toArray(Cue[]::new);
    cueStarts = new int[cues.size() + 1];
    Words each = new Words();
    boolean first = true;
    for (int i = 0; i < this.cues.length; i++) {
      cueStarts[i] = size;
      String text = this.cues[i].text();
      each.over(text);
      int end = 0;
      while (each.next()) {
        first |= endsSentence(text, end, each.start());
        add(each.word(), marks(text, each.start(), each.end(), first), sounds);
        first = false;
        end = each.end();
      }
      first = endsSentence(text, end, text.length());
    }
    cueStarts[this.cues.length] = size;
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '?' || c == '!') {
        return true;
      }
    }
    return false;
  }

  private static byte marks(String text, int start, int end, boolean first) {
    int marks = first ? FIRST : 0;
    int capitals = 0;
    for (int i = start; i < end; i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    if (capitals > 0 && !first && Character.isUpperCase(text.charAt(start))) {
      marks |= CAPITAL;
    }
    if (capitals > 1 || (capitals == 1 && !Character.isUpperCase(text.charAt(start)))) {
      marks |= CAPITALS;
    }
    return (byte) marks;
  }

  private void add(String word, byte mark, Sounds sounds) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      marks = Arrays.copyOf(marks, 2 * size);
    }
    boolean spelled = (mark & CAPITALS) != 0 && word.length() <= LONGEST_SPELLED;
    // One word in two readings is two distinct ones.
    String key = spelled ? word + "." : word;
    Spoken spoken = byWord.get(key);
    if (spoken == null) {
      spoken = new Spoken(word, sounds.of(word, spelled));
      distinct.add(spoken);
      byWord.put(key, spoken);
    }
    marks[size] = mark;
    spoken.add(size);
    words[size++] = spoken;
  }

  int size() {
    return size;
  }

  Spoken word(int position) {
    return words[position];
  }

  /// {@link #CAPITAL}, {@link #FIRST} and {@link #CAPITALS}.
  byte marks(int position) {
    return marks[position];
  }

  List<Spoken> distinct() {
    return distinct;
  }

  /// The letters of some words.
  String letters(int position, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = position; i < position + count; i++) {
      letters.append(words[i].word);
    }
    return letters.toString();
  }

  /// Whether some words are spoken at a place.
  boolean hasAt(int position, List<String> form) {
    if (position < 0 || position + form.size() > size) {
      return false;
    }
    for (int i = 0; i < form.size(); i++) {
      if (!words[position + i].word.equals(form.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// The positions where some words are spoken, ascending.
  int[] places(List<String> form) {
    int[] places = new int[0];
    for (String key : List.of(form.getFirst(), form.getFirst() + ".")) {
      Spoken first = byWord.get(key);
      for (int i = 0; first != null && i < first.count; i++) {
        if (hasAt(first.positions[i], form)) {
          places = Arrays.copyOf(places, places.length + 1);
          places[places.length - 1] = first.positions[i];
        }
      }
    }
    Arrays.sort(places);
    return places;
  }

  /// The position of the first word of the first cue that starts at or after a time.
  int positionAt(long ms) {
    int low = 0;
    int high = cues.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues[middle].startMs() < ms) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return cueStarts[low];
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

/// What a word sounds like.
final class Sound {
  /// Groups of like consonants; vowels are one more.
  static final int GROUPS = 9;

  private final byte[] phones;
  private final int weight;
  private final long counts;
  private final int first;
  private final int second;

  private Sound(byte[] phones) {
    this.phones = phones;
    weight = Phones.weight(phones);
    counts = Phones.counts(phones);
    first = consonant(phones, 0);
    second = consonant(phones, 1);
  }

  static Sound of(byte[] phones) {
    return new Sound(phones);
  }

  private static int consonant(byte[] phones, int which) {
    int seen = 0;
    for (byte phone : phones) {
      int group = Phones.group(phone);
      if (group < GROUPS && seen++ == which) {
        return group;
      }
    }
    return GROUPS;
  }

  byte[] phones() {
    return phones;
  }

  int length() {
    return phones.length;
  }

  int weight() {
    return weight;
  }

  /// As {@link Phones#counts}.
  long counts() {
    return counts;
  }

  /// The group of the first consonant, {@value #GROUPS} where there is none.
  int first() {
    return first;
  }

  /// The group of the second consonant, {@value #GROUPS} where there is none.
  int second() {
    return second;
  }

  /// Whether so much of the consonants is the same that it is worth a closer look.
  static boolean mayBeAlike(long a, long b) {
    int shared = 0;
    int ofA = 0;
    int ofB = 0;
    for (int group = 0; group < GROUPS; group++) {
      int x = (int) (a >>> (4 * group)) & 15;
      int y = (int) (b >>> (4 * group)) & 15;
      shared += Math.min(x, y);
      ofA += x;
      ofB += y;
    }
    int more = Math.max(ofA, ofB);
    return 2 * shared >= more && more - shared <= 2;
  }
}

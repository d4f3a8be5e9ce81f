// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

/// A place where a name may have been misheard.
///
/// @param name words of the name in the form of {@link cuepoint.search.Words}, joined by blanks
/// @param position of the first heard word among all words of the episode
/// @param words how many words were heard, 1 to {@value Finder#MOST_WORDS}
/// @param likely what the episode itself tells, log-odds in eighths
/// @param times how often the same words are spoken in the episode, at most 127
public record Candidate(String name, int position, byte words, byte likely, byte times) {
  private static final double STEPS = 8;

  static Candidate of(String name, int position, int words, double odds, int times) {
    long steps = Math.clamp(Math.round(odds * STEPS), Byte.MIN_VALUE, Byte.MAX_VALUE);
    return new Candidate(
        name, position, (byte) words, (byte) steps, (byte) Math.min(times, Byte.MAX_VALUE));
  }

  /// What the episode itself tells, in nats.
  double odds() {
    return likely / STEPS;
  }
}

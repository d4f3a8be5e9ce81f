// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Weighs the places where a name may have been heard and chooses among those that overlap.
final class Choice {
  /// What is as unlike as this is not the name where nobody talks about it.
  private static final double UNLIKE_ELSEWHERE = 0.3;

  private final Sought sought;
  private final Name name;
  private final Speech speech;
  private final Names names;
  private final Weights weights;
  private final double floor;

  Choice(Sought sought, Speech speech, Names names, Weights weights, double floor) {
    this.sought = sought;
    name = sought.name;
    this.speech = speech;
    this.names = names;
    this.weights = weights;
    this.floor = floor;
  }

  /// Adds the places, the likeliest first.
  void into(List<Finder.Found> found) {
    List<Finder.Found> all = new ArrayList<>();
    for (Form form : sought.forms.values()) {
      add(form, all);
    }
    all.sort(
        Comparator.comparingInt((Finder.Found one) -> -one.candidate().likely())
            .thenComparingInt(one -> one.candidate().position()));
    BitSet taken = new BitSet();
    for (Finder.Found one : all) {
      int from = one.candidate().position();
      int to = from + one.candidate().words();
      int next = taken.nextSetBit(from);
      if (next < 0 || next >= to) {
        taken.set(from, to);
        found.add(one);
      }
    }
  }

  private void add(Form form, List<Finder.Found> all) {
    int[] places = speech.places(form.words());
    int here = 0;
    for (int place : places) {
      here += sought.level(place) > Zone.NEAR ? 1 : 0;
    }
    Evidence common = ofForm(form, places.length, here);
    int size = form.words().size();
    for (int place : places) {
      int level = sought.level(place);
      boolean likely = level > 0 || form.unlike() <= UNLIKE_ELSEWHERE;
      if (likely && !sought.overlapsRight(place, size)) {
        Evidence evidence = ofPlace(common, place, size, level);
        double odds = evidence.score(weights);
        if (odds >= floor) {
          all.add(
              new Finder.Found(
                  Candidate.of(name.term, place, size, odds, places.length), evidence));
        }
      }
    }
  }

  private Evidence ofForm(Form form, int times, int here) {
    List<String> words = form.words();
    boolean written = true;
    boolean together = words.size() > 1;
    for (int i = 0; i < words.size(); i++) {
      written &= names.has(words.get(i));
      together &= i == 0 || names.has(words.get(i - 1), words.get(i));
    }
    String letters = form.letters();
    Evidence evidence = new Evidence();
    evidence.set(Feature.ALWAYS, 1);
    evidence.set(Feature.SOUND, form.unlike());
    evidence.set(Feature.SOUND_SQUARED, form.unlike() * form.unlike());
    evidence.set(Feature.SOUND_LOST, form.sound() / 100.0);
    evidence.set(Feature.SPELLING, form.spelling());
    evidence.set(Feature.SAME_LETTERS, letters.equals(name.letters));
    evidence.set(Feature.OTHER_FIRST, letters.charAt(0) != name.letters.charAt(0));
    evidence.set(Feature.LENGTH, Math.log(sought.readings.getFirst().sounds().weight() / 100.0));
    evidence.set(Feature.TWO_WORDS, words.size() == 2);
    evidence.set(Feature.MORE_WORDS, words.size() > 2);
    evidence.set(Feature.ODD_NAME, name.odd);
    evidence.set(Feature.CAPITAL_NAME, name.capital);
    evidence.set(Feature.TIMES_WRITTEN, Math.log(name.times));
    evidence.set(
        Feature.INFLECTED, letters.startsWith(name.letters) || name.letters.startsWith(letters));
    evidence.set(Feature.RIGHT, Math.log1p(sought.right.length));
    evidence.set(Feature.RIGHT_SOUND, Math.log1p(sought.right.length) * form.unlike());
    evidence.set(Feature.WRITTEN, written);
    evidence.set(Feature.WRITTEN_TOGETHER, together);
    evidence.set(Feature.TIMES_HERE, Math.log1p(here));
    evidence.set(Feature.TIMES_ELSEWHERE, Math.log1p(times - here));
    return evidence;
  }

  private Evidence ofPlace(Evidence common, int place, int size, int level) {
    int marks = speech.marks(place);
    boolean broken = false;
    for (int i = place + 1; i < place + size; i++) {
      marks |= speech.marks(i);
      broken |= (speech.marks(i) & Speech.FIRST) != 0;
    }
    int after = place + size;
    boolean neighbour =
        (place > 0 && name.before.contains(speech.word(place - 1).word))
            || (after < speech.size() && name.after.contains(speech.word(after).word));
    Evidence evidence = common.copy();
    evidence.set(Feature.IN_HEADING, level == Zone.HEADING);
    evidence.set(Feature.IN_TEXT, level == Zone.TEXT);
    evidence.set(Feature.NEAR, level == Zone.NEAR);
    evidence.set(Feature.CAPITAL, (marks & Speech.CAPITAL) != 0);
    evidence.set(Feature.CAPITALS, (marks & Speech.CAPITALS) != 0);
    evidence.set(Feature.BROKEN, broken);
    evidence.set(Feature.NEIGHBOUR, neighbour);
    return evidence;
  }
}

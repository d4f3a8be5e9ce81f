// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import java.util.ArrayList;
import java.util.List;

/// Compares names with what was heard. Reusable but not shared between threads.
final class Comparison {
  /// What has more sounds is no name, and no mishearing of one.
  static final int MOST_PHONES = 48;

  /// What is as unlike as this, as a share of what there is to hear, is not the name.
  private static final double UNLIKE = 0.42;

  /// Nor is what has lost so much, in hundredths of a consonant.
  private static final int MOST_LOST = 180;

  private final int[] row = new int[MOST_PHONES + 1];
  private final int[] letters = new int[2 * Names.LONGEST + 1];
  private final byte[] window = new byte[MOST_PHONES];
  private int length;

  /// The least that a reading has to have to be compared with what was heard.
  static int least(int weight) {
    return Math.max((int) Math.ceil((1 - UNLIKE) * weight), weight - MOST_LOST);
  }

  /// The most that a reading can have to be compared with what was heard.
  static int most(int weight) {
    return Math.min((int) (weight / (1 - UNLIKE)), weight + MOST_LOST);
  }

  /// Compares a reading with what was listened to last, and adds them to the name's forms where
  /// they are alike.
  ///
  /// @param weight of all the words
  void compare(Sought.Said said, Speech speech, int at, int words, int weight) {
    Sound reading = said.sounds();
    int longer = Math.max(reading.weight(), weight);
    int most = Math.min((int) (UNLIKE * longer), MOST_LOST);
    int distance = Phones.distance(reading.phones(), reading.length(), window, length, row, most);
    if (distance <= most) {
      add(said.name(), speech, at, words, distance, longer);
    }
  }

  /// Adds words that have the name's very letters.
  void same(Sought name, Speech speech, int at, int words) {
    int weight = 0;
    for (int i = 0; i < words; i++) {
      weight += speech.word(at + i).sound.weight();
    }
    add(name, speech, at, words, 0, Math.max(weight, 1));
  }

  private void add(Sought name, Speech speech, int at, int words, int distance, int weight) {
    List<String> form = new ArrayList<>(words);
    for (int i = 0; i < words; i++) {
      form.add(speech.word(at + i).word);
    }
    if (form.equals(name.name.words)) {
      return;
    }
    Form before = name.forms.get(form);
    if (before == null || distance * (long) before.weight() < before.sound() * (long) weight) {
      double spelling =
          before == null ? spelling(name.name.letters, String.join("", form)) : before.spelling();
      name.forms.put(form, new Form(form, distance, weight, spelling));
    }
  }

  /// Puts together how some words sound; false where they are too long for any name.
  boolean listen(Speech speech, int at, int words) {
    length = 0;
    for (int i = 0; i < words; i++) {
      byte[] more = speech.word(at + i).sound.phones();
      if (length + more.length > MOST_PHONES) {
        return false;
      }
      for (byte phone : more) {
        if (length == 0 || window[length - 1] != phone) {
          window[length++] = phone;
        }
      }
    }
    return true;
  }

  /// How many letters have to change, as a share of the longer word.
  private double spelling(String name, String heard) {
    int compared = Math.min(heard.length(), letters.length - 1);
    for (int j = 0; j <= compared; j++) {
      letters[j] = j;
    }
    for (int i = 0; i < name.length(); i++) {
      int diagonal = letters[0]++;
      for (int j = 0; j < compared; j++) {
        int cost = diagonal + (name.charAt(i) == heard.charAt(j) ? 0 : 1);
        diagonal = letters[j + 1];
        letters[j + 1] = Math.min(cost, 1 + Math.min(diagonal, letters[j]));
      }
    }
    return (double) letters[compared] / Math.max(name.length(), heard.length());
  }
}

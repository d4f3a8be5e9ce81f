// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes a title that was a file's name as the episode's own texts write its words: `gil` as
/// `GIL`, `whats` as `what's`, `3 11` as `3.11`. Reads the texts once, and only the title's words
/// in them.
final class TitleCasing {
  private final String title;
  private final Set<String> wanted = new HashSet<>();
  private final BitSet firstLetters = new BitSet();
  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final Map<String, String> shortened = new HashMap<>();
  private final Set<String> versions = new HashSet<>();

  /// @param title its words, separated by single spaces
  TitleCasing(String title) {
    this.title = title;
    for (String word : title.split(" ")) {
      String lower = word.toLowerCase(Locale.ROOT).replace("'", "");
      if (!lower.isEmpty()) {
        wanted.add(lower);
        firstLetters.set(lower.charAt(0));
      }
    }
  }

  /// Counts how a text writes the title's words; the first word of a sentence tells nothing.
  void add(String text) {
    findVersions(text);
    boolean sentenceStart = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isWord(c)) {
        sentenceStart |= ".!?:\n“\"".indexOf(c) >= 0;
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && isWord(text.charAt(i))) {
        i++;
      }
      if (firstLetters.get(Character.toLowerCase(c))) {
        count(text.substring(start, i), sentenceStart);
      }
      sentenceStart = false;
    }
  }

  private void findVersions(String text) {
    String[] words = title.split(" ");
    for (int i = 1; i < words.length; i++) {
      boolean digits = isNumber(words[i - 1]) && isNumber(words[i]);
      if (digits && text.contains(words[i - 1] + "." + words[i])) {
        versions.add(words[i - 1] + "." + words[i]);
      }
    }
  }

  private static boolean isNumber(String word) {
    return word.length() <= 4 && word.chars().allMatch(Character::isDigit);
  }

  private void count(String word, boolean sentenceStart) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    String bare = lower.replace("'", "");
    if (!wanted.contains(bare) || (sentenceStart && !hasInnerCapital(word))) {
      return;
    }
    forms.computeIfAbsent(lower, _ -> new HashMap<>()).merge(word, 1, Integer::sum);
    if (!bare.equals(lower)) {
      shortened.put(bare, lower);
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
  }

  private static boolean hasInnerCapital(String word) {
    return word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /// The title as the texts write it, its first letter large unless its first word has a case of
  /// its own.
  String cased() {
    List<String> words = new ArrayList<>();
    for (String word : title.split(" ")) {
      String version = words.isEmpty() ? word : words.getLast() + "." + word;
      if (versions.contains(version)) {
        words.removeLast();
        words.add(version);
      } else {
        words.add(word.equals(word.toLowerCase(Locale.ROOT)) ? formOf(word) : word);
      }
    }
    String text = String.join(" ", words);
    if (words.getFirst().chars().anyMatch(Character::isUpperCase)) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /// File names drop apostrophes; where the texts know no other form, `whats` is `what's`.
  private String formOf(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    String known = shortened.get(plain);
    return mostFrequent(forms.containsKey(plain) || known == null ? word : known);
  }

  /// The most frequent form of a word; ties go to the plainer one.
  private String mostFrequent(String word) {
    String found = word;
    int most = 0;
    for (Map.Entry<String, Integer> form :
        forms.getOrDefault(word.toLowerCase(Locale.ROOT), Map.of()).entrySet()) {
      boolean plainer = form.getValue() == most && form.getKey().compareTo(found) > 0;
      if (form.getValue() > most || plainer) {
        found = form.getKey();
        most = form.getValue();
      }
    }
    return found;
  }
}

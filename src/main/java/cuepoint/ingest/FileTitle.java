// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An episode's title read out of a file's name, where no source states one: without number, show
/// name and noise, its words written as the episode itself writes them.
final class FileTitle {
  private static final Set<String> NOISE =
      Set.of("transcript", "transcripts", "final", "youtube", "names", "original", "updated");
  private static final Set<String> AFTER_PRONOUNS = Set.of("re", "ve", "ll", "d", "m");
  private static final Set<String> PRONOUNS =
      Set.of("i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "what");
  private static final Set<String> BEFORE_T =
      Set.of(
          "don", "doesn", "didn", "isn", "aren", "wasn", "weren", "can", "couldn", "won", "wouldn",
          "shouldn", "hasn", "haven", "hadn", "ain");
  private static final Pattern GAPS = Pattern.compile("[-_\\s]++");
  private static final Pattern VERSION = Pattern.compile("v\\d{1,4}");
  private static final Pattern NUMBER = Pattern.compile("#?\\d{1,9}");

  private FileTitle() {}

  /// The title in a file's name, words as in the name.
  ///
  /// @return null where nothing but noise is left
  static @Nullable String of(String stem, String showTitle) {
    List<String> words = new ArrayList<>(List.of(GAPS.split(stem.strip())));
    words.removeIf(String::isEmpty);
    dropNumber(words);
    words.removeIf(word -> NOISE.contains(word.toLowerCase(Locale.ROOT)));
    words.removeIf(word -> VERSION.matcher(word.toLowerCase(Locale.ROOT)).matches());
    dropShowName(words, GAPS.split(showTitle.toLowerCase(Locale.ROOT)));
    return words.isEmpty() ? null : String.join(" ", withApostrophes(words));
  }

  /// The number is the first word with digits only; what stands before it is an abbreviated show
  /// name.
  private static void dropNumber(List<String> words) {
    for (int i = 0; i < Math.min(3, words.size()); i++) {
      if (NUMBER.matcher(words.get(i)).matches()) {
        words.subList(0, i + 1).clear();
        return;
      }
    }
  }

  private static void dropShowName(List<String> words, String[] name) {
    String squashed = String.join("", name);
    if (!words.isEmpty() && words.getFirst().equalsIgnoreCase(squashed)) {
      words.removeFirst();
    }
    if (!words.isEmpty() && words.size() > 1 && words.getFirst().equalsIgnoreCase(initials(name))) {
      words.removeFirst();
    }
    if (startsWith(words, name)) {
      words.subList(0, name.length).clear();
    }
    int end = words.size() - name.length;
    if (end >= 0 && startsWith(words.subList(end, words.size()), name)) {
      words.subList(end, words.size()).clear();
    }
  }

  private static String initials(String[] name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name) {
      initials.append(word, 0, Math.min(1, word.length()));
    }
    return initials.toString();
  }

  private static boolean startsWith(List<String> words, String[] name) {
    if (words.size() < name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (!words.get(i).equalsIgnoreCase(name[i])) {
        return false;
      }
    }
    return true;
  }

  /// File names write `it's` as `it-s`.
  private static List<String> withApostrophes(List<String> words) {
    List<String> joined = new ArrayList<>();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      String before = joined.isEmpty() ? "" : joined.getLast().toLowerCase(Locale.ROOT);
      boolean ending =
          switch (lower) {
            case "s" -> !before.isEmpty();
            case "t" -> BEFORE_T.contains(before);
            default -> AFTER_PRONOUNS.contains(lower) && PRONOUNS.contains(before);
          };
      if (ending) {
        joined.add(joined.removeLast() + "'" + lower);
      } else {
        joined.add(word);
      }
    }
    return joined;
  }
}

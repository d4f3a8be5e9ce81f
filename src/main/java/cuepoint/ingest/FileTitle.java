// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final Pattern DECIMAL = Pattern.compile("\\b\\d{1,4}\\.\\d{1,4}\\b");
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

  /// Writes the words of a title as the episode's own texts mostly write them (`GIL`, `PyPI`), and
  /// its first letter large.
  static String cased(String title, Casing casing) {
    List<String> words = new ArrayList<>();
    for (String word : title.split(" ")) {
      boolean plain = word.equals(word.toLowerCase(Locale.ROOT));
      String version = words.isEmpty() ? word : words.getLast() + "." + word;
      if (casing.versions.contains(version)) {
        words.removeLast();
        words.add(version);
      } else {
        words.add(plain ? casing.of(word) : word);
      }
    }
    String text = String.join(" ", words);
    int first = text.offsetByCodePoints(0, 1);
    String start = text.substring(0, first);
    boolean inside = !text.substring(first).equals(text.substring(first).toLowerCase(Locale.ROOT));
    boolean own = inside && words.getFirst().chars().anyMatch(Character::isUpperCase);
    return own ? text : start.toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /// How an episode writes words inside its sentences.
  static final class Casing {
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();
    private final Map<String, String> shortened = new HashMap<>();
    private final Set<String> versions = new HashSet<>();

    /// Counts the words of a text; the first word of a sentence tells nothing.
    void add(String text) {
      Matcher decimals = DECIMAL.matcher(text);
      while (decimals.find()) {
        versions.add(decimals.group());
      }
      boolean sentenceStart = true;
      int i = 0;
      while (i < text.length()) {
        if (!isWord(text.charAt(i))) {
          sentenceStart |= ".!?:\n“\"".indexOf(text.charAt(i)) >= 0;
          i++;
          continue;
        }
        int start = i;
        while (i < text.length() && isWord(text.charAt(i))) {
          i++;
        }
        String word = text.substring(start, i);
        if (!sentenceStart || hasInnerCapital(word)) {
          String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
          forms.computeIfAbsent(lower, _ -> new HashMap<>()).merge(word, 1, Integer::sum);
          if (lower.indexOf('\'') > 0) {
            shortened.put(lower.replace("'", ""), lower);
          }
        }
        sentenceStart = false;
      }
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }

    private static boolean hasInnerCapital(String word) {
      return word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /// The most frequent form of a word; ties go to the plainer one.
    private String of(String word) {
      String plain = word.toLowerCase(Locale.ROOT);
      // File names drop apostrophes; where the text knows no other form, `whats` is `what's`.
      return forms.containsKey(plain) || !shortened.containsKey(plain)
          ? mostFrequent(word)
          : mostFrequent(shortened.get(plain));
    }

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
}

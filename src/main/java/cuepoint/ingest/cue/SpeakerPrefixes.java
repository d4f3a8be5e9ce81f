// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.cue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The names that stand as `Name: ` in front of the cues of one file. Words before a colon look the
/// same (`Note: …`), so names count only where the very first cue has one, and only those that come
/// twice.
final class SpeakerPrefixes {
  private static final int MAX_LENGTH = 40;
  private static final int MAX_WORDS = 4;

  private final Set<String> names;

  private SpeakerPrefixes(Set<String> names) {
    this.names = names;
  }

  static SpeakerPrefixes in(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      String name = prefix(text);
      if (name != null) {
        counts.merge(name, 1, Integer::sum);
      }
    }
    String first = prefix(texts.getFirst());
    boolean named = first != null && counts.values().stream().mapToInt(n -> n).sum() > 1;
    return new SpeakerPrefixes(
        !named
            ? Set.of()
            : counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 || entry.getKey().equals(first))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /// The name in front of a text, or null; the words begin two characters after it.
  @Nullable String nameBefore(String text) {
    String name = prefix(text);
    return name != null && names.contains(name) ? name : null;
  }

  private static @Nullable String prefix(String text) {
    int colon = text.indexOf(": ");
    return colon > 0 && colon <= MAX_LENGTH && isName(text, colon)
        ? text.substring(0, colon)
        : null;
  }

  /// At most four words that each begin with a capital or a digit and hold no other signs than
  /// those of names.
  private static boolean isName(String text, int end) {
    int words = 0;
    boolean begins = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (begins) {
        words++;
        boolean capital =
            Character.isDigit(c) || (Character.isLetter(c) && !Character.isLowerCase(c));
        if (words > MAX_WORDS || !capital || (words == 1 && Character.isDigit(c))) {
          return false;
        }
      } else if (c != ' ' && !Character.isLetterOrDigit(c) && ".-'’".indexOf(c) < 0) {
        return false;
      }
      begins = c == ' ';
    }
    return true;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.transcript.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which of several transcripts of an episode is taken: one whole, never a mixture (contract C1).
///
/// @param winner path of the one taken
/// @param losers the others, each with the rule that decided against it
record TranscriptChoice(String winner, List<Loser> losers) {
  private static final Pattern VERSION = Pattern.compile("[-_. ]v(\\d{1,4})(?![\\p{Alnum}])");

  /// A transcript to choose from.
  record Candidate(String path, Survey.Speech speech) {}

  /// A transcript not taken, and why.
  record Loser(String path, String rule) {}

  private record Rule(String reason, Comparator<Candidate> order) {}

  /// Chooses one.
  ///
  /// @param candidates at least one
  /// @param audioMs length of the audio where a source states it, or null
  static TranscriptChoice of(List<Candidate> candidates, @Nullable Long audioMs) {
    List<Rule> rules = rules(audioMs);
    Comparator<Candidate> order =
        rules.stream().map(Rule::order).reduce(Comparator::thenComparing).orElseThrow();
    List<Candidate> sorted = candidates.stream().sorted(order).toList();
    Candidate winner = sorted.getFirst();
    List<Loser> losers = new ArrayList<>();
    for (Candidate loser : sorted.subList(1, sorted.size())) {
      String reason =
          rules.stream()
              .filter(rule -> rule.order().compare(winner, loser) < 0)
              .map(Rule::reason)
              .findFirst()
              .orElse("the same in every way");
      losers.add(new Loser(loser.path(), reason));
    }
    return new TranscriptChoice(winner.path(), losers);
  }

  private static List<Rule> rules(@Nullable Long audioMs) {
    return List.of(
        new Rule(
            "is of another recording (its name says YouTube)",
            Comparator.comparing(candidate -> Recording.isVideo(candidate.path()))),
        new Rule(
            "is of another recording (its length differs from the audio's by over 60 s)",
            Comparator.comparing(candidate ->
                audioMs != null && !Recording.isSame(candidate.speech().endMs(), audioMs))),
        new Rule(
            "has less precise times",
            Comparator.comparing(candidate -> !candidate.speech().precise())),
        new Rule(
            "does not tell who speaks",
            Comparator.comparing(candidate -> candidate.speech().speakers().isEmpty())),
        new Rule(
            "has a lower version in its name",
            Comparator.comparingInt(candidate -> -version(candidate.path()))),
        new Rule("comes later by path", Comparator.comparing(Candidate::path)));
  }

  /// `…-v2` is 2, `…-final` and `…-updated` come after every plain name, a plain name is 0.
  private static int version(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    Matcher number = VERSION.matcher(name);
    int version = 0;
    while (number.find()) {
      version = Integer.parseInt(number.group(1));
    }
    return version > 0 ? version : name.contains("final") || name.contains("updated") ? 1 : 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whole sites and projects that have moved for good, so that their pages are known by where they
/// are today. The list is `moves.tsv`; patterns hold at most one `*` and end with at most one `**`.
final class KnownMoves {
  private static final List<Rule> RULES = rules();

  private record Rule(Pattern from, String to) {}

  private KnownMoves() {}

  /// Where a page is now, or null where nothing is known of a move.
  static @Nullable ArticleAddress of(ArticleAddress address) {
    for (Rule rule : RULES) {
      Matcher match = rule.from().matcher(address.value());
      if (match.matches()) {
        String step = group(match, "step");
        String rest = group(match, "rest");
        String to = rule.to().replace("/**", rest).replace("*", step);
        return new ArticleAddress(to);
      }
    }
    return null;
  }

  private static String group(Matcher match, String name) {
    String found = match.namedGroups().containsKey(name) ? match.group(name) : null;
    return found == null ? "" : found;
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    KnownMoves.class.getResourceAsStream("/cuepoint/article/moves.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          rules.add(new Rule(pattern(line.substring(0, tab)), line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }

  private static Pattern pattern(String from) {
    String rest = from.endsWith("/**") ? "(?<rest>(?:[/?].*)?)" : "";
    String start = rest.isEmpty() ? from : from.substring(0, from.length() - 3);
    int star = start.indexOf('*');
    String quoted =
        star < 0
            ? Pattern.quote(start)
            : Pattern.quote(start.substring(0, star))
                + "(?<step>[^/?]+)"
                + Pattern.quote(start.substring(star + 1));
    return Pattern.compile(quoted + rest);
  }
}

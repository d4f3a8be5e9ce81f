// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whole sites and projects that have moved for good, so that their pages are known by where they
/// are today. The list is `moves.tsv`; patterns hold at most one `*` and end with at most one `**`.
final class KnownMoves {
  private static final List<Rule> RULES = rules();

  /// A move and the way back.
  private record Rule(Way there, Way back) {}

  /// From addresses of one form to those of another.
  private record Way(Pattern from, String to) {
    @Nullable ArticleAddress of(ArticleAddress address) {
      Matcher match = from.matcher(address.value());
      return match.matches()
          ? new ArticleAddress(
              to.replace("/**", group(match, "rest")).replace("*", group(match, "step")))
          : null;
    }
  }

  private KnownMoves() {}

  /// Where a page is now, or null where nothing is known of a move.
  static @Nullable ArticleAddress of(ArticleAddress address) {
    for (Rule rule : RULES) {
      ArticleAddress moved = rule.there().of(address);
      if (moved != null) {
        return moved;
      }
    }
    return null;
  }

  /// Where a page may have been before, in the order of the list.
  static Set<ArticleAddress> before(ArticleAddress address) {
    Set<ArticleAddress> before = new LinkedHashSet<>();
    for (Rule rule : RULES) {
      ArticleAddress old = rule.back().of(address);
      if (old != null && address.equals(of(old))) {
        before.add(old);
      }
    }
    return before;
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
          String from = line.substring(0, tab);
          String to = line.substring(tab + 1);
          rules.add(new Rule(new Way(pattern(from), to), new Way(pattern(to), from)));
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

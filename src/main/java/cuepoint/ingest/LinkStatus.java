// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.LinkChecks.State;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the word of a link checker means. Only what cannot be otherwise is dead: a server that is
/// busy, or wants no robots, says nothing about the page.
final class LinkStatus {
  private static final Set<String> GOOD =
      Set.of("ok", "alive", "up", "good", "valid", "true", "success", "passed", "working");

  private static final Set<String> ELSEWHERE =
      Set.of("moved", "redirect", "redirected", "permanent redirect", "moved permanently");

  private static final Set<String> BAD = Set.of("dead", "gone", "not found", "nxdomain");

  /// What checkers say of names that lead to no server.
  private static final List<String> NO_SERVER =
      List.of(
          "nxdomain",
          "enotfound",
          "no such host",
          "name or service not known",
          "could not resolve",
          "name resolution",
          "nodename nor servname",
          "err_name_not_resolved");

  private LinkStatus() {}

  /// @param status as the checker wrote it
  static State of(String status) {
    String word = status.toLowerCase(Locale.ROOT);
    int code = code(word);
    if (code >= 0) {
      return of(code);
    }
    if (GOOD.contains(word)) {
      return State.OK;
    }
    if (ELSEWHERE.contains(word)) {
      return State.MOVED;
    }
    return BAD.contains(word) || NO_SERVER.stream().anyMatch(word::contains)
        ? State.DEAD
        : State.UNKNOWN;
  }

  private static State of(int code) {
    return switch (code) {
      case 404, 410 -> State.DEAD;
      case 301, 308 -> State.MOVED;
      default -> code < 200 || code >= 400 ? State.UNKNOWN : State.OK;
    };
  }

  /// The number of HTTP that a status begins with (`404 Not Found`), or -1.
  private static int code(String status) {
    int digits = 0;
    while (digits < status.length()
        && status.charAt(digits) >= '0'
        && status.charAt(digits) <= '9') {
      digits++;
    }
    boolean ends = digits == status.length() || !Character.isLetter(status.charAt(digits));
    return digits == 3 && ends ? Integer.parseInt(status.substring(0, 3)) : -1;
  }
}

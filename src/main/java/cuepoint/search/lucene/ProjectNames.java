// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.article.ArticleAddress;
import cuepoint.search.Word;
import cuepoint.search.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the projects that a topic is about, not those it only mentions: what it features, what it
/// links to and names in the headline, and what its headline begins with (`ruff: a fast linter`).
///
/// A name so common that many topics have it among their words (`django`) is none: whatever is
/// about it is about something in it.
final class ProjectNames {
  /// Share of all topics that may have a project's name among their words.
  private static final double COMMON = 0.03;

  /// The same for a name that no link confirms.
  private static final double COMMON_UNCONFIRMED = 0.01;

  private static final int FEWEST = 5;
  private static final int FEWEST_UNCONFIRMED = 3;

  /// A name in a headline may be several words (`pytest-check`).
  private static final int MOST_PARTS = 5;

  private static final int MOST_PARTS_UNCONFIRMED = 2;

  private final TopicWords words;

  ProjectNames(TopicWords words) {
    this.words = words;
  }

  /// A project by its name.
  ///
  /// @param shown the name as the link or the headline spells it
  /// @param linked whether a link says that it is one
  record Named(String shown, boolean linked) {}

  /// The projects a topic is about, by their names' words run together (`pytestcheck`).
  Map<String, Named> of(TopicNotes topic) {
    List<String> headline = forms(topic.headline());
    Map<String, Named> names = new LinkedHashMap<>();
    for (String address : topic.addresses()) {
      ArticleAddress.Project project = new ArticleAddress(address).project();
      String joined = project == null ? "" : String.join("", forms(project.name()));
      if (project != null && isName(joined)) {
        boolean featured = project.home() && address.equals(topic.featured());
        if (featured || names(headline, joined)) {
          names.putIfAbsent(joined, new Named(project.name(), true));
        }
      }
    }
    addLead(topic.headline(), names);
    return names;
  }

  private boolean isName(String joined) {
    return joined.length() > 1
        && !joined.chars().allMatch(Character::isDigit)
        && holders(joined) <= Math.max(FEWEST, COMMON * words.topics());
  }

  private int holders(String form) {
    int number = words.number(form);
    return number < 0 ? 0 : words.holders(number);
  }

  private static boolean names(List<String> headline, String joined) {
    for (int from = 0; from < headline.size(); from++) {
      int to = Math.min(headline.size(), from + MOST_PARTS);
      StringBuilder run = new StringBuilder();
      for (String word : headline.subList(from, to)) {
        if (run.append(word).length() >= joined.length()) {
          break;
        }
      }
      if (joined.contentEquals(run)) {
        return true;
      }
    }
    return false;
  }

  private void addLead(String headline, Map<String, Named> names) {
    String lead = lead(headline);
    List<String> parts = forms(lead);
    if (parts.isEmpty() || parts.size() > MOST_PARTS_UNCONFIRMED) {
      return;
    }
    int rarest = parts.stream().mapToInt(this::holders).min().orElse(0);
    String joined = String.join("", parts);
    if (isName(joined)
        && rarest <= Math.max(FEWEST_UNCONFIRMED, COMMON_UNCONFIRMED * words.topics())) {
      names.putIfAbsent(joined, new Named(lead, false));
    }
  }

  /// A headline up to the first colon, comma, bracket or dash between words.
  private static String lead(String headline) {
    for (int i = 0; i < headline.length(); i++) {
      char at = headline.charAt(i);
      boolean hyphen = at == '-' && i > 0 && Character.isWhitespace(headline.charAt(i - 1));
      if (hyphen || ":,(–—".indexOf(at) >= 0) {
        return headline.substring(0, i).strip();
      }
    }
    return headline.strip();
  }

  private static List<String> forms(String text) {
    return Words.of(text).stream().map(Word::form).toList();
  }
}

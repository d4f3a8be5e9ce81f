// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.catalog.Link;
import cuepoint.search.Word;
import cuepoint.search.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Collects the names that an episode's notes have.
final class Names {
  private static final int SHORTEST = 2;
  static final int LONGEST = 30;
  private static final int MOST_WORDS = 4;

  /// Notes with more than so many have stopped to be notes.
  private static final int MOST = 1500;

  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();
  private String last = "";
  private List<Name> lastNames = List.of();
  private boolean sentence = true;
  private String whole = "";

  Names(List<Written> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Written part = parts.get(i);
      begin();
      text(part.heading(), i, true, true);
      begin();
      node(Jsoup.parseBodyFragment(part.html()).body(), i, false);
      for (Link link : part.links()) {
        begin();
        address(link.href(), i);
      }
    }
  }

  Collection<Name> all() {
    return names.values();
  }

  /// Whether the notes have a word.
  boolean has(String word) {
    return words.contains(word);
  }

  /// Whether the notes have two words one after the other.
  boolean has(String first, String second) {
    return pairs.contains(first + " " + second);
  }

  private void begin() {
    last = "";
    lastNames = List.of();
    sentence = true;
  }

  private void node(Node node, int part, boolean special) {
    if (node instanceof TextNode text) {
      whole = special ? text.getWholeText().strip() : "";
      text(text.getWholeText(), part, false, special);
      return;
    }
    boolean within = special;
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("pre")) {
        return;
      }
      within |= tag.equals("a") || tag.equals("code") || tag.equals("strong") || tag.equals("em");
      if (element.isBlock()) {
        begin();
      }
    }
    for (Node child : node.childNodes()) {
      node(child, part, within);
    }
  }

  private void text(String text, int part, boolean heading, boolean special) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i == text.length() || isBlank(text.charAt(i));
      if (!blank && start < 0) {
        start = i;
      } else if (blank && start >= 0) {
        token(text.substring(start, i), part, heading, special);
        start = -1;
      }
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || "/()[]{}<>,;:|\"“”=".indexOf(c) >= 0;
  }

  private void token(String raw, int part, boolean heading, boolean special) {
    String token = trimmed(raw);
    if (token.isEmpty()) {
      return;
    }
    List<String> its = Words.of(token).stream().map(Word::form).toList();
    if (its.isEmpty()) {
      return;
    }
    List<Name> made = new ArrayList<>();
    boolean odd = isOdd(token);
    boolean capital = !heading && !sentence && Character.isUpperCase(token.charAt(0));
    boolean candidate = heading || special || odd || Character.isUpperCase(token.charAt(0));
    if (candidate) {
      make(its, token, made, odd, capital, part, heading);
      if (its.size() > 1 && its.size() <= MOST_WORDS) {
        for (String piece : pieces(token)) {
          make(
              List.of(Words.of(piece).getFirst().form()),
              piece,
              made,
              isOdd(piece),
              capital,
              part,
              heading);
        }
      }
    }
    for (String word : its) {
      words.add(word);
      if (!last.isEmpty()) {
        pairs.add(last + " " + word);
      }
      last = word;
    }
    for (Name name : made) {
      name.before.addAll(before);
    }
    for (Name name : lastNames) {
      name.after.add(its.getFirst());
    }
    before = Set.of(its.getLast());
    lastNames = made;
    char end = raw.charAt(raw.length() - 1);
    sentence = end == '.' || end == '!' || end == '?';
    if (sentence) {
      before = Set.of();
      lastNames = List.of();
    }
  }

  private Set<String> before = Set.of();

  private static List<String> pieces(String token) {
    List<String> pieces = new ArrayList<>();
    Words words = new Words().over(token);
    while (words.next()) {
      pieces.add(token.substring(words.start(), words.end()));
    }
    return pieces;
  }

  private void make(
      List<String> its,
      String raw,
      List<Name> made,
      boolean odd,
      boolean capital,
      int part,
      boolean heading) {
    String term = String.join(" ", its);
    int letters = term.length() - its.size() + 1;
    if (letters < SHORTEST || letters > LONGEST || its.size() > MOST_WORDS || isNumber(term)) {
      return;
    }
    Name name = names.get(term);
    if (name == null) {
      if (names.size() >= MOST) {
        return;
      }
      name = new Name(its);
      names.put(term, name);
    }
    name.parts.merge(part, heading, Boolean::logicalOr);
    name.odd |= odd;
    name.capital |= capital;
    name.alone |= raw.equals(whole);
    name.times++;
    name.written.add(raw);
    made.add(name);
  }

  private static boolean isNumber(String term) {
    return term.chars().allMatch(c -> c == ' ' || (c >= '0' && c <= '9'));
  }

  /// Capitals after the first letter, digits, or signs between letters.
  private static boolean isOdd(String token) {
    for (int i = 1; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Character.isUpperCase(c)
          || Character.isDigit(c)
          || (!Character.isLetter(c) && "-'’".indexOf(c) < 0)) {
        return true;
      }
    }
    return false;
  }

  private static String trimmed(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && !Character.isLetterOrDigit(raw.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(raw.charAt(end - 1))) {
      end--;
    }
    String token = raw.substring(start, end);
    return token.endsWith("'s") || token.endsWith("’s")
        ? token.substring(0, token.length() - 2)
        : token;
  }

  /// The site's name and the last two words of the path.
  private void address(String href, int part) {
    try {
      URI uri = URI.create(href);
      String host = uri.getHost();
      if (host == null) {
        return;
      }
      String[] labels = host.split("\\.");
      if (labels.length >= 2) {
        token(labels[labels.length - 2], part, false, true);
        if (labels.length > 2 && !labels[0].equals("www")) {
          begin();
          token(labels[0], part, false, true);
        }
      }
      String path = uri.getPath() == null ? "" : uri.getPath();
      int taken = 0;
      for (String step : path.split("/")) {
        if (!step.isEmpty() && step.length() <= LONGEST && taken < 3) {
          begin();
          token(step, part, false, true);
          taken++;
        }
      }
    } catch (IllegalArgumentException e) {
      // What is no address has no site.
      return;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the site's own robots.txt leaves to everybody (RFC 9309): the longest rule that fits
/// decides, and allows where two are as long.
///
/// @param rules of the group for `*`
record Robots(List<Rule> rules) {
  Robots {
    rules = List.copyOf(rules);
  }

  /// @param pattern a beginning of addresses; `*` stands for anything, `$` at the end for the end
  record Rule(boolean allows, String pattern) {
    boolean fits(String address) {
      boolean whole = pattern.endsWith("$");
      String[] parts =
          (whole ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
      int at = parts[0].length();
      if (!address.startsWith(parts[0])) {
        return false;
      }
      for (int i = 1; i < parts.length; i++) {
        boolean last = whole && i == parts.length - 1;
        int found = last ? address.length() - parts[i].length() : address.indexOf(parts[i], at);
        if (found < at || !address.startsWith(parts[i], found)) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !whole || at == address.length();
    }
  }

  static Robots parse(String text) {
    List<Rule> rules = new ArrayList<>();
    boolean forAll = false;
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> forAll = value.equals("*");
        case "allow" -> add(rules, forAll, true, value);
        case "disallow" -> add(rules, forAll, false, value);
        default -> {}
      }
    }
    return new Robots(rules);
  }

  private static void add(List<Rule> rules, boolean forAll, boolean allows, String pattern) {
    if (forAll && !pattern.isEmpty()) {
      rules.add(new Rule(allows, pattern));
    }
  }

  /// Whether a crawler may walk an address.
  ///
  /// @param address from the root, with its query
  boolean allows(String address) {
    int longest = -1;
    boolean allows = true;
    for (Rule rule : rules) {
      int length = rule.pattern().length();
      if (length >= longest && rule.fits(address)) {
        allows = length == longest ? allows || rule.allows() : rule.allows();
        longest = length;
      }
    }
    return allows;
  }
}

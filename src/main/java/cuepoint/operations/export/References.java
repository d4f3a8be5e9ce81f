// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what files that are no pages refer to: maps of the site, style sheets, scripts, and
/// llms.txt. They are written as they are, and what they name is part of the export too.
final class References {
  private static final Pattern IN_MAPS = Pattern.compile("<loc>([^<]+)</loc>");
  private static final Pattern IN_STYLES =
      Pattern.compile("url\\(\\s*[\"']?([^\"')]+)|@import\\s+[\"']([^\"']+)");
  private static final Pattern IN_SCRIPTS =
      Pattern.compile("\\b(?:from|import)\\b\\s*\\(?\\s*[\"']([./][^\"']*)[\"']");
  private static final Pattern IN_MARKDOWN = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private final Reach reach;
  private final String base;

  /// @param base what absolute addresses begin with, without a slash at the end
  References(Reach reach, String base) {
    this.reach = reach;
    this.base = base;
  }

  /// The addresses within the export that a file refers to.
  Set<String> in(String address, Answer answer) {
    Set<String> found = new TreeSet<>();
    String type = answer.type().split(";", 2)[0].strip();
    Pattern pattern =
        switch (type) {
          case "application/xml", "text/xml" -> IN_MAPS;
          case "text/css" -> IN_STYLES;
          case "text/javascript", "application/javascript" -> IN_SCRIPTS;
          case "text/plain" -> address.endsWith("/llms.txt") ? IN_MARKDOWN : null;
          default -> null;
        };
    if (pattern == null) {
      return found;
    }
    Matcher matcher = pattern.matcher(answer.text());
    while (matcher.find()) {
      String reference = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      if (reference.startsWith("data:")) {
        continue;
      }
      boolean absolute = reference.startsWith(base + "/");
      Reach.Target target =
          reach.of(address, absolute ? reference.substring(base.length()) : reference);
      if (target != null && target.inside()) {
        found.add(target.address());
      }
    }
    return found;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what files that are no pages refer to: maps of the site, feeds, style sheets, scripts, and
/// llms.txt. What they name is part of the export too. They are written as they are, but for one
/// thing: a file server knows no queries, so the further pages of a feed are named as the files
/// they are in.
final class References {
  private static final Set<String> FEEDS =
      Set.of("application/rss+xml", "application/atom+xml", "application/feed+json");

  private static final Pattern IN_MAPS = Pattern.compile("<loc>([^<]+)</loc>");
  private static final Pattern IN_STYLES =
      Pattern.compile("url\\(\\s*[\"']?([^\"')]+)|@import\\s+[\"']([^\"']+)");
  private static final Pattern IN_SCRIPTS =
      Pattern.compile("\\b(?:from|import)\\b\\s*\\(?\\s*[\"']([./][^\"']*)[\"']");
  private static final Pattern IN_MARKDOWN = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private final Reach reach;
  private final String base;
  private final Pattern withQuery;

  /// @param base what absolute addresses begin with, without a slash at the end
  References(Reach reach, String base) {
    this.reach = reach;
    this.base = base;
    withQuery = Pattern.compile(Pattern.quote(base) + "(/[^\"<>\\s?#]*\\?[^\"<>\\s#]*)");
  }

  /// A file as it is written.
  ///
  /// @param found addresses within the export that it names
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Written(byte[] body, Set<String> found) {}

  /// What becomes of a file.
  Written of(String address, Answer answer) {
    String type = answer.type().split(";", 2)[0].strip();
    if (FEEDS.contains(type)) {
      return feed(address, answer.text());
    }
    Pattern pattern =
        switch (type) {
          case "application/xml", "text/xml" -> IN_MAPS;
          case "text/css" -> IN_STYLES;
          case "text/javascript", "application/javascript" -> IN_SCRIPTS;
          case "text/plain" -> address.endsWith("/llms.txt") ? IN_MARKDOWN : null;
          default -> null;
        };
    Set<String> found = pattern == null ? Set.of() : found(pattern, address, answer.text());
    return new Written(answer.body(), found);
  }

  private Set<String> found(Pattern pattern, String address, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
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

  private Written feed(String address, String text) {
    Set<String> found = new TreeSet<>();
    String written =
        withQuery
            .matcher(text)
            .replaceAll(match -> {
              String named = match.group(1).replace("&amp;", "&");
              Reach.Target target = reach.of(address, named);
              if (target == null || !target.inside() || !target.address().contains("?")) {
                return Matcher.quoteReplacement(match.group());
              }
              found.add(target.address());
              String file = Layout.encoded(Layout.file(target.address()));
              return Matcher.quoteReplacement(base + "/" + file);
            });
    return new Written(written.getBytes(StandardCharsets.UTF_8), found);
  }
}

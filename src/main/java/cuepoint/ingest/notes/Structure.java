// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.Format.Head;

/// What the beginning of a file looks like, counted.
///
/// @param labels lines that begin with a marked label such as `**Brian #1:**`
/// @param sponsors lines that name a sponsor or a guest, or head extras and jokes
/// @param heading whether it begins with `# Some Show 12`
/// @param markup whether it has bold words or links of Markdown at all
record Structure(int labels, int sponsors, boolean heading, boolean markup) {
  /// Counts.
  static Structure of(Head head) {
    int labels = 0;
    int sponsors = 0;
    String first = head.firstLine().orElse("");
    boolean heading = first.startsWith("# ") && Heading.of(Parts.bare(first)).number() != null;
    for (String raw : head.text().lines().limit(400).toList()) {
      String line = raw.strip();
      String plain = Parts.bare(line);
      labels += Label.looksLikeTopic(line) ? 1 : 0;
      boolean known = SponsorLine.matches(plain) || Keyword.isConnect(plain);
      sponsors +=
          known || plain.toLowerCase(java.util.Locale.ROOT).startsWith("special guest") ? 1 : 0;
    }
    boolean markup = head.text().contains("**") || head.text().contains("](http");
    return new Structure(labels, sponsors, heading, markup);
  }

  /// Whether this is how notes look; text that is not named as Markdown has to look more like it.
  boolean isNotes(boolean markdown) {
    boolean written = markup && (labels > 0 || (heading && sponsors > 0));
    return written || (markdown && (heading || sponsors > 0));
  }

  /// Whether the first lines begin with times, as a transcript's do.
  static boolean isTimed(Head head) {
    return head.text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(3)
        .anyMatch(line -> line.startsWith("WEBVTT") || isTime(line));
  }

  private static boolean isTime(String line) {
    int colon = line.indexOf(':');
    return colon > 0
        && colon <= 3
        && line.length() > colon + 2
        && line.substring(0, colon).chars().allMatch(Character::isDigit)
        && Character.isDigit(line.charAt(colon + 1))
        && Character.isDigit(line.charAt(colon + 2));
  }
}

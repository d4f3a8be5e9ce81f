// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.site.Excerpt;
import cuepoint.site.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said in a stretch of time, by whole cues, or from a moment on.
///
/// @param from index of the first cue
/// @param to index of the first cue after it
/// @param startMs where the first cue starts
/// @param endMs where the last cue ends, or null for a moment, which goes on
/// @param said at least one, of somebody else each; of a long quote only the beginning, which then
///   ends with an ellipsis
public record Quote(int from, int to, long startMs, @Nullable Long endMs, List<Said> said) {
  /// Longest title in characters, quotation marks left out.
  private static final int MAX_TITLE = 80;

  /// Copies what is said.
  public Quote {
    said = List.copyOf(said);
  }

  /// What somebody says without a break.
  ///
  /// @param speaker as the transcript names it, empty where unknown
  /// @param text plain, with single spaces
  public record Said(String speaker, String text) {}

  /// All of the words, whoever says them.
  public String text() {
    return said.stream().map(Said::text).collect(Collectors.joining(" "));
  }

  /// The words with who says them, as far as that is known.
  public String spoken() {
    return said.stream()
        .map(part -> part.speaker().isEmpty() ? part.text() : part.speaker() + ": " + part.text())
        .collect(Collectors.joining(" "));
  }

  /// The words, shortened.
  public String title() {
    return Excerpt.of(text(), MAX_TITLE);
  }

  /// Whoever says something, each once, with commas; empty where unknown.
  public String speakers() {
    return said.stream()
        .map(Said::speaker)
        .filter(speaker -> !speaker.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// Query and fragment that lead to it within its transcript.
  public String link() {
    return endMs == null ? Addresses.moment(startMs) : Addresses.quote(startMs, endMs);
  }

  /// The same without the fragment.
  public String query() {
    String link = link();
    return link.substring(0, link.indexOf('#'));
  }

  /// Its address.
  public String address(Episode episode) {
    return Addresses.transcript(episode.show(), episode.number(), episode.slug()) + query();
  }

  /// The title of a page that shows it: the words of a quote, the time of a moment, each with what
  /// the page is about.
  public String titled(String about, Words words) {
    return endMs == null
        ? words.of("transcript.moment", words.clock(startMs), about)
        : words.of("transcript.quote", title(), about);
  }

  /// Its share picture.
  public String picture(Episode episode) {
    return endMs == null
        ? Addresses.share(episode.show(), episode.number(), startMs)
        : Addresses.share(episode.show(), episode.number(), startMs, endMs);
  }

  /// Its page for the frames of other sites.
  public String embed(Episode episode) {
    return endMs == null
        ? Addresses.embed(episode.show(), episode.number(), startMs)
        : Addresses.embed(episode.show(), episode.number(), startMs, endMs);
  }
}

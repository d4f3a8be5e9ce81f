// SPDX-License-Identifier: Apache-2.0
package cuepoint.address;

import cuepoint.kernel.Slug;
import cuepoint.kernel.Timecode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Every address of the site, relative to its root (contract C3).
public final class Addresses {
  /// First words of addresses that are not shows; no show may have one of them as its slug.
  public static final Set<String> RESERVED =
      Set.of(
          "search",
          "people",
          "sponsors",
          "articles",
          "trends",
          "feed",
          "sitemap",
          "robots",
          "opensearch",
          "llms",
          "embed",
          "oembed",
          "share",
          "random",
          "about",
          "api",
          "episodes",
          "static",
          "error");

  private Addresses() {}

  /// The page of a show.
  public static String show(Slug show) {
    return "/" + show;
  }

  /// The page of an episode.
  public static String episode(Slug show, int number, Slug slug) {
    return "/" + show + "/" + number + "/" + slug;
  }

  /// The transcript of an episode.
  public static String transcript(Slug show, int number, Slug slug) {
    return episode(show, number, slug) + "/transcript";
  }

  /// The chapters of an episode for podcast players, as JSON.
  public static String chaptersJson(Slug show, int number, Slug slug) {
    return episode(show, number, slug) + "/chapters.json";
  }

  /// The chapters of an episode for web players, as WebVTT.
  public static String chaptersVtt(Slug show, int number, Slug slug) {
    return episode(show, number, slug) + "/chapters.vtt";
  }

  /// The transcript of an episode, opened at a moment.
  public static String moment(Slug show, int number, Slug slug, long startMs) {
    return transcript(show, number, slug) + moment(startMs);
  }

  /// Query and fragment that point at a moment: `?t=36.88#c36880`.
  public static String moment(long startMs) {
    return "?t=" + Timecode.seconds(startMs) + "#" + cueId(startMs);
  }

  /// The element id of all cues that start at a moment: `c36880`.
  public static String cueId(long startMs) {
    return "c" + startMs;
  }

  /// The page of a topic.
  public static String topic(Slug show, int number, Slug slug, int position, String headline) {
    return episode(show, number, slug) + "/topics/" + position + "-" + Slug.of(headline);
  }

  /// The page of a person.
  public static String person(Slug person) {
    return "/people/" + person;
  }

  /// The page of a sponsor.
  public static String sponsor(Slug sponsor) {
    return "/sponsors/" + sponsor;
  }

  /// The search page for a query.
  public static String search(String query) {
    return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  /// The search page for a query within a show.
  public static String search(String query, Slug show) {
    return search(query) + "&show=" + show;
  }

  /// The page that shows how often several things are said as time goes by: `/trends?q=uv&q=tox`.
  ///
  /// @param queries may be none
  public static String trends(List<String> queries) {
    return queries.stream()
        .map(query -> "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .reduce((before, next) -> before + "&" + next)
        .map(parameters -> "/trends?" + parameters)
        .orElse("/trends");
  }

  /// The same within a show.
  public static String trends(List<String> queries, Slug show) {
    String all = trends(queries);
    return all + (queries.isEmpty() ? "?" : "&") + "show=" + show;
  }
}

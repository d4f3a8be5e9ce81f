// SPDX-License-Identifier: Apache-2.0
package cuepoint.address;

import cuepoint.kernel.Slug;
import cuepoint.kernel.Timecode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
          "on-this-day",
          "about",
          "api",
          "audio",
          "episodes",
          "static",
          "error");

  private Addresses() {}

  /// The page of a show.
  public static String show(Slug show) {
    return "/" + show;
  }

  /// A page of a show's episodes.
  ///
  /// @param page from 1
  public static String show(Slug show, int page) {
    return show(show) + query("page", number(page));
  }

  /// A page of a show's episodes of a year, or of those of which no date is known.
  ///
  /// @param year `2019` or `undated`
  /// @param page from 1
  public static String year(Slug show, String year, int page) {
    return show(show) + query("year", year, "page", number(page));
  }

  /// A page of a show's episodes of a season.
  ///
  /// @param page from 1
  public static String season(Slug show, String season, int page) {
    return show(show) + query("season", season, "page", number(page));
  }

  /// A page of a show's topics.
  ///
  /// @param host only those this person brought, or null
  /// @param site only those that feature this site, or null
  /// @param year only those of this year, or null
  /// @param page from 1
  public static String topics(
      Slug show, @Nullable Slug host, @Nullable String site, @Nullable Integer year, int page) {
    return show(show)
        + "/topics"
        + query(
            "host",
            host == null ? null : host.value(),
            "site",
            site,
            "year",
            year == null ? null : year.toString(),
            "page",
            number(page));
  }

  /// Leads to some episode of a show.
  public static String random(Slug show) {
    return "/random" + query("show", show.value());
  }

  /// What happened on a day of the year: `/on-this-day/04-26`.
  public static String onThisDay(MonthDay day) {
    return "/on-this-day/%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
  }

  /// The short address of an episode, which leads to its page whatever its title becomes.
  public static String permanent(Slug show, int number) {
    return "/" + show + "/" + number;
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

  /// Query and fragment that point at everything said in a stretch of time: `?t=36.88,45.2#c36880`.
  public static String quote(long startMs, long endMs) {
    return "?t=" + range(startMs, endMs) + "#" + cueId(startMs);
  }

  private static String range(long startMs, long endMs) {
    return Timecode.seconds(startMs) + "," + Timecode.seconds(endMs);
  }

  /// The element id of all cues that start at a moment: `c36880`.
  public static String cueId(long startMs) {
    return "c" + startMs;
  }

  /// The page of a topic.
  public static String topic(Slug show, int number, Slug slug, int position, String headline) {
    return episode(show, number, slug) + "/topics/" + position + "-" + Slug.of(headline);
  }

  /// The share picture of the archive.
  public static String share() {
    return "/share.png";
  }

  /// The share picture of a show.
  public static String share(Slug show) {
    return "/share/" + show + ".png";
  }

  /// The share picture of an episode.
  public static String share(Slug show, int number) {
    return "/share/" + show + "/" + number + ".png";
  }

  /// The share picture of a topic.
  public static String shareTopic(Slug show, int number, int position) {
    return "/share/" + show + "/" + number + "/topics/" + position + ".png";
  }

  /// The share picture of a moment.
  public static String share(Slug show, int number, long startMs) {
    return "/share/" + show + "/" + number + "/" + startMs + ".png";
  }

  /// The share picture of a quote.
  public static String share(Slug show, int number, long startMs, long endMs) {
    return "/share/" + show + "/" + number + "/" + startMs + "-" + endMs + ".png";
  }

  /// A small page about an episode, for the frames of other sites.
  public static String embed(Slug show, int number) {
    return "/embed/" + show + "/" + number;
  }

  /// The same about a topic.
  public static String embedTopic(Slug show, int number, int position) {
    return embed(show, number) + "/topics/" + position;
  }

  /// The same about a moment.
  public static String embed(Slug show, int number, long startMs) {
    return embed(show, number) + "?t=" + Timecode.seconds(startMs);
  }

  /// The same about a quote.
  public static String embed(Slug show, int number, long startMs, long endMs) {
    return embed(show, number) + "?t=" + range(startMs, endMs);
  }

  /// What oEmbed says of a page, as JSON.
  ///
  /// @param page absolute address
  public static String oembed(String page) {
    return "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + "&format=json";
  }

  /// The page of a person.
  public static String person(Slug person) {
    return "/people/" + person;
  }

  /// The page of a sponsor.
  public static String sponsor(Slug sponsor) {
    return "/sponsors/" + sponsor;
  }

  /// A page of a person's appearances.
  ///
  /// @param year only those of this year, or null
  /// @param page from 1
  public static String person(Slug person, @Nullable Integer year, int page) {
    String only = year == null ? null : year.toString();
    return person(person) + query("year", only, "page", number(page));
  }

  /// A page of what was written for a sponsor.
  ///
  /// @param page from 1
  public static String sponsor(Slug sponsor, int page) {
    return sponsor(sponsor) + query("page", number(page));
  }

  /// A page of all articles.
  ///
  /// @param by `featured` for those that most topics are about first, or null for the latest first
  /// @param year only those that were linked to in this year, or null
  /// @param page from 1
  public static String articles(@Nullable String by, @Nullable Integer year, int page) {
    String only = year == null ? null : year.toString();
    return "/articles" + query("by", by, "year", only, "page", number(page));
  }

  /// The page of an article.
  ///
  /// @param id ten hexadecimal digits
  public static String article(String id, Slug slug) {
    return "/articles/" + id + "-" + slug;
  }

  /// A page of the places where an article is linked to.
  ///
  /// @param page from 1
  public static String article(String id, Slug slug, int page) {
    return article(id, slug) + query("page", number(page));
  }

  /// A page of the articles of a site.
  ///
  /// @param site `github.com`
  /// @param page from 1
  public static String articleSite(String site, int page) {
    String name = URLEncoder.encode(site, StandardCharsets.UTF_8);
    return "/articles/sites/" + name + query("page", number(page));
  }

  /// What was captured of an article.
  ///
  /// @param stamp fourteen digits in UTC, or `undated`
  public static String capture(String id, Slug slug, String stamp) {
    return article(id, slug) + "/captures/" + stamp;
  }

  /// A page of the link report.
  ///
  /// @param only the part of it, or null for all
  /// @param page from 1
  public static String links(@Nullable String only, int page) {
    return "/about/links" + query("only", only, "page", number(page));
  }

  /// The feed of what a page lists.
  ///
  /// @param page the page's address; what it asks for is asked for here, too
  /// @param ending `xml` or `json`
  public static String feed(String page, String ending) {
    int query = page.indexOf('?');
    String path = query < 0 ? page : page.substring(0, query);
    return (path.equals("/") ? "" : path) + "/feed." + ending + page.substring(path.length());
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

  /// The first page of a list has no number in its address.
  private static @Nullable String number(int page) {
    return page == 1 ? null : Integer.toString(page);
  }

  /// @param namesAndValues in turn; what has no value is left out
  private static String query(@Nullable String... namesAndValues) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1];
      if (value != null) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(namesAndValues[i])
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return query.toString();
  }
}

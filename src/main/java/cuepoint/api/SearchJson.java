// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.address.Addresses;
import cuepoint.kernel.Slug;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.ArticleHit;
import cuepoint.search.SearchAnswer.Hit;
import cuepoint.search.SearchAnswer.Mention;
import cuepoint.search.SearchAnswer.Moment;
import cuepoint.search.SearchAnswer.Place;
import cuepoint.search.SearchAnswer.Run;
import cuepoint.search.SearchAnswer.TopicHit;
import cuepoint.search.SearchAnswer.TopicName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A search's answer as contract C4 has it. Beyond the contract: `relaxed` and `missing` (what the
/// answer lacks of the query), `didYouMean` (only where words seem misspelled), `total` with every
/// hit (its moments, listed or not), `misheard` and `sponsored` (moments found although misheard,
/// and left out in sponsor reads), `bounds` (what was cut short), `closest` with topics of which
/// none has everything, `heardAs` with a moment, and `articles` whose captured text matches.
final class SearchJson {
  private SearchJson() {}

  /// Writes an answer.
  ///
  /// @param query as it was asked
  /// @param meant the query rightly spelled, or null
  static void write(
      Json json, String query, SearchAnswer answer, @Nullable String meant, long tookMs) {
    json.begin();
    json.text("query", query);
    json.number("episodes", answer.episodes());
    json.number("moments", answer.moments());
    json.number("tookMs", tookMs);
    json.truth("relaxed", answer.relaxed());
    if (answer.relaxed()) {
      json.texts("missing", answer.missing());
    }
    if (meant != null) {
      json.text("didYouMean", meant);
    }
    json.number("misheard", answer.misheard());
    json.number("sponsored", answer.sponsored());
    if (!answer.bounds().isEmpty()) {
      json.texts(
          "bounds",
          answer.bounds().stream().map(bound -> bound.name().toLowerCase(Locale.ROOT)).toList());
    }
    json.beginArray("hits");
    for (Hit hit : answer.hits()) {
      hit(json, hit, answer.relaxed());
    }
    json.endArray();
    json.begin("topics");
    json.number("total", answer.topics());
    if (answer.closest()) {
      json.truth("closest", true);
    }
    json.beginArray("items");
    for (TopicHit topic : answer.topicHits()) {
      topic(json, topic);
    }
    json.endArray();
    json.end();
    json.begin("articles");
    json.number("total", answer.articles());
    json.beginArray("items");
    for (ArticleHit article : answer.articleHits()) {
      article(json, article);
    }
    json.endArray();
    json.end();
    json.end();
  }

  private static void hit(Json json, Hit hit, boolean relaxed) {
    Place episode = hit.episode();
    json.begin();
    json.value("show", episode.show());
    json.number("number", episode.number());
    json.text("title", episode.title());
    json.text("url", Addresses.episode(episode.show(), episode.number(), episode.slug()));
    json.number("total", hit.total());
    if (relaxed) {
      json.texts("missing", hit.missing());
    }
    String transcript = Addresses.transcript(episode.show(), episode.number(), episode.slug());
    json.beginArray("moments");
    for (Moment moment : hit.moments()) {
      json.begin();
      json.number("startMs", moment.startMs());
      json.text("url", transcript + Addresses.moment(moment.startMs()));
      json.text("speaker", moment.speaker());
      TopicName topic = moment.topic();
      json.number("topic", topic == null ? null : Long.valueOf(topic.position()));
      if (moment.heardAs() != null) {
        json.text("heardAs", moment.heardAs());
      }
      snippet(json, moment.snippet());
      json.end();
    }
    json.endArray();
    json.end();
  }

  private static void topic(Json json, TopicHit topic) {
    Place episode = topic.episode();
    json.begin();
    json.value("show", episode.show());
    json.number("number", episode.number());
    json.number("position", topic.position());
    json.text("title", topic.title());
    json.text(
        "url",
        Addresses.topic(
            episode.show(), episode.number(), episode.slug(), topic.position(), topic.title()));
    snippet(json, topic.snippet());
    json.end();
  }

  private static void article(Json json, ArticleHit article) {
    json.begin();
    json.text("id", article.id());
    json.text("title", article.title());
    json.text("address", article.href());
    json.text("url", Addresses.article(article.id(), Slug.of(article.title())));
    json.text("site", article.site());
    snippet(json, article.snippet());
    json.number("total", article.mentioned());
    json.beginArray("moments");
    for (Mention mention : article.mentions()) {
      Place episode = mention.episode();
      json.begin();
      json.value("show", episode.show());
      json.number("number", episode.number());
      json.number("position", mention.position());
      json.text("title", mention.title());
      json.number("startMs", mention.startMs());
      json.text("url", mentioned(mention));
      json.end();
    }
    json.endArray();
    json.end();
  }

  private static String mentioned(Mention mention) {
    Place episode = mention.episode();
    return mention.startMs() == null
        ? Addresses.topic(
            episode.show(), episode.number(), episode.slug(), mention.position(), mention.title())
        : Addresses.moment(episode.show(), episode.number(), episode.slug(), mention.startMs());
  }

  private static void snippet(Json json, List<Run> runs) {
    json.beginArray("snippet");
    for (Run run : runs) {
      json.begin();
      json.text("text", run.text());
      if (run.hit()) {
        json.truth("hit", true);
      }
      json.end();
    }
    json.endArray();
  }
}

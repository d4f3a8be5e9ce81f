// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.site.Chip;
import cuepoint.site.Crumb;
import cuepoint.site.Facet;
import cuepoint.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param asked what was looked for, without filters
/// @param chips the filters in the query; their addresses take them out
/// @param answer whether and when this was covered
/// @param years bars by year, or null where there are not two years
/// @param remarks what else is to be known about this answer
/// @param kinds topics, moments or both
/// @param sorts the orders there are
/// @param exact the switch for misheard places, or null where it would change nothing
/// @param topics the ones about it, best first
/// @param allTopics leads to all of them, or null where these are all
/// @param articles the ones of which a capture has it, best first
/// @param articlesFirst whether they stand before the topics
/// @param allArticles leads to all of them, or null where these are all
/// @param hits this page's episodes in which it is said, best first
/// @param facets by what the search can be narrowed
record SearchPage(
    Frame frame,
    String asked,
    List<Crumb> chips,
    Answer answer,
    @Nullable YearBars years,
    List<Remark> remarks,
    List<Chip> kinds,
    List<Chip> sorts,
    @Nullable Chip exact,
    List<TopicPart> topics,
    @Nullable Crumb allTopics,
    List<ArticlePart> articles,
    boolean articlesFirst,
    @Nullable Crumb allArticles,
    List<HitPart> hits,
    List<Facet> facets,
    @Nullable Crumb previous,
    @Nullable Crumb next) {
  SearchPage {
    chips = List.copyOf(chips);
    remarks = List.copyOf(remarks);
    kinds = List.copyOf(kinds);
    sorts = List.copyOf(sorts);
    topics = List.copyOf(topics);
    articles = List.copyOf(articles);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /// Have we covered this?
  ///
  /// @param topics how many topics are on it, in words, or empty where none were looked for
  /// @param articles how many articles have it, in words, or empty where there are none
  /// @param heading of the list of topics
  /// @param first the first episode about it, or null
  /// @param last the last one where it is another, or null
  /// @param mentioned how often it is said, in words, or empty where that was not looked for
  record Answer(
      String topics,
      String articles,
      String heading,
      @Nullable Crumb first,
      @Nullable Crumb last,
      String mentioned) {}

  /// Something to be known, and what can be done about it.
  record Remark(String text, @Nullable Crumb link) {}

  /// A topic that is about it, or a whole episode of which no topics are known.
  ///
  /// @param number its episode's
  /// @param episode null where the title is the episode's
  /// @param at where it is talked about, or null
  record TopicPart(
      String number,
      String title,
      String href,
      String show,
      @Nullable Crumb episode,
      @Nullable Crumb at,
      List<Run> snippet) {
    TopicPart {
      snippet = List.copyOf(snippet);
    }
  }

  /// An article of which a capture has it.
  ///
  /// @param site where it was, or empty
  /// @param mentions where it was talked about, or at least linked to
  /// @param more how many topics more link to it, or that none does, in words, or empty
  record ArticlePart(
      String title,
      String href,
      String site,
      List<Run> snippet,
      List<MentionPart> mentions,
      String more) {
    ArticlePart {
      snippet = List.copyOf(snippet);
      mentions = List.copyOf(mentions);
    }
  }

  /// A topic that links to an article.
  ///
  /// @param at where it is talked about, or null
  record MentionPart(String episode, Crumb topic, @Nullable Crumb at) {}

  /// An episode in which something is said.
  ///
  /// @param extent how many moments it has, in words
  /// @param without which part of the query none of them has, in words, or empty
  /// @param moments the first ones
  /// @param more leads to all of them, or null where these are all
  /// @param left how many are not listed though the search was for this episode alone, or empty
  record HitPart(
      String number,
      String title,
      String href,
      Crumb show,
      String extent,
      String without,
      List<MomentPart> moments,
      @Nullable Crumb more,
      String left) {
    HitPart {
      moments = List.copyOf(moments);
    }
  }

  /// A moment.
  ///
  /// @param speaker empty where unknown
  /// @param heardAs what the machine heard instead, in words, or empty
  /// @param topic the topic that is talked about there, or null
  record MomentPart(
      String clock,
      String href,
      String speaker,
      String heardAs,
      List<Run> snippet,
      @Nullable Crumb topic) {
    MomentPart {
      snippet = List.copyOf(snippet);
    }
  }

  /// A piece of a snippet; put together the pieces are the text.
  record Run(String text, boolean hit) {}
}

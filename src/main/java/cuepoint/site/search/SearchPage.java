// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param summary how many moments in how many episodes, in words
/// @param remark that no place has everything that was asked, or empty
/// @param scopes narrower and wider searches for the same; the present one has no address
/// @param hits this page's episodes, best first
/// @param topicSummary how many topics, in words
/// @param topics this page's topics, best first
/// @param previous the page before this one, or null
/// @param next the page after this one, or null
record SearchPage(
    Frame frame,
    String summary,
    String remark,
    List<Crumb> scopes,
    List<HitPart> hits,
    String topicSummary,
    List<TopicPart> topics,
    @Nullable Crumb previous,
    @Nullable Crumb next) {
  SearchPage {
    scopes = List.copyOf(scopes);
    hits = List.copyOf(hits);
    topics = List.copyOf(topics);
  }

  /// An episode in which something is said.
  ///
  /// @param extent how many moments it has, in words
  /// @param moments the first ones, with their snippets
  /// @param further times of more moments, topic by topic
  /// @param left how many moments are not listed, in words, or empty
  record HitPart(
      String number,
      String title,
      String href,
      Crumb show,
      String extent,
      List<MomentPart> moments,
      List<Further> further,
      String left) {
    HitPart {
      moments = List.copyOf(moments);
      further = List.copyOf(further);
    }
  }

  /// Times of moments that follow each other in one topic.
  ///
  /// @param topic the topic that is talked about there, or null
  record Further(List<Crumb> times, @Nullable Crumb topic) {
    Further {
      times = List.copyOf(times);
    }
  }

  /// A moment.
  ///
  /// @param speaker empty where unknown
  /// @param topic the topic that is talked about there, or null
  record MomentPart(
      String clock, String href, String speaker, List<Run> snippet, @Nullable Crumb topic) {
    MomentPart {
      snippet = List.copyOf(snippet);
    }
  }

  /// A topic whose notes match.
  record TopicPart(String title, String href, Crumb episode, String show, List<Run> snippet) {
    TopicPart {
      snippet = List.copyOf(snippet);
    }
  }

  /// A piece of a snippet; put together the pieces are the text.
  record Run(String text, boolean hit) {}
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param episodes how many episodes of the whole archive match, not only those on this page
/// @param moments how many moments of the whole archive match
/// @param hits this page's episodes, best first
/// @param topics how many topics of the whole archive match in their notes
/// @param topicHits this page's topics, best first
/// @param articles how many articles have it in a capture
/// @param articleHits of these, this page's where articles were asked for, else the first few
/// @param relaxed whether no place has everything that was asked, so that those with most of it
///   come first
/// @param missing the parts of the query, as written, that occur nowhere; empty unless relaxed
/// @param closest whether no topic has everything that was asked, so that those with most of it are
///   listed
/// @param misheard how many of the moments are there only because a machine misheard what was asked
/// @param sponsored how many moments were left out because they are in sponsor reads
/// @param bounds what was cut short; the counts are then too low
/// @param overview counts by year, show and people, or null where none were asked for
public record SearchAnswer(
    long episodes,
    long moments,
    List<Hit> hits,
    long topics,
    List<TopicHit> topicHits,
    long articles,
    List<ArticleHit> articleHits,
    boolean relaxed,
    List<String> missing,
    boolean closest,
    long misheard,
    long sponsored,
    Set<Bound> bounds,
    @Nullable Overview overview) {
  /// Copies the lists.
  public SearchAnswer {
    hits = List.copyOf(hits);
    topicHits = List.copyOf(topicHits);
    articleHits = List.copyOf(articleHits);
    missing = List.copyOf(missing);
    bounds = Set.copyOf(bounds);
  }

  /// What a search was kept from doing.
  public enum Bound {
    /// A beginning stands for more words than are looked up; the most frequent ones were.
    PREFIX,
    /// Some episode has so many places that only the first ones were looked at.
    PLACES,
    /// The search took too long and was ended.
    TIME
  }

  /// An episode as an answer names it.
  public record Place(Slug show, int number, Slug slug, String title) {}

  /// An episode in which something is said.
  ///
  /// @param total how many moments it has, of which {@code moments} are the first
  /// @param moments in the order of time
  /// @param missing the parts of the query, as written, that none of its moments has
  public record Hit(Place episode, int total, List<Moment> moments, List<String> missing) {
    /// Copies the lists.
    public Hit {
      moments = List.copyOf(moments);
      missing = List.copyOf(missing);
    }
  }

  /// The start of a cue in which the first word of a match is spoken.
  ///
  /// @param speaker as the transcript names him or her, or null
  /// @param topic what is talked about there, or null where no topic is
  /// @param heardAs what the transcript has in place of what was asked where it was misheard, else
  ///   null
  /// @param snippet what is said there, empty where none was asked for
  public record Moment(
      long startMs,
      @Nullable String speaker,
      @Nullable TopicName topic,
      @Nullable String heardAs,
      List<Run> snippet) {
    /// Copies the runs.
    public Moment {
      snippet = List.copyOf(snippet);
    }
  }

  /// A topic as an answer names it.
  ///
  /// @param position of the topic in its episode's notes
  /// @param title its headline
  public record TopicName(int position, String title) {}

  /// A topic whose notes match.
  ///
  /// @param position of the topic in its episode's notes
  /// @param title its headline
  /// @param startMs when it is first talked about, or null where that is not known
  /// @param onIt whether it is about what was asked; else it is only close to it
  /// @param snippet from the text below the headline, empty where only the headline matches
  public record TopicHit(
      Place episode,
      int position,
      String title,
      @Nullable Long startMs,
      boolean onIt,
      List<Run> snippet) {
    /// Copies the runs.
    public TopicHit {
      snippet = List.copyOf(snippet);
    }
  }

  /// An article of which a capture has what was asked.
  ///
  /// @param id of the article
  /// @param title of the capture
  /// @param href its address as it was captured, or null where nobody knows it
  /// @param site where it was, or null
  /// @param mentioned how many topics link to it, of which {@code mentions} are the first
  /// @param mentions those that are about it first, then the latest
  /// @param snippet from its text, empty where only the title has it
  public record ArticleHit(
      String id,
      String title,
      @Nullable String href,
      @Nullable String site,
      int mentioned,
      List<Mention> mentions,
      List<Run> snippet) {
    /// Copies the lists.
    public ArticleHit {
      mentions = List.copyOf(mentions);
      snippet = List.copyOf(snippet);
    }
  }

  /// A topic that links to an article.
  ///
  /// @param position of the topic in its episode's notes
  /// @param title its headline
  /// @param startMs when it is first talked about, or null where that is not known
  public record Mention(Place episode, int position, String title, @Nullable Long startMs) {}

  /// A piece of a snippet; put together the pieces are the text.
  ///
  /// @param hit whether this is what was asked for
  public record Run(String text, boolean hit) {}

  /// Whether and when the archive has been about what was asked, and by what a search can be
  /// narrowed. Every list counts moments and topics together, as they were searched.
  ///
  /// @param first the earliest topic, or null where there is none
  /// @param last the latest topic, or null where there is none
  /// @param years in order, from the first to the last of the whole answer, none left out between
  /// @param shows most first; so are the others
  /// @param speakers by moments
  /// @param hosts by episodes' moments and topics
  public record Overview(
      @Nullable Covered first,
      @Nullable Covered last,
      List<Year> years,
      List<Count> shows,
      List<Count> speakers,
      List<Count> hosts) {
    /// Copies the lists.
    public Overview {
      years = List.copyOf(years);
      shows = List.copyOf(shows);
      speakers = List.copyOf(speakers);
      hosts = List.copyOf(hosts);
    }
  }

  /// An episode with a topic on what was asked.
  ///
  /// @param year of its date, 0 where it has none
  public record Covered(Place episode, int year) {}

  /// What a year has.
  public record Year(int year, long moments, long topics) {}

  /// How often something is found under a name.
  ///
  /// @param name a person's, or a show's slug
  public record Count(String name, long count) {}
}

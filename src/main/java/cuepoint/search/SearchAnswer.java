// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param episodes how many episodes of the whole archive match, not only those on this page
/// @param moments how many moments of the whole archive match
/// @param hits this page's episodes, best first
/// @param topics how many topics of the whole archive match in their notes
/// @param topicHits this page's topics, best first
/// @param relaxed whether no place has everything that was asked, so that those with most of it
///   come first
/// @param missing the parts of the query, as written, that occur nowhere; empty unless relaxed
public record SearchAnswer(
    long episodes,
    long moments,
    List<Hit> hits,
    long topics,
    List<TopicHit> topicHits,
    boolean relaxed,
    List<String> missing) {
  /// Copies the lists.
  public SearchAnswer {
    hits = List.copyOf(hits);
    topicHits = List.copyOf(topicHits);
    missing = List.copyOf(missing);
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
  /// @param snippet what is said there, empty where none was asked for
  public record Moment(
      long startMs, @Nullable String speaker, @Nullable TopicName topic, List<Run> snippet) {
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
  /// @param snippet from the text below the headline, empty where only the headline matches
  public record TopicHit(Place episode, int position, String title, List<Run> snippet) {
    /// Copies the runs.
    public TopicHit {
      snippet = List.copyOf(snippet);
    }
  }

  /// A piece of a snippet; put together the pieces are the text.
  ///
  /// @param hit whether this is what was asked for
  public record Run(String text, boolean hit) {}
}

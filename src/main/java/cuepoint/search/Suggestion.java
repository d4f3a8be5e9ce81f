// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import cuepoint.search.SearchAnswer.Place;

/// Something of the archive that a listener may be about to type.
public sealed interface Suggestion {
  /// How it is called.
  String label();

  /// A word, or words that follow each other, that the archive often has.
  ///
  /// @param label lower case, with single blanks between words
  /// @param count how often it is said, or written in notes
  record Phrase(String label, long count) implements Suggestion {}

  /// A topic.
  ///
  /// @param position of the topic in its episode's notes
  /// @param label its headline
  record Topic(Place episode, int position, String label) implements Suggestion {}

  /// An episode.
  record Episode(Place place) implements Suggestion {
    @Override
    public String label() {
      return place.title();
    }
  }

  /// Somebody with a page of his or her own.
  ///
  /// @param label the name as most episodes write it
  /// @param episodes how many he or she is in
  record Person(Slug slug, String label, int episodes) implements Suggestion {}

  /// A web host that topics link to.
  ///
  /// @param label its name in lower case, without `www.`
  /// @param topics how many topics link to it
  record Site(String label, int topics) implements Suggestion {}
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import cuepoint.kernel.Slug;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The searchable copy of the archive. It is disposable: what is missing, outdated or broken is
/// made again from the store. Safe for use by many threads.
public interface ArchiveIndex {
  /// Longest text that is completed, in characters.
  int MOST_TYPED = 200;

  /// Searches what the index holds at this moment.
  ///
  /// @throws IndexNotReady while there is no index to search yet
  SearchAnswer search(SearchRequest request);

  /// Searches for frequent words for some seconds, half of the time, so that nobody who asks later
  /// has to wait for the compiler. Does nothing while there is no index.
  void rehearse();

  /// Finds every place in one episode. Filters hold too, but sponsor reads are searched unless the
  /// filters leave them out. Where no place has all that is asked, those with most of it count.
  ///
  /// @param exactly whether what was misheard or is spelled in another way is left out
  /// @throws IndexNotReady while there is no index to search yet
  EpisodeFindings find(Slug show, int number, Clause what, Filters filters, boolean exactly);

  /// Counts by quarter what a search for the same finds in what is said.
  ///
  /// @param exactly whether what was misheard or is spelled in another way is left out
  /// @param most time it may take; what is left then is not counted, and the answer says so
  /// @throws IndexNotReady while there is no index to search yet
  Trend trend(Clause what, Filters filters, boolean exactly, Duration most);

  /// What else the archive has about what a topic is about, the surest first; empty where nothing
  /// is really like it, and where there is no such topic.
  ///
  /// @param position of the topic in the episode's notes
  /// @throws IndexNotReady while there is no index to look in yet
  List<Related> related(Slug show, int number, int position, int most);

  /// Captured pages that are about the same as a topic, the most alike first; none that it links
  /// to. Empty where nothing is really like it, and where there is no such topic.
  ///
  /// @param position of the topic in the episode's notes
  /// @throws IndexNotReady while there is no index to look in yet
  List<Reading> reading(Slug show, int number, int position, int most);

  /// The topics that are about the same as what was captured of an article, the most alike first;
  /// none that links to it. Empty where nothing is really like it, and where nothing was captured.
  ///
  /// @param article its id
  /// @throws IndexNotReady while there is no index to look in yet
  List<Related> about(String article, int most);

  /// What a listener who has typed something may be about to type: phrases, topics, episodes,
  /// people and sites, in this order of kinds, each kind best first. Empty where nothing fits, for
  /// more than {@value #MOST_TYPED} characters, and while there is no index yet.
  ///
  /// @param most how many to find at most
  List<Suggestion> suggest(String typed, int most);

  /// A query with its misspelled words put right by words of the archive, or null where nothing
  /// better is known or enough was found as it is. Only words change; operators, filters and
  /// quotation marks stay as typed.
  ///
  /// @param answer what the query found
  @Nullable String didYouMean(SearchQuery query, SearchAnswer answer);

  /// Takes in whatever the store wrote since the index was last up to date; builds the index where
  /// there is none. Searches go on meanwhile. Costs one read of the store when nothing is new.
  void catchUp(Progress progress);

  /// Makes what the first who ask would have to wait for: what completes typed words, and which
  /// topics are alike. Whatever is taken in later is prepared too.
  void prepare();

  /// Builds the index anew beside the present one, and swaps it in when it is complete.
  void rebuild(Progress progress);

  /// The highest revision of the store that searches see; 0 where there is no index.
  long revision();

  /// Hears how far the work has come; called from several threads, but never at the same time.
  @FunctionalInterface
  interface Progress {
    /// Nobody listens.
    Progress NONE = (_, _) -> {};

    /// @param done episodes taken in so far
    /// @param total episodes to take in
    void at(long done, long total);
  }
}

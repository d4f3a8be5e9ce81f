// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.search.EpisodeFindings;
import cuepoint.search.MalformedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What came of looking for something in one episode.
///
/// @param query as typed
/// @param found where it is; nothing where there was no answer
/// @param fault why the query cannot be understood, or null
/// @param status of the page
record Finding(
    String query, EpisodeFindings found, @Nullable MalformedQuery fault, HttpStatus status) {
  /// What was found.
  static Finding of(String query, EpisodeFindings found) {
    return new Finding(query, found, null, HttpStatus.OK);
  }

  /// A query that makes no sense.
  static Finding malformed(String query, MalformedQuery fault) {
    return new Finding(query, EpisodeFindings.NONE, fault, HttpStatus.BAD_REQUEST);
  }

  /// No answer while there is no index.
  static Finding unready(String query) {
    return new Finding(query, EpisodeFindings.NONE, null, HttpStatus.SERVICE_UNAVAILABLE);
  }

  /// Whether there was something to look in.
  boolean isReady() {
    return status != HttpStatus.SERVICE_UNAVAILABLE;
  }
}

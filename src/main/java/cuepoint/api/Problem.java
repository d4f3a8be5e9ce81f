// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import cuepoint.kernel.Slug;
import cuepoint.search.MalformedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Why a request is not answered, told as RFC 9457 wants it. Its code is stable.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String code;
  private final @Nullable String parameter;
  private final @Nullable Integer position;
  private final @Nullable String suggestion;

  private Problem(
      HttpStatus status,
      String code,
      String detail,
      @Nullable String parameter,
      @Nullable Integer position,
      @Nullable String suggestion) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.parameter = parameter;
    this.position = position;
    this.suggestion = suggestion;
  }

  /// A problem that no parameter causes.
  static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(status, code, detail, null, null, null);
  }

  /// A parameter has a value that it cannot have.
  static Problem parameter(String name, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, "invalid-parameter", detail, name, null, null);
  }

  /// The query cannot be understood.
  static Problem query(MalformedQuery malformed) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "query-" + malformed.code().slug(),
        malformed.reason(),
        "q",
        malformed.position(),
        malformed.suggestion());
  }

  /// There is nothing at this address.
  static Problem notFound() {
    return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
  }

  /// The archive has no such show.
  static Problem unknownShow(String show) {
    return of(HttpStatus.NOT_FOUND, "unknown-show", "There is no show \"" + show + "\".");
  }

  /// The show has no episode of that number.
  static Problem unknownEpisode(Slug show, String number) {
    return of(
        HttpStatus.NOT_FOUND,
        "unknown-episode",
        "The show \"" + show + "\" has no episode \"" + number + "\".");
  }

  /// The episode has left the archive.
  static Problem gone(Slug show, int number) {
    return of(
        HttpStatus.GONE,
        "episode-gone",
        "Episode " + number + " of \"" + show + "\" has left the archive.");
  }

  HttpStatus status() {
    return status;
  }

  /// What is wrong, in one word that never changes.
  String code() {
    return code;
  }

  /// What is wrong, in a sentence.
  String detail() {
    return String.valueOf(getMessage());
  }

  /// The parameter at fault, or null.
  @Nullable String parameter() {
    return parameter;
  }

  /// Where in that parameter's value, in characters from 0, or null.
  @Nullable Integer position() {
    return position;
  }

  /// The nearest value that can be understood, or null.
  @Nullable String suggestion() {
    return suggestion;
  }
}

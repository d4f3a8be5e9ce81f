// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/// The page has another address.
public final class Moved extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String location;
  private final HttpStatus status;

  private Moved(String location, HttpStatus status) {
    super(location, null, false, false);
    this.location = location;
    this.status = status;
  }

  /// For good; the query goes along.
  public static Moved forGood(String path, HttpServletRequest request) {
    return new Moved(withQuery(path, request), HttpStatus.PERMANENT_REDIRECT);
  }

  /// This time; the query goes along.
  public static Moved forNow(String path, HttpServletRequest request) {
    return new Moved(withQuery(path, request), HttpStatus.FOUND);
  }

  /// This time, to an address that is complete.
  public static Moved forNow(String location) {
    return new Moved(location, HttpStatus.FOUND);
  }

  private static String withQuery(String path, HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  /// The new address.
  public String location() {
    return location;
  }

  /// Whether for good or not.
  public HttpStatus status() {
    return status;
  }
}

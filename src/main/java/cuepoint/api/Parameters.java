// SPDX-License-Identifier: Apache-2.0
package cuepoint.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Reads the parameters of a request, and says which one is wrong and what it may be.
record Parameters(HttpServletRequest request) {
  private static final int MAX_DIGITS = 9;

  /// A text; empty where it is not given.
  ///
  /// @throws Problem when the address cannot be decoded
  String text(String name) {
    String value = value(name);
    return value == null ? "" : value;
  }

  private @Nullable String value(String name) {
    try {
      return request.getParameter(name);
    } catch (IllegalStateException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "bad-request",
          "The address cannot be decoded; parameters are UTF-8, percent-encoded.");
    }
  }

  /// A whole number.
  ///
  /// @throws Problem when it is none, or out of its bounds
  int number(String name, int otherwise, int least, int most) {
    String value = value(name);
    if (value == null) {
      return otherwise;
    }
    int number = whole(value);
    if (number < least || number > most) {
      throw Problem.parameter(
          name,
          "The parameter \"%s\" is a whole number from %d to %d.".formatted(name, least, most));
    }
    return number;
  }

  /// A number written in digits only, or -1.
  static int whole(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(text);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A query that cannot be understood, with the place where it stops making sense.
public final class MalformedQuery extends RuntimeException {
  private static final long serialVersionUID = 2;

  /// What is wrong; {@link #slug()} is stable and part of the API.
  public enum Code {
    /// Nothing was asked.
    EMPTY,
    /// There is something, but no letter and no digit.
    NO_WORDS,
    /// Only filters, or only what is not wanted.
    NOTHING_TO_FIND,
    /// A quotation mark without its counterpart.
    UNBALANCED_QUOTE,
    /// A bracket without its counterpart.
    UNBALANCED_BRACKET,
    /// Brackets within brackets within brackets.
    TOO_DEEP,
    /// `OR` without something on both sides.
    DANGLING_OR,
    /// A minus on one side of `OR`.
    NEGATIVE_ALTERNATIVE,
    /// A star without a beginning before it.
    PREFIX_TOO_SHORT,
    /// Words may not be that far apart.
    NEAR_TOO_FAR,
    /// There is no such filter.
    UNKNOWN_FILTER,
    /// A filter cannot have this value.
    FILTER_VALUE,
    /// There is no such show.
    UNKNOWN_SHOW,
    /// A filter inside brackets, beside `OR` or after a minus.
    FILTER_PLACE,
    /// The last day comes before the first.
    EMPTY_RANGE,
    /// A character that no keyboard types.
    CONTROL_CHARACTER,
    /// More characters than a query may have.
    TOO_LONG,
    /// More words than a query may have.
    TOO_MANY_WORDS;

    /// `unbalanced-quote`: the name in addresses and answers.
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;
  private final int position;
  private final @Nullable String suggestion;

  /// @param position where in the query, in characters from 0
  /// @param reason one sentence for people
  /// @param suggestion the nearest query that can be understood, or null
  public MalformedQuery(Code code, int position, String reason, @Nullable String suggestion) {
    super(reason);
    this.code = code;
    this.position = position;
    this.suggestion = suggestion;
  }

  /// What is wrong.
  public Code code() {
    return code;
  }

  /// Where the query stops making sense, in characters from 0.
  public int position() {
    return position;
  }

  /// The nearest query that can be understood, or null.
  public @Nullable String suggestion() {
    return suggestion;
  }

  /// What is wrong, as one sentence for people.
  public String reason() {
    return String.valueOf(getMessage());
  }
}

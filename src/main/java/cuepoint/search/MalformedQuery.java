// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

/// A query that cannot be understood, with the place where it stops making sense.
public final class MalformedQuery extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What is wrong; {@link #slug()} is stable and part of the API.
  public enum Code {
    /// Nothing was asked.
    EMPTY,
    /// There is something, but no letter and no digit.
    NO_WORDS,
    /// A quotation mark without its counterpart.
    UNBALANCED_QUOTE,
    /// A character that no keyboard types.
    CONTROL_CHARACTER,
    /// More characters than a query may have.
    TOO_LONG,
    /// More words than a query may have.
    TOO_MANY_WORDS;

    /// `unbalanced-quote`: the name in addresses and answers.
    public String slug() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Code code;
  private final int position;

  /// @param position where in the query, in characters from 0
  /// @param reason one sentence for people
  public MalformedQuery(Code code, int position, String reason) {
    super(reason);
    this.code = code;
    this.position = position;
  }

  /// What is wrong.
  public Code code() {
    return code;
  }

  /// Where the query stops making sense, in characters from 0.
  public int position() {
    return position;
  }

  /// What is wrong, as one sentence for people.
  public String reason() {
    return String.valueOf(getMessage());
  }
}

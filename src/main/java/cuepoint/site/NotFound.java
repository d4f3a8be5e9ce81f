// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Show;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// There is no such page.
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Show show;
  private final @Nullable Integer number;
  private final transient @Nullable Told told;

  /// What is missing, in the site's words, and where to go instead.
  ///
  /// @param key of the heading and the lead: `error.no-year` for `error.no-year.heading` …
  /// @param ways the best one first
  /// @param arguments of both texts
  public record Told(String key, List<Crumb> ways, List<Object> arguments) {
    /// Copies the lists.
    public Told {
      ways = List.copyOf(ways);
      arguments = List.copyOf(arguments);
    }
  }

  private NotFound(@Nullable Show show, @Nullable Integer number, @Nullable Told told) {
    super("no such page", null, false, false);
    this.show = show;
    this.number = number;
    this.told = told;
  }

  /// Nothing is known of this address.
  public NotFound() {
    this(null, null, null);
  }

  /// There is the show, but not what was asked of it.
  ///
  /// @param number the episode asked for where that is what is missing, or null
  public NotFound(@Nullable Show show, @Nullable Integer number) {
    this(show, number, null);
  }

  /// Something of a show is missing, or of the archive.
  ///
  /// @param show or null
  /// @param key,ways,arguments see {@link Told}
  public NotFound(@Nullable Show show, String key, List<Crumb> ways, Object... arguments) {
    this(show, null, new Told(key, ways, List.of(arguments)));
  }

  /// The show the address belongs to, or null.
  public @Nullable Show show() {
    return show;
  }

  /// The number no episode of the show has, or null.
  public @Nullable Integer number() {
    return number;
  }

  /// What exactly is missing, or null where only the address is known.
  public @Nullable Told told() {
    return told;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Show;
import org.jspecify.annotations.Nullable;

/// There is no such page.
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Show show;
  private final @Nullable Integer number;

  /// Nothing is known of this address.
  public NotFound() {
    this(null, null);
  }

  /// There is the show, but not what was asked of it.
  ///
  /// @param number the episode asked for where that is what is missing, or null
  public NotFound(@Nullable Show show, @Nullable Integer number) {
    super("no such page", null, false, false);
    this.show = show;
    this.number = number;
  }

  /// The show the address belongs to, or null.
  public @Nullable Show show() {
    return show;
  }

  /// The number no episode of the show has, or null.
  public @Nullable Integer number() {
    return number;
  }
}

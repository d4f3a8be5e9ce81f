// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

/// There is no index to search yet; it is being built.
public final class IndexNotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Says so.
  public IndexNotReady() {
    super("The search index is being built.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

/// So many pictures are waiting to be drawn that no more are taken.
final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1;

  Busy() {
    super("too many pictures at once", null, false, false);
  }
}

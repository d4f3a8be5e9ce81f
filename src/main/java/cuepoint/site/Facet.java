// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.List;

/// Ways to narrow a list by one thing.
public record Facet(String heading, List<Chip> choices) {
  /// Copies the choices.
  public Facet {
    choices = List.copyOf(choices);
  }
}

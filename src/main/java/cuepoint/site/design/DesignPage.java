// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.design;

import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRow;
import cuepoint.site.Frame;
import cuepoint.site.episode.TimeLine;
import java.util.List;

/// The page that shows every part of which pages are made.
///
/// @param sizes of type, smallest first
/// @param steps of space, smallest first
/// @param line a time line with every kind of bar
/// @param row an episode in a list
/// @param chips two filters
record DesignPage(
    Frame frame,
    List<Swatch> colours,
    List<Contrast> contrasts,
    List<Measure> sizes,
    List<Measure> steps,
    TimeLine line,
    EpisodeRow row,
    List<Crumb> chips) {
  DesignPage {
    colours = List.copyOf(colours);
    contrasts = List.copyOf(contrasts);
    sizes = List.copyOf(sizes);
    steps = List.copyOf(steps);
    chips = List.copyOf(chips);
  }

  /// A colour.
  ///
  /// @param fill how a drawing asks for it, `var(--ink)`
  /// @param role what it is for
  record Swatch(String name, String fill, String light, String dark, String role) {}

  /// How far two colours stand apart.
  ///
  /// @param light the ratio by day, `15.9`
  /// @param dark the ratio by night
  /// @param least what is asked of them
  record Contrast(String front, String ground, String light, String dark, String least) {}

  /// A size.
  ///
  /// @param size how a drawing asks for it, `var(--space-4)`
  /// @param value as the style sheet has it
  record Measure(String name, String size, String value) {}
}

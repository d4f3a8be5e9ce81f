// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import java.util.List;

/// How to search.
record HelpPage(Frame frame, List<Part> parts) {
  HelpPage {
    parts = List.copyOf(parts);
  }

  /// A part of the language.
  ///
  /// @param rules a sentence each
  record Part(String heading, List<String> rules, List<Example> examples) {
    Part {
      rules = List.copyOf(rules);
      examples = List.copyOf(examples);
    }
  }

  /// A query that can be tried.
  record Example(Crumb search, String meaning) {}
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.article.ArticleAddress;
import java.util.LinkedHashSet;
import java.util.Set;

/// The web hosts that a topic links to, as a listener would call them: `docs.python.org`.
final class LinkedSites {
  private LinkedSites() {}

  /// The distinct hosts of a topic's links, in the order of the links.
  static Set<String> of(TopicNotes topic) {
    Set<String> sites = new LinkedHashSet<>();
    topic.addresses().forEach(address -> sites.add(new ArticleAddress(address).host()));
    return sites;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.kernel.Slug;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A page out on the web that the notes link to, or one that was captured.
///
/// @param id what it is known by in addresses, see {@link ArticleAddress#id}
/// @param address null for a captured page of which nobody knows where it was
/// @param title of its capture, else of the topic that featured it first, else the words of links
/// @param href the address as the latest link to it writes it, or null where there is none
/// @param topics how many topics link to it
/// @param featured how many topics have it as the thing they are about
/// @param episodes how many episodes link to it, in topics or elsewhere
/// @param first date of the first of them, or null
/// @param last date of the last of them, or null
/// @param captures how many captures there are of it
public record Article(
    String id,
    @Nullable ArticleAddress address,
    String title,
    @Nullable String href,
    int topics,
    int featured,
    int episodes,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    int captures) {
  /// The readable part of its address on this site.
  public Slug slug() {
    return Slug.of(title);
  }
}

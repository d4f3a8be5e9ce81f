// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.TopicStream;
import cuepoint.kernel.Slug;
import cuepoint.kernel.WebHost;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the address of a stream of topics asks for, as it stands there.
public record AskedStream(@Nullable String host, @Nullable String site, @Nullable String year) {

  /// The stream of a show; empty for what cannot be a host, a site or a year, and so is none of any
  /// topic.
  public Optional<TopicStream> of(Slug show) {
    boolean nonsense =
        (host != null && !Slug.isSlug(host))
            || (site != null && (site.isEmpty() || site.length() > WebHost.MAX_LENGTH))
            || (year != null && (year.length() > 4 || Locator.number(year).orElse(0) == 0));
    return nonsense
        ? Optional.empty()
        : Optional.of(
            new TopicStream(
                show,
                host == null ? null : new Slug(host),
                site,
                year == null ? null : Integer.valueOf(year)));
  }
}

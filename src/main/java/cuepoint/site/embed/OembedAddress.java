// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import cuepoint.address.TimeLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// A page of an episode as its address names it.
///
/// @param show slug
/// @param number as written
/// @param topic the end of a topic's address, or null
/// @param time what `t` points at, or null
record OembedAddress(String show, String number, @Nullable String topic, @Nullable TimeLink time) {
  private static final int MAX_LENGTH = 2000;

  /// Reads an address: short, of an episode, of its transcript, or of a topic.
  ///
  /// @param base where the archive is served, without a slash at the end
  /// @return nothing where it is none of this archive's or has nothing to show in a frame
  static Optional<OembedAddress> of(String address, String base) {
    if (address.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI asked = new URI(address);
      URI home = new URI(base);
      String path = Objects.requireNonNullElse(asked.getPath(), "");
      String above = Objects.requireNonNullElse(home.getPath(), "");
      return site(asked).equals(site(home)) && path.startsWith(above + "/")
          ? of(List.of(path.substring(above.length() + 1).split("/")), time(asked))
          : Optional.empty();
    } catch (URISyntaxException nonsense) {
      return Optional.empty();
    }
  }

  private static Optional<OembedAddress> of(List<String> path, @Nullable TimeLink time) {
    int size = path.size();
    boolean page = size == 2 || size == 3 || (size == 4 && path.get(3).equals("transcript"));
    boolean topic = size == 5 && path.get(3).equals("topics");
    return page || topic
        ? Optional.of(new OembedAddress(path.get(0), path.get(1), topic ? path.get(4) : null, time))
        : Optional.empty();
  }

  /// Scheme, host and port, which are the same in capitals.
  private static String site(URI address) {
    return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  private static @Nullable TimeLink time(URI address) {
    String t =
        UriComponentsBuilder.newInstance()
            .query(address.getQuery())
            .build()
            .getQueryParams()
            .getFirst("t");
    return TimeLink.parse(t).orElse(null);
  }
}

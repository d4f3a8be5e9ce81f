// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A podcast as the archive's owner describes it (contract C1).
///
/// @param site the show's own site, or null
/// @param language a BCP 47 tag
/// @param rights a line shown on every page of the show, or null
/// @param audio pattern of the audio's address, or null
/// @param edit pattern of the address where a source file can be edited, or null
public record Show(
    Slug slug,
    String title,
    @Nullable String site,
    String language,
    @Nullable String rights,
    List<HostTenure> hosts,
    @Nullable String audio,
    @Nullable String edit) {
  /// Copies the hosts.
  public Show {
    hosts = List.copyOf(hosts);
  }

  /// The names of those who present it now, each once.
  public List<String> presentHosts() {
    return hosts.stream()
        .filter(host -> host.until() == null)
        .map(HostTenure::name)
        .distinct()
        .toList();
  }
}

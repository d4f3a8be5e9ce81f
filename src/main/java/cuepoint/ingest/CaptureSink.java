// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.article.CapturedPage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes what a file of captures holds, one after the other: in the order of the file, and at last
/// the pages that were found unchanged when they were captured again.
public interface CaptureSink {
  /// A page. The same address may come several times.
  void page(CapturedPage page);

  /// An address that led to another when it was captured.
  ///
  /// @param from absolute, http or https
  /// @param to absolute, http or https
  void moved(String from, String to, @Nullable Instant at);

  /// Something that could not be taken; what comes after it may still be.
  ///
  /// @param reason one plain sentence without a full stop
  void problem(CapturedPage.Place place, String reason);

  /// Something that is sound and no page.
  ///
  /// @param kind of few: `request`, `image`, `style`, `status 404`
  void skipped(String kind);
}

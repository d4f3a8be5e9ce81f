// SPDX-License-Identifier: Apache-2.0
/// The pages a reader sees.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "address",
      "catalog",
      "article",
      "transcript",
      "alignment",
      "feed",
      "search",
      "ingest"
    })
@NullMarked
package cuepoint.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

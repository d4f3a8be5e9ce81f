// SPDX-License-Identifier: Apache-2.0
/// The command line and what keeps the archive up to date.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "address",
      "catalog",
      "article",
      "transcript",
      "alignment",
      "search",
      "api",
      "ingest"
    })
@NullMarked
package cuepoint.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

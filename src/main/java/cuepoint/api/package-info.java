// SPDX-License-Identifier: Apache-2.0
/// The JSON API (contract C4).
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "address",
      "catalog",
      "article",
      "transcript",
      "alignment",
      "search"
    })
@NullMarked
package cuepoint.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

// SPDX-License-Identifier: Apache-2.0
/// From source files to stored episodes: finding, reading, matching, storing, reporting.
@ApplicationModule(
    allowedDependencies = {"kernel", "address", "catalog", "article", "transcript", "alignment"})
@NullMarked
package cuepoint.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

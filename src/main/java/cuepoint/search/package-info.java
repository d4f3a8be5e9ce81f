// SPDX-License-Identifier: Apache-2.0
/// Our own query language and what it finds; Lucene stays hidden inside.
@ApplicationModule(
    allowedDependencies = {"kernel", "address", "catalog", "article", "transcript", "alignment"})
@NullMarked
package cuepoint.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

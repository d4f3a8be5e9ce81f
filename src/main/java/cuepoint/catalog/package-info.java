// SPDX-License-Identifier: Apache-2.0
/// Shows, episodes and their notes, people and sponsors: what an archive lists.
@ApplicationModule(allowedDependencies = {"kernel", "address"})
@NullMarked
package cuepoint.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

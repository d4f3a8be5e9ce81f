// SPDX-License-Identifier: Apache-2.0
/// The files that podcast players read: what stands in them, and how it is written.
@ApplicationModule(allowedDependencies = {"kernel", "address", "catalog", "alignment"})
@NullMarked
package cuepoint.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

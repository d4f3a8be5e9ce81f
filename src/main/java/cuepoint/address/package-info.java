// SPDX-License-Identifier: Apache-2.0
/// Every address of the site (contract C3), in one place.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package cuepoint.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

// SPDX-License-Identifier: Apache-2.0
/// Words that every module shares: slugs, timecodes, clean HTML. No Spring here.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cuepoint.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

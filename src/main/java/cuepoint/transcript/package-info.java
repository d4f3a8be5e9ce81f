// SPDX-License-Identifier: Apache-2.0
/// Cues, turns and whole transcripts, with the writers of their text formats.
@ApplicationModule(allowedDependencies = {"kernel", "address", "catalog"})
@NullMarked
package cuepoint.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

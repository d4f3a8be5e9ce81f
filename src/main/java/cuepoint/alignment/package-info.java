// SPDX-License-Identifier: Apache-2.0
/// When each part of the show notes is talked about: a pure function of notes and transcript, and
/// the store of what it found.
@ApplicationModule(allowedDependencies = {"kernel", "address", "catalog", "transcript"})
@NullMarked
package cuepoint.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

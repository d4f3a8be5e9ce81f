// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.kernel.TimeSpan;
import org.jspecify.annotations.Nullable;

/// What a person says about where a topic is talked about; it wins over what was found.
///
/// @param topic position in the notes
/// @param span where it is talked about, or null where nobody talks about it
public record Correction(int topic, @Nullable TimeSpan span) {}

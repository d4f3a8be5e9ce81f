// SPDX-License-Identifier: Apache-2.0
package cuepoint.transcript;

import org.jspecify.annotations.Nullable;

/// The smallest timed piece of a transcript.
///
/// @param startMs from the start of the audio
/// @param endMs at or after the start (equal only where nothing later starts)
/// @param speaker as the transcript names it, or null
/// @param text plain text, single spaces, never blank
public record Cue(long startMs, long endMs, @Nullable String speaker, String text) {}

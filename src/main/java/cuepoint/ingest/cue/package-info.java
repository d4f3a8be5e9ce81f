// SPDX-License-Identifier: Apache-2.0
/// What the transcript formats share: lines with numbers, times, markup, and the mending of cues.
@NullMarked
package cuepoint.ingest.cue;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Transcripts in SubRip.
@NullMarked
package cuepoint.ingest.srt;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Transcripts in JSON: Podcasting 2.0, Whisper, whisper.cpp.
@NullMarked
package cuepoint.ingest.json;

import org.jspecify.annotations.NullMarked;

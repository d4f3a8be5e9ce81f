// SPDX-License-Identifier: Apache-2.0
/// Transcripts in WebVTT.
@NullMarked
package cuepoint.ingest.webvtt;

import org.jspecify.annotations.NullMarked;

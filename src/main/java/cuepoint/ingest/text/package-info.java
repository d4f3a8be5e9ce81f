// SPDX-License-Identifier: Apache-2.0
/// Transcripts as plain text with times.
@NullMarked
package cuepoint.ingest.text;

import org.jspecify.annotations.NullMarked;

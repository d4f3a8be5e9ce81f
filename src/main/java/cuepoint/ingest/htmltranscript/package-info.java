// SPDX-License-Identifier: Apache-2.0
/// Transcripts in the HTML of Podcasting 2.0.
@NullMarked
package cuepoint.ingest.htmltranscript;

import org.jspecify.annotations.NullMarked;

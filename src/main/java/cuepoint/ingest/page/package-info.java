// SPDX-License-Identifier: Apache-2.0
/// Episode pages that somebody saved as text: header, dates, notes and, often, the transcript.
@NullMarked
package cuepoint.ingest.page;

import org.jspecify.annotations.NullMarked;

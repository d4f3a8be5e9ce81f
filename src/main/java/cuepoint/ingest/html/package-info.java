// SPDX-License-Identifier: Apache-2.0
/// The cleaner at the door: whatever HTML a source holds leaves here as text that may be printed.
@NullMarked
package cuepoint.ingest.html;

import org.jspecify.annotations.NullMarked;

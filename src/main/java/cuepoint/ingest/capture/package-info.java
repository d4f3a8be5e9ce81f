// SPDX-License-Identifier: Apache-2.0
/// Reads captured pages of the web from files: saved text, saved HTML, WARC and WACZ
/// (`docs/formats/captures.md`). Nothing here asks the network, and nothing of a page runs.
@NullMarked
package cuepoint.ingest.capture;

import org.jspecify.annotations.NullMarked;

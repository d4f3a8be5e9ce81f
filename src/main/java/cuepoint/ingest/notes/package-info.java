// SPDX-License-Identifier: Apache-2.0
/// Show notes written in Markdown: found out item by item, every word kept.
@NullMarked
package cuepoint.ingest.notes;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import org.jspecify.annotations.Nullable;

/// A search that gave no answer, and why.
///
/// @param before the query up to the place where it stops making sense, empty where no place is
/// @param after the query from that place on, empty where no place is meant
/// @param suggestion the nearest query that makes sense, or null
record FaultPage(
    Frame frame,
    String heading,
    String lead,
    String before,
    String after,
    @Nullable Crumb suggestion) {}

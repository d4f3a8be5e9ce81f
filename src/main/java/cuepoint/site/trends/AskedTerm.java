// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.trends;

import cuepoint.search.Filters;
import cuepoint.search.MalformedQuery;
import cuepoint.search.Trend;
import org.jspecify.annotations.Nullable;

/// A term and what came of it.
///
/// @param filters where it was looked for
/// @param trend null where it cannot be understood
/// @param fault null where it can be
record AskedTerm(
    String query, Filters filters, @Nullable Trend trend, @Nullable MalformedQuery fault) {}

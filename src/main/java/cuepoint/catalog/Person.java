// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// Somebody with a page of his or her own.
///
/// @param name as most episodes write it
/// @param url a page of the person's own as most episodes give it, or null
/// @param hosted how many episodes he or she presents
/// @param visited how many episodes he or she is a guest of
public record Person(Slug slug, String name, @Nullable String url, int hosted, int visited) {}

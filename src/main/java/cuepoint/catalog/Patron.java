// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import cuepoint.kernel.Slug;

/// A sponsor over all the episodes it paid for.
///
/// @param name as most episodes write it
/// @param episodes how many episodes it paid for
public record Patron(Slug slug, String name, int episodes) {}

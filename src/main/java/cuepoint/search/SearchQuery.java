// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

/// A query as it was understood: what is looked for, and where.
///
/// @param written as typed
/// @param filters those that stand in the query itself
public record SearchQuery(String written, Clause what, Filters filters) {}

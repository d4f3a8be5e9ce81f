// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

/// Words that were left out.
///
/// @param rule why
/// @param line where they began in the source, from 1; 0 where that is not known
/// @param words what was left out, as written
public record Drop(Rule rule, int line, String words) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

/// How many there are of something.
///
/// @param key what is counted, in the form an address has it: `2019`, `github.com`, `brian-okken`
/// @param name the same as it is written
public record Tally(String key, String name, int count) {
  /// Of what is written as its address has it.
  Tally(String key, int count) {
    this(key, key, count);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

/// What words are looked up in.
enum WordField {
  /// What is said.
  SPOKEN(Fields.SPOKEN),
  /// What topics' notes say.
  NOTES(Fields.NOTES),
  /// What was captured of pages.
  CAPTURED(Fields.CAPTURED);

  private final String field;

  WordField(String field) {
    this.field = field;
  }

  /// The name of the field in the index.
  String field() {
    return field;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

/// Nothing can be exported, or not to there; the message is a sentence that says why.
public final class ExportRefused extends Exception {
  private static final long serialVersionUID = 1;

  /// @param sentence what is the matter, and what to do about it
  public ExportRefused(String sentence) {
    super(sentence);
  }
}

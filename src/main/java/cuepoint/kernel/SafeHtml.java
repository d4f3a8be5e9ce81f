// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

/// HTML that was cleaned when it came in and may be printed as it stands; the only text a template
/// prints unescaped. Only the cleaner at the door and the store that kept its work make one.
public record SafeHtml(String html) {
  /// No text at all.
  public static final SafeHtml EMPTY = new SafeHtml("");

  /// Whether there is nothing to show.
  public boolean isEmpty() {
    return html.isBlank();
  }

  @Override
  public String toString() {
    return html;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.kernel;

/// HTML that was cleaned when it came in and may be printed as it stands; the only text a template
/// prints unescaped. Only the cleaner at the door and the store that kept its work make one.
public record SafeHtml(String html) {
  /// No text at all.
  public static final SafeHtml EMPTY = new SafeHtml("");

  /// The same with its headings, which all are `h4`, of the level that follows another.
  ///
  /// @param above the level of the heading it stands under, from 1 to 5
  public SafeHtml below(int above) {
    String level = String.valueOf(above + 1);
    return new SafeHtml(
        html.replace("<h4>", "<h" + level + ">").replace("</h4>", "</h" + level + ">"));
  }

  /// Whether there is nothing to show.
  public boolean isEmpty() {
    return html.isBlank();
  }

  @Override
  public String toString() {
    return html;
  }
}

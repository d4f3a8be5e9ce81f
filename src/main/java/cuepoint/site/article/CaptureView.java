// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is shown of a capture.
///
/// @param href its page
/// @param heading when it was taken, in words
/// @param title of the page then
/// @param authors in one line, may be empty
/// @param site what the site called itself, may be empty
/// @param overview may be empty
/// @param contents its table of contents, may be empty
/// @param text paragraphs, all of them or the first ones
/// @param whole whether that is all of its text
/// @param language of all that, or null
record CaptureView(
    String href,
    String heading,
    String title,
    String authors,
    String site,
    String overview,
    List<String> contents,
    List<String> text,
    boolean whole,
    @Nullable String language) {
  CaptureView {
    contents = List.copyOf(contents);
    text = List.copyOf(text);
  }
}

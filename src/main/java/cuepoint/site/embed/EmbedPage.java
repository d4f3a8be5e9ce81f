// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.embed;

import cuepoint.site.Crumb;
import org.jspecify.annotations.Nullable;

/// A page for a frame. Its links leave the frame and are complete, for the frame is elsewhere.
///
/// @param language a BCP 47 tag of the content
/// @param archive the archive, which links there
/// @param show the show with the episode's number, which links to the episode
/// @param headline what it is about, with a link to the page of it
/// @param quoted whether the words are somebody's
/// @param words a quote or what is to be expected, may be empty
/// @param by who says the words, empty where nobody or unknown
/// @param clock when they are said, or empty
/// @param audio what can be played, or null
record EmbedPage(
    String language,
    Crumb archive,
    Crumb show,
    Crumb headline,
    boolean quoted,
    String words,
    String by,
    String clock,
    @Nullable String audio) {}

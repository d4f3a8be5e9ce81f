// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

/// By which rule words of a source do not come back in the notes made from it. Whatever is left out
/// or told only once is left out by one of these; the corpus test lists every case.
public enum Rule {
  /// `[more]` at the end of a line, an instruction to the publishing system.
  MORE_MARKER,
  /// The heading of the whole document; it is read as number and title.
  TITLE,
  /// A heading that only says that items follow ("News items", "Show Intro").
  CONTAINER_HEADING,
  /// A section with a heading and nothing below ("Joke").
  EMPTY_SECTION,
  /// `YOUTUBE: id=…` becomes a link to the video.
  EMBED_MARKER,
  /// The second "Sponsored by X" above the read of a sponsor named before.
  SPONSOR_NAMED_AGAIN,
  /// A stray letter typed right before a headline's link.
  STRAY_LETTER,
  /// The language after an opening code fence.
  CODE_LANGUAGE,
  /// An address with blanks in it that leads nowhere.
  BROKEN_ADDRESS,
  /// A link with nothing to click on.
  EMPTY_LINK,
  /// An address that leads nowhere outside its own page.
  RELATIVE_ADDRESS,
  /// An address of a scheme other than http, https and mailto.
  FORBIDDEN_ADDRESS,
  /// A link written in pieces; its address is told once.
  SPLIT_LINK,
  /// The picture of an emoji, which is now the emoji itself.
  EMOJI_IMAGE,
  /// An element that would run, load or hide something.
  ACTIVE_CONTENT,
  /// What a saved page says around the episode.
  PAGE_CHROME
}

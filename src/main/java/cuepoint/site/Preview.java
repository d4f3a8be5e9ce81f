// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What others show of a link to a page, beside its title and description (the Open Graph protocol,
/// https://ogp.me).
///
/// @param type `website`, `article`, `profile`
/// @param image absolute address of a picture of 1200 by 630 pixels, or null
/// @param words what the picture says, for those who do not see it; empty without a picture
/// @param audio absolute address of the audio, or null
/// @param published when what the page is about was published, or null
public record Preview(
    String type,
    @Nullable String image,
    String words,
    @Nullable String audio,
    @Nullable LocalDate published) {
  /// A page without picture and sound.
  public static final Preview PLAIN = new Preview("website", null, "", null, null);

  /// The same with a picture.
  public Preview pictured(String picture, String said) {
    return new Preview(type, picture, said, audio, published);
  }

  /// The same of a page about an episode.
  public Preview article(@Nullable String sound, @Nullable LocalDate day) {
    return new Preview("article", image, words, sound, day);
  }

  /// The same of a page about a person.
  public Preview profile() {
    return new Preview("profile", image, words, audio, published);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.alignment.Segment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A segment as pages show it: with its name, what it leads to, and what is known of its time in
/// words.
///
/// @param name the topic's headline, `Sponsor: Tidewater Clocks`, `Joke` …
/// @param page the page about it, or null
/// @param fromCue index of its first cue
/// @param toCue index of the first cue after it; none are its own where another one takes them
/// @param moment the address of its first cue in the transcript
/// @param time when it starts, `12:43`, rounded down to ten seconds where that is approximate
/// @param clock the same with the word that goes with it, `12:43` or `about 12:40`
/// @param length how long it is, `4 min 36 s` or `about 5 min`
/// @param placing how it was placed: exact, approximate, or placed by hand
public record Stretch(
    Segment segment,
    String name,
    @Nullable String page,
    int fromCue,
    int toCue,
    String moment,
    String time,
    String clock,
    String length,
    String placing) {

  /// The id of its heading in the transcript: `s36880`.
  public String headingId() {
    return "s" + segment.startMs();
  }

  /// What it is and how sure its place is, as classes of the style sheet: `bar-topic bar-exact`.
  public String bar() {
    String sure = segment.byHand() ? "by-hand" : segment.isExact() ? "exact" : "approximate";
    return "bar-" + segment.kind().name().toLowerCase(Locale.ROOT) + " bar-" + sure;
  }

  /// How long it is, and how it was placed; that it is exact goes without saying.
  public String extent() {
    return segment.byHand() || !segment.isExact() ? length + " · " + placing : length;
  }
}

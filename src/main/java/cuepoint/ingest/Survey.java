// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.transcript.Transcript;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is remembered of a file that was read: enough to match it with others, not its text.
///
/// @param stated what it says about its episode
/// @param number of the episode: stated by a page's header, else in the file's name, else stated by
///   the heading of notes; null where nobody can tell
/// @param page whether it is a whole page of an episode
/// @param hasNotes whether it holds show notes
/// @param speech what it tells about its transcript, or null
/// @param items for a feed, what it says about each of its episodes
/// @param repairs what had to be mended, and how often
record Survey(
    Stated stated,
    @Nullable Integer number,
    boolean page,
    boolean hasNotes,
    @Nullable Speech speech,
    List<Stated> items,
    Map<String, Integer> repairs) {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  /// What decides between two transcripts of an episode.
  ///
  /// @param endMs where the last cue ends
  /// @param precise whether any time has a fraction of a second
  /// @param speakers who speaks, as the file names them, in order of first word
  record Speech(long endMs, boolean precise, List<String> speakers) {}

  static Survey of(SourceFile file, Reading reading, boolean page) {
    Transcript transcript = reading.transcript();
    return new Survey(
        reading.stated(),
        number(numberIn(file.name()), reading.stated().number(), page),
        page,
        reading.notes() != null,
        transcript == null ? null : speech(transcript),
        reading.items(),
        reading.repairs());
  }

  private static Speech speech(Transcript transcript) {
    boolean precise = transcript.cues().stream().anyMatch(cue -> cue.startMs() % 1000 != 0);
    List<String> speakers =
        transcript.cues().stream()
            .flatMap(cue -> Stream.ofNullable(cue.speaker()))
            .distinct()
            .toList();
    return new Speech(transcript.endMs(), precise, speakers);
  }

  private static @Nullable Integer number(
      @Nullable Integer named, @Nullable Integer stated, boolean statedFirst) {
    Integer first = statedFirst ? stated : named;
    return first != null ? first : statedFirst ? named : stated;
  }

  /// The first number in a file's name, if it is small enough to be one of an episode.
  static @Nullable Integer numberIn(String name) {
    Matcher digits = DIGITS.matcher(name);
    if (!digits.find()) {
      return null;
    }
    int number = Integer.parseInt(digits.group());
    return number <= MAX_NUMBER ? Integer.valueOf(number) : null;
  }

  /// Larger numbers are dates or identifiers.
  static final int MAX_NUMBER = 99_999;
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.search.SearchAnswer.Place;
import cuepoint.transcript.Cue;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An episode with a transcript as it is kept in memory: what an answer says of it, and which word
/// is spoken when. Costs 8 bytes a cue, 10 where speakers are known, and a quarter of a byte a
/// word. In the index it is
///
/// ```
/// the episode (as in `About`), vint number of speakers, their names,
/// vint number of cues, for every cue: vint words, zigzag vint start in ms since the cue before,
/// vint number of the speaker from 1 (0: unknown; left out where there are no speakers),
/// when its topics are talked about (as in `PartTimes`)
/// ```
final class SpokenEpisode {
  /// Of every so many words is known, as a power of two, in which cue they begin.
  private static final int BLOCK = 4;

  /// So many cues are looked at one after the other.
  private static final int NEAR = 4;

  private final About about;
  private final int words;
  private final int[] firstWords;
  private final int[] startsMs;
  private final String[] speakers;
  private final char[] speakerOf;
  private final PartTimes parts;
  private final int[] sponsored;
  private final int[] cueOfBlock;
  private final boolean inOrder;

  private SpokenEpisode(ByteArrayDataInput in, Interner same) throws IOException {
    about = About.read(in, same);
    speakers = new String[in.readVInt()];
    for (int i = 0; i < speakers.length; i++) {
      speakers[i] = in.readString();
    }
    int count = in.readVInt();
    firstWords = new int[count];
    startsMs = new int[count];
    speakerOf = new char[speakers.length == 0 ? 0 : count];
    int position = 0;
    long startMs = 0;
    for (int i = 0; i < count; i++) {
      firstWords[i] = position;
      position += in.readVInt();
      startMs += in.readZLong();
      startsMs[i] = Math.toIntExact(startMs);
      if (speakers.length > 0) {
        speakerOf[i] = (char) in.readVInt();
      }
    }
    words = position;
    parts = PartTimes.read(in);
    sponsored = parts.hasSponsor() ? sponsoredWords() : new int[0];
    cueOfBlock = cuesOfBlocks();
    inOrder = startInOrder();
  }

  private int[] cuesOfBlocks() {
    int[] cues = new int[(words >> BLOCK) + 2];
    int cue = 0;
    for (int block = 0; block < cues.length; block++) {
      while (cue + 1 < firstWords.length && firstWords[cue + 1] <= block << BLOCK) {
        cue++;
      }
      cues[block] = cue;
    }
    return cues;
  }

  private boolean startInOrder() {
    for (int cue = 1; cue < startsMs.length; cue++) {
      if (startsMs[cue] < startsMs[cue - 1]) {
        return false;
      }
    }
    return true;
  }

  private int[] sponsoredWords() {
    IntStream.Builder borders = IntStream.builder();
    boolean before = false;
    for (int cue = 0; cue < cues(); cue++) {
      if (before != (topic(cue) == PartTimes.SPONSOR)) {
        borders.add(firstWords[cue]);
        before = !before;
      }
    }
    if (before) {
      borders.add(words);
    }
    return borders.build().toArray();
  }

  /// Writes an episode.
  ///
  /// @param wordsOf how many words each cue has
  static BytesRef write(EpisodeText text, int[] wordsOf) throws IOException {
    List<Cue> cues = text.cues();
    Map<String, Integer> speakers = new LinkedHashMap<>();
    for (Cue cue : cues) {
      if (cue.speaker() != null && speakers.size() < Character.MAX_VALUE) {
        speakers.putIfAbsent(cue.speaker(), speakers.size() + 1);
      }
    }
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    About.write(out, text);
    out.writeVInt(speakers.size());
    for (String speaker : speakers.keySet()) {
      out.writeString(speaker);
    }
    out.writeVInt(cues.size());
    long before = 0;
    for (int i = 0; i < wordsOf.length; i++) {
      Cue cue = cues.get(i);
      out.writeVInt(wordsOf[i]);
      out.writeZLong(cue.startMs() - before);
      before = cue.startMs();
      if (!speakers.isEmpty()) {
        out.writeVInt(cue.speaker() == null ? 0 : speakers.getOrDefault(cue.speaker(), 0));
      }
    }
    PartTimes.write(out, text.alignment().segments());
    return new BytesRef(out.toArrayCopy());
  }

  /// Reads an episode.
  static SpokenEpisode read(BytesRef value, Interner same) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    return new SpokenEpisode(in, same);
  }

  /// What is known of it.
  About about() {
    return about;
  }

  /// How an answer names it.
  Place place() {
    return about.place();
  }

  /// How many words are spoken.
  int words() {
    return words;
  }

  /// How many cues there are.
  int cues() {
    return startsMs.length;
  }

  /// The position of a cue's first word (of the next word, where the cue has none).
  int firstWord(int cue) {
    return firstWords[cue];
  }

  /// When a cue starts, in milliseconds.
  int startMs(int cue) {
    return startsMs[cue];
  }

  /// Who speaks a cue, or null.
  @Nullable String speaker(int cue) {
    return speakerOf.length == 0 || speakerOf[cue] == 0 ? null : speakers[speakerOf[cue] - 1];
  }

  /// Everybody who speaks. Not to be written to.
  String[] speakers() {
    return speakers;
  }

  /// Who speaks a cue, as an index into {@link #speakers}; -1 where that is not known.
  int speakerIndex(int cue) {
    return speakerOf.length == 0 ? -1 : speakerOf[cue] - 1;
  }

  /// The position of the topic that is talked about when a cue starts; {@link PartTimes#SPONSOR} or
  /// {@link PartTimes#NOTHING} where none is.
  int topic(int cue) {
    return parts.at(startsMs[cue]);
  }

  /// Where sponsors' messages are read: of each run of such cues the position of the first word and
  /// the position after the last, ascending. Not to be written to.
  int[] sponsored() {
    return sponsored;
  }

  /// When its topics are talked about.
  PartTimes parts() {
    return parts;
  }

  /// The cue in which a word is spoken: the last one that does not begin after it.
  ///
  /// @param position of the word
  int cueOf(int position) {
    int low = cueOfBlock[position >> BLOCK];
    int high = cueOfBlock[(position >> BLOCK) + 1];
    while (high - low > NEAR) {
      int middle = (low + high) >>> 1;
      if (firstWords[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (low < high && firstWords[low + 1] <= position) {
      low++;
    }
    return low;
  }

  /// Whether two words are spoken in cues of which the second starts at most so long after the
  /// first. Most pairs are so near that this is seen without looking for their cues.
  boolean isWithin(int from, int to, int ms) {
    int earliest = cueOfBlock[from >> BLOCK];
    int latest = cueOfBlock[(to >> BLOCK) + 1];
    return (inOrder && startsMs[latest] - startsMs[earliest] <= ms)
        || startsMs[cueOf(to)] - startsMs[cueOf(from)] <= ms;
  }

  /// Of the given spans, the first in each cue with a start of its own.
  ///
  /// @param spans ascending
  /// @param count how many of the spans there are
  /// @param most how many to list at most
  long[] moments(long[] spans, int count, int most) {
    long[] moments = new long[Math.min(count, most)];
    int found = 0;
    int before = -1;
    for (int i = 0; i < count && found < most; i++) {
      int cue = cueOf(Span.start(spans[i]));
      if (startsMs[cue] != before) {
        before = startsMs[cue];
        moments[found++] = spans[i];
      }
    }
    return Arrays.copyOf(moments, found);
  }

  /// How many distinct starts the cues have in which the given spans begin.
  ///
  /// @param spans ascending
  int countMoments(long[] spans, int count) {
    return countMoments(spans, count, new int[0]);
  }

  /// The same, counted for each of the {@link #speakers}, too.
  ///
  /// @param bySpeaker what is added to; nothing is where it is empty
  int countMoments(long[] spans, int count, int[] bySpeaker) {
    int moments = 0;
    int before = -1;
    for (int i = 0; i < count; i++) {
      int cue = cueOf(Span.start(spans[i]));
      if (startsMs[cue] != before) {
        before = startsMs[cue];
        moments++;
        if (bySpeaker.length > 0 && speakerOf[cue] > 0) {
          bySpeaker[speakerOf[cue] - 1]++;
        }
      }
    }
    return moments;
  }
}

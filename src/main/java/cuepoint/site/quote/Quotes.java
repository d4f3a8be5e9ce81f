// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

import cuepoint.address.TimeLink;
import cuepoint.catalog.Episode;
import cuepoint.transcript.Cue;
import cuepoint.transcript.CueTimes;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds what a time link quotes.
@Component
public class Quotes {
  /// Cues that are shown of a moment, which has no end.
  private static final int OF_A_MOMENT = 4;

  /// More words than these many cues are no quote any more; they are marked and played whole all
  /// the same.
  private static final int MOST_CUES = 120;

  private final Transcripts transcripts;

  Quotes(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  /// What is said at a time; nothing where the episode has no transcript. Reads the transcript.
  public Optional<Quote> of(Episode episode, TimeLink time) {
    return transcripts.of(episode.id()).map(transcript -> of(transcript, time));
  }

  /// What is said at a time in a transcript.
  public static Quote of(Transcript transcript, TimeLink time) {
    List<Cue> cues = transcript.cues();
    CueTimes times = transcript.times();
    int from = times.indexAt(time);
    return quote(
        times, time, cues.subList(from, Math.min(cues.size(), from + size(times, from, time))));
  }

  /// What is said at a time in an episode the times of which are at hand; reads the cues shown.
  public Quote of(Episode episode, CueTimes times, TimeLink time) {
    int from = times.indexAt(time);
    return quote(times, time, transcripts.passage(episode.id(), from, size(times, from, time)));
  }

  private static int size(CueTimes times, int from, TimeLink time) {
    return time.endMs() == null ? OF_A_MOMENT : Math.min(MOST_CUES, times.endAt(time) - from);
  }

  private static Quote quote(CueTimes times, TimeLink time, List<Cue> shown) {
    int from = times.indexAt(time);
    int to = times.endAt(time);
    boolean moment = time.endMs() == null;
    Long end = moment ? null : times.endMs(from, to);
    List<Quote.Said> said = said(shown);
    if (!moment && shown.size() < to - from) {
      Quote.Said last = said.removeLast();
      said.add(new Quote.Said(last.speaker(), last.text() + " …"));
    }
    return new Quote(from, to, times.startMs(from), end, said);
  }

  private static List<Quote.Said> said(List<Cue> cues) {
    List<Quote.Said> said = new ArrayList<>();
    for (Cue cue : cues) {
      String speaker = PlainText.of(Optional.ofNullable(cue.speaker()).orElse(""));
      String text = PlainText.of(cue.text());
      if (!said.isEmpty() && said.getLast().speaker().equals(speaker)) {
        text = said.removeLast().text() + " " + text;
      }
      said.add(new Quote.Said(speaker, text));
    }
    return said;
  }
}

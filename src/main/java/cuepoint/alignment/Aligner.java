// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.kernel.TimeSpan;
import cuepoint.transcript.Transcript;
import java.util.List;

/// Finds out when each part of the notes is talked about.
public final class Aligner {
  /// Changes whenever the same notes and transcript may give another alignment.
  public static final int VERSION = 6;

  /// Loaded when first needed.
  private static final class Shipped {
    static final Aligner ALIGNER = new Aligner(Weights.load(), Phrases.load());
  }

  private final Weights weights;
  private final Phrases phrases;

  Aligner(Weights weights, Phrases phrases) {
    this.weights = weights;
    this.phrases = phrases;
  }

  /// Places the parts of the notes on the transcript's time line. Depends on nothing but its
  /// arguments. Nothing is placed where the notes have no topics.
  ///
  /// @param people who may hand over to whom: full names of hosts and guests
  /// @param corrections what a person placed; it stays exactly there
  public static Alignment align(
      ShowNotes notes, List<String> people, Transcript transcript, List<Correction> corrections) {
    return Shipped.ALIGNER.place(notes, people, transcript, corrections);
  }

  Alignment place(
      ShowNotes notes, List<String> people, Transcript transcript, List<Correction> corrections) {
    if (notes.topics().isEmpty()) {
      return Alignment.NONE;
    }
    Token.Maker maker = new Token.Maker();
    Speech speech = new Speech(transcript, maker);
    Parts evidence = new Parts(notes, people, speech, maker, phrases);
    List<Part> parts = evidence.all();
    Order order = new Order(parts, hasJoke(notes));
    Chain.Possible possible = possible(corrections, parts, speech);
    Chain first = new Chain(parts, order, speech.size(), weights, possible);
    evidence.addThemes(parts, order, first.likelihood());
    Chain chain = new Chain(parts, order, speech.size(), weights, possible);
    return new Placing(parts, order, speech).place(chain.best(), chain.likelihood(), corrections);
  }

  static boolean hasJoke(ShowNotes notes) {
    return notes.sections().stream().anyMatch(section -> section.kind() == Section.Kind.JOKE);
  }

  private static Chain.Possible possible(List<Correction> all, List<Part> parts, Speech speech) {
    // A topic beyond the most that are parts would leave no way through its span.
    List<Correction> corrections =
        all.stream()
            .filter(correction -> parts.stream().anyMatch(part -> isOf(correction, part)))
            .toList();
    if (corrections.isEmpty()) {
      return Chain.Possible.ALWAYS;
    }
    return (part, unit) -> {
      long ms = speech.unit(unit).startMs();
      for (Correction correction : corrections) {
        TimeSpan span = correction.span();
        if (span != null && span.startMs() <= ms && ms < span.endMs()) {
          return isOf(correction, part);
        }
      }
      return corrections.stream().noneMatch(correction -> isOf(correction, part));
    };
  }

  private static boolean isOf(Correction correction, Part part) {
    return part.kind() == Kind.TOPIC && part.number() == correction.topic();
  }
}

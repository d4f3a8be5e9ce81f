// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.Share;
import cuepoint.alignment.Segment.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// How near alignments come to the labels.
final class Accuracy {
  private static final long MISSED = Long.MAX_VALUE;

  private final List<Long> starts = new ArrayList<>();
  private final List<Long> certain = new ArrayList<>();
  private final List<Long> confident = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();
  private final List<Long> others = new ArrayList<>();
  private final Map<Kind, List<Long>> othersByKind = new TreeMap<>();
  private int undiscussed;
  private int undiscussedUnplaced;
  private final List<String> misses = new ArrayList<>();

  /// Compares every example's alignment with its labels.
  static Accuracy of(List<Example> examples, Function<Example, Alignment> aligner) {
    Accuracy accuracy = new Accuracy();
    List<Alignment> alignments = examples.parallelStream().map(aligner).toList();
    for (int i = 0; i < examples.size(); i++) {
      accuracy.add(examples.get(i), alignments.get(i));
    }
    return accuracy;
  }

  private void add(Example example, Alignment alignment) {
    Map<Integer, List<Label>> topics = new LinkedHashMap<>();
    for (Label label : example.labels()) {
      if (label.kind() == Kind.TOPIC) {
        topics.computeIfAbsent(label.part(), _ -> new ArrayList<>()).add(label);
      } else if (label.startMs() != null
          && (label.kind() == Kind.SPONSOR
              || label.kind() == Kind.EXTRAS
              || label.kind() == Kind.JOKE)) {
        addOther(example, label, alignment);
      }
    }
    topics.forEach((topic, labels) -> addTopic(example, topic, labels, alignment));
  }

  private void addTopic(Example example, int topic, List<Label> labels, Alignment alignment) {
    Optional<Segment> found = alignment.topic(topic);
    Label first = labels.getFirst();
    Long start = first.startMs();
    if (start == null) {
      undiscussed++;
      undiscussedUnplaced += found.isEmpty() ? 1 : 0;
      if (found.isPresent()) {
        misses.add(
            example.spoken().number()
                + " topic "
                + topic
                + " not discussed, placed at "
                + found.get().startMs() / 1000.0
                + " confidence "
                + found.get().confidence());
      }
      return;
    }
    long off = found.isEmpty() ? MISSED : Math.abs(found.get().startMs() - start);
    starts.add(off);
    if (first.certain()) {
      certain.add(off);
    }
    if (off > 5_000) {
      misses.add(
          example.spoken().number()
              + " topic "
              + topic
              + (first.certain() ? "" : " (uncertain)")
              + " at "
              + start / 1000.0
              + ", found at "
              + found
                  .map(s -> s.startMs() / 1000.0 + " confidence " + s.confidence())
                  .orElse("nowhere"));
    }
    if (found.isPresent()) {
      if (found.get().confidence() > 0.9) {
        confident.add(off);
      }
    }
    long end = Objects.requireNonNull(labels.getLast().endMs());
    end = Math.min(end, example.spoken().transcript().endMs());
    List<Segment> all = alignment.topicSegments(topic);
    ends.add(all.isEmpty() ? MISSED : Math.abs(all.getLast().endMs() - end));
  }

  private void addOther(Example example, Label label, Alignment alignment) {
    long start = Objects.requireNonNull(label.startMs());
    long off =
        alignment.segments().stream()
            .filter(s -> s.kind() == label.kind() && s.part() == label.part())
            .mapToLong(s -> Math.abs(s.startMs() - start))
            .min()
            .orElse(MISSED);
    others.add(off);
    othersByKind.computeIfAbsent(label.kind(), _ -> new ArrayList<>()).add(off);
    if (off > 20_000) {
      misses.add(
          example.spoken().number()
              + " "
              + label.kind()
              + " "
              + label.part()
              + " at "
              + start / 1000.0
              + ", off "
              + (off == MISSED ? "missing" : off / 1000.0));
    }
  }

  private static Share within(Collection<Long> errors, long ms) {
    return new Share((int) errors.stream().filter(error -> error <= ms).count(), errors.size());
  }

  Share startsWithin(long ms) {
    return within(starts, ms);
  }

  Share confidentWithin15() {
    return within(confident, 15_000);
  }

  Share endsWithin15() {
    return within(ends, 15_000);
  }

  Share othersWithin20() {
    return within(others, 20_000);
  }

  Share undiscussedUnplaced() {
    return new Share(undiscussedUnplaced, undiscussed);
  }

  /// Middle error of a topic's start, in ms; a topic that is not placed is infinitely far off.
  long medianMs() {
    return starts.stream()
        .sorted(Comparator.naturalOrder())
        .skip(starts.size() / 2)
        .findFirst()
        .orElse(0L);
  }

  List<String> misses() {
    return misses;
  }

  /// The figures of topics alone.
  String topics() {
    StringBuilder text = new StringBuilder();
    text.append("starts within 15 s  ").append(startsWithin(15_000)).append('\n');
    text.append("starts within 5 s   ").append(startsWithin(5_000)).append('\n');
    text.append("  certain, 15 s     ").append(within(certain, 15_000)).append('\n');
    text.append("median of starts    ").append(medianMs() / 1000.0).append(" s\n");
    text.append("confident, 15 s     ").append(confidentWithin15()).append('\n');
    text.append("ends within 15 s    ").append(endsWithin15()).append('\n');
    return text.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(topics());
    text.append("undiscussed unplaced ").append(undiscussedUnplaced()).append('\n');
    text.append("others within 20 s  ").append(othersWithin20()).append('\n');
    othersByKind.forEach((kind, errors) ->
        text.append("  ").append(kind).append("  ").append(within(errors, 20_000)).append('\n'));
    return text.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.Share;
import cuepoint.search.Word;
import cuepoint.search.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many misheard mentions a recogniser finds, and how much of what it adds is one.
final class Evaluation {
  /// Several terms are found where they are spoken within this.
  private static final long WITHIN_MS = 60_000;

  /// A place where all terms of a name are heard.
  ///
  /// @param forgiven whether one of them is only alike
  private record Hit(int position, int end, boolean forgiven) {}

  private int misheard;
  private int found;
  private int added;
  private int right;
  private final List<String> misses = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /// @param labels every mention of the names that they have
  static Evaluation of(List<Label> labels, Archive archive, Recogniser recogniser) {
    Evaluation evaluation = new Evaluation();
    evaluation.addAll(labels, archive, recogniser);
    return evaluation;
  }

  void addAll(List<Label> labels, Archive archive, Recogniser recogniser) {
    Map<List<Object>, List<Label>> pairs = new LinkedHashMap<>();
    for (Label label : labels) {
      pairs
          .computeIfAbsent(List.of(label.episode(), label.name()), _ -> new ArrayList<>())
          .add(label);
    }
    pairs.values().forEach(pair -> add(pair, archive, recogniser));
  }

  List<String> misses() {
    return misses;
  }

  List<String> wrong() {
    return wrong;
  }

  Share recall() {
    return new Share(found, misheard);
  }

  Share precision() {
    return new Share(right, added);
  }

  private void add(List<Label> pair, Archive archive, Recogniser recogniser) {
    Archive.Said said = archive.episode(pair.getFirst().episode());
    List<Hit> hits = hits(pair.getFirst().name(), said, recogniser);
    for (Label label : pair) {
      if (label.kind() == Label.Kind.MISHEARD) {
        misheard++;
        if (hits.stream().anyMatch(hit -> hit.forgiven() && isAt(hit, label, said, 1))) {
          found++;
        } else {
          misses.add(label.toString());
        }
      }
    }
    for (Hit hit : hits) {
      if (!hit.forgiven() || isInflected(hit, pair, said)) {
        continue;
      }
      added++;
      if (pair.stream()
          .anyMatch(label ->
              (label.kind() == Label.Kind.MISHEARD || label.kind() == Label.Kind.UNSURE)
                  && isAt(hit, label, said, 1))) {
        right++;
      } else {
        wrong.add(
            said.spoken().number()
                + " "
                + pair.getFirst().name()
                + " "
                + said.startMs(hit.position()) / 1000.0
                + " "
                + said.words().subList(hit.position(), hit.end()));
      }
    }
  }

  /// Whether it is the name with an ending, which the labels call right: neither gain nor fault.
  private static boolean isInflected(Hit hit, List<Label> pair, Archive.Said said) {
    String name =
        String.join("", Words.of(pair.getFirst().name()).stream().map(Word::form).toList());
    String heard = String.join("", said.words().subList(hit.position(), hit.end()));
    return heard.startsWith(name)
        && pair.stream()
            .anyMatch(label -> label.kind() == Label.Kind.RIGHT && isAt(hit, label, said, 0));
  }

  static boolean isAt(int position, Label label, Archive.Said said, int cues) {
    return Math.abs(cue(label, said) - said.cueOf().get(position)) <= cues;
  }

  private static boolean isAt(Hit hit, Label label, Archive.Said said, int cues) {
    return isAt(hit.position(), label, said, cues);
  }

  private static int cue(Label label, Archive.Said said) {
    for (int cue = 0; cue < said.spoken().cues().size(); cue++) {
      if (Math.abs(said.spoken().cues().get(cue).startMs() - label.startMs()) <= 6) {
        return cue;
      }
    }
    throw new IllegalArgumentException("no cue starts there: " + label);
  }

  /// The words of each term of a name.
  static List<List<String>> terms(String name) {
    List<List<String>> terms = new ArrayList<>();
    for (String term : name.split(" ")) {
      List<String> words = Words.of(term).stream().map(Word::form).toList();
      if (!words.isEmpty()) {
        terms.add(words);
      }
    }
    return terms;
  }

  private static List<Hit> hits(String name, Archive.Said said, Recogniser recogniser) {
    List<List<Hit>> each = new ArrayList<>();
    for (List<String> term : terms(name)) {
      List<Hit> hits = new ArrayList<>();
      for (int i = 0; i < said.words().size(); i++) {
        if (said.hasAt(i, term)) {
          hits.add(new Hit(i, i + term.size(), false));
        }
      }
      for (Recogniser.Added added : recogniser.added(said, term)) {
        hits.add(new Hit(added.position(), added.position() + added.words(), true));
      }
      hits.sort(Comparator.comparingInt(Hit::position));
      each.add(hits);
    }
    return each.size() == 1 ? each.getFirst() : stretches(each, said);
  }

  /// The smallest stretches with a place of every term; of two that overlap the shorter one.
  private static List<Hit> stretches(List<List<Hit>> each, Archive.Said said) {
    List<Hit> all = new ArrayList<>();
    for (Hit first : each.getFirst()) {
      Hit stretch = first;
      for (List<Hit> term : each.subList(1, each.size())) {
        Hit before = stretch;
        Hit nearest =
            term.stream()
                .min(Comparator.comparingInt(hit -> Math.abs(hit.position() - first.position())))
                .orElse(null);
        if (nearest == null) {
          return List.of();
        }
        stretch =
            new Hit(
                Math.min(before.position(), nearest.position()),
                Math.max(before.end(), nearest.end()),
                before.forgiven() || nearest.forgiven());
      }
      long span = said.startMs(stretch.end() - 1) - said.startMs(stretch.position());
      if (span <= WITHIN_MS) {
        all.add(stretch);
      }
    }
    all.sort(Comparator.comparingInt(hit -> hit.end() - hit.position()));
    List<Hit> apart = new ArrayList<>();
    for (Hit hit : all) {
      if (apart.stream().noneMatch(o -> o.position() < hit.end() && hit.position() < o.end())) {
        apart.add(hit);
      }
    }
    return apart;
  }

  @Override
  public String toString() {
    return "recall " + recall() + "  precision " + precision();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Corpus.Spoken;
import cuepoint.alignment.Order.State;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// An episode with its labels.
record Example(Spoken spoken, List<Label> labels) {

  /// The labelled ones of some episodes.
  static List<Example> of(List<Spoken> episodes, List<Label> labels) {
    List<Example> examples = new ArrayList<>();
    for (Spoken spoken : episodes) {
      List<Label> its = labels.stream().filter(l -> l.episode() == spoken.number()).toList();
      if (!its.isEmpty()) {
        examples.add(new Example(spoken, its));
      }
    }
    return examples;
  }

  /// The same with one topic of another episode among its own, never discussed.
  Example withDecoy(List<Spoken> others, Random random) {
    ShowNotes notes = spoken.notes();
    int at = random.nextInt(notes.topics().size() + 1);
    Spoken other = spoken;
    while (other.number() == spoken.number()) {
      other = others.get(random.nextInt(others.size()));
    }
    List<Topic> from = other.notes().topics();
    List<Topic> topics = new ArrayList<>(notes.topics());
    topics.add(at, from.get(random.nextInt(from.size())));
    List<Topic> numbered = new ArrayList<>();
    for (Topic topic : topics) {
      numbered.add(
          new Topic(
              numbered.size() + 1,
              topic.label(),
              topic.host(),
              topic.headline(),
              topic.link(),
              topic.text(),
              topic.links()));
    }
    int decoy = at + 1;
    List<Label> moved = new ArrayList<>();
    for (Label l : labels) {
      int part = l.kind() == Kind.TOPIC && l.part() >= decoy ? l.part() + 1 : l.part();
      moved.add(
          new Label(l.show(), l.episode(), l.kind(), part, l.startMs(), l.endMs(), l.certain()));
    }
    moved.add(
        new Label(labels.getFirst().show(), spoken.number(), Kind.TOPIC, decoy, null, null, false));
    ShowNotes more = new ShowNotes(notes.sponsors(), notes.guests(), numbered, notes.sections());
    return new Example(
        new Spoken(spoken.number(), more, spoken.people(), spoken.transcript()), moved);
  }

  /// The state of each unit, as the labels have it; what they leave out goes on as before.
  int[] way(List<Part> parts, Order order, Speech speech) {
    List<State> states = order.states();
    int[] way = new int[speech.size()];
    for (int i = 0; i < way.length; i++) {
      int before = i == 0 ? 0 : way[i - 1];
      way[i] = before;
      Label label = at(speech.unit(i).startMs());
      if (label == null) {
        continue;
      }
      for (int s = 0; s < states.size(); s++) {
        Part part = parts.get(states.get(s).part());
        int place = states.get(before).after();
        boolean numbered = part.kind() == Kind.TOPIC || part.kind() == Kind.SPONSOR;
        boolean same = part.kind() == label.kind() && (!numbered || part.number() == label.part());
        boolean fits = part.kind() != Kind.SPONSOR || states.get(s).after() == place;
        int to = s;
        boolean possible =
            i == 0
                || to == before
                || order.steps().stream().anyMatch(x -> x.from() == before && x.to() == to);
        if (same && fits && possible) {
          way[i] = s;
        }
      }
    }
    return way;
  }

  private @Nullable Label at(long ms) {
    for (Label label : labels) {
      if (label.startMs() != null
          && label.startMs() <= ms
          && ms < Objects.requireNonNull(label.endMs())) {
        return label;
      }
    }
    return null;
  }
}

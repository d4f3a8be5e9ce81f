// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// In which order the parts of an episode may follow each other, and what is unusual about it.
///
/// A state is a part; a sponsor read has a state for each place among the topics where it can
/// stand, so that the order of the topics around it is not forgotten.
final class Order {
  /// Leaving out more topics than this at once is no more unusual.
  private static final int MANY = 4;

  /// A part at a place.
  ///
  /// @param part index among the parts
  /// @param after how many topics of the notes are behind it (of a topic: its own place)
  record State(int part, Kind kind, int after) {}

  /// From one state to another.
  ///
  /// @param unusual the features of it
  record Step(int from, int to, Map<Feature, Double> unusual) {}

  private final int topics;
  private final boolean hasJoke;
  private final List<State> states = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /// @param hasJoke whether the notes promise one
  Order(List<Part> parts, boolean hasJoke) {
    this.hasJoke = hasJoke;
    topics = (int) parts.stream().filter(part -> part.kind() == Kind.TOPIC).count();
    int topic = 0;
    for (int i = 0; i < parts.size(); i++) {
      Kind kind = parts.get(i).kind();
      switch (kind) {
        case INTRO -> states.add(new State(i, kind, 0));
        case TOPIC -> states.add(new State(i, kind, ++topic));
        case SPONSOR -> {
          for (int after = 0; after <= topics; after++) {
            states.add(new State(i, kind, after));
          }
        }
        case EXTRAS, JOKE, OUTRO -> states.add(new State(i, kind, topics));
      }
    }
    for (int from = 0; from < states.size(); from++) {
      for (int to = 0; to < states.size(); to++) {
        if (from != to && isPossible(states.get(from), states.get(to))) {
          steps.add(new Step(from, to, unusual(states.get(from), states.get(to))));
        }
      }
    }
  }

  List<State> states() {
    return states;
  }

  List<Step> steps() {
    return steps;
  }

  /// What is unusual about an episode that begins with a state.
  static Map<Feature, Double> beginning(State state) {
    return state.kind() == Kind.INTRO ? Map.of() : Map.of(Feature.ORDER_NOT_INTRO_FIRST, 1.0);
  }

  /// What is unusual about an episode that ends with a state.
  static Map<Feature, Double> ending(State state) {
    return state.kind() == Kind.OUTRO ? Map.of() : Map.of(Feature.ORDER_NO_GOODBYE, 1.0);
  }

  private boolean isPossible(State from, State to) {
    return switch (to.kind()) {
      case INTRO -> from.kind() == Kind.SPONSOR && from.after() == 0;
      case SPONSOR -> from.after() == to.after();
      case TOPIC, EXTRAS, JOKE, OUTRO -> true;
    };
  }

  private Map<Feature, Double> unusual(State from, State to) {
    Map<Feature, Double> unusual = new EnumMap<>(Feature.class);
    boolean ended = from.kind().compareTo(Kind.EXTRAS) >= 0;
    if (from.kind() == Kind.OUTRO) {
      unusual.put(Feature.ORDER_AFTER_GOODBYE, 1.0);
    }
    switch (to.kind()) {
      case INTRO -> unusual.put(Feature.ORDER_BACK_TO_INTRO, 1.0);
      case TOPIC -> addTopic(from, to, ended, unusual);
      case SPONSOR -> {
        if (from.kind() == Kind.SPONSOR) {
          unusual.put(Feature.ORDER_SPONSOR_AFTER_SPONSOR, 1.0);
        } else if (from.kind() == Kind.INTRO) {
          unusual.put(Feature.ORDER_SPONSOR_IN_INTRO, 1.0);
        } else if (ended) {
          unusual.put(Feature.ORDER_SPONSOR_LATE, 1.0);
        }
      }
      case EXTRAS -> {
        addLeftOut(from, unusual);
        if (from.kind() == Kind.JOKE) {
          unusual.put(Feature.ORDER_EXTRAS_AFTER_JOKE, 1.0);
        }
      }
      case JOKE -> {
        addLeftOut(from, unusual);
        if (!ended) {
          unusual.put(Feature.ORDER_NO_EXTRAS, 1.0);
        }
      }
      case OUTRO -> {
        addLeftOut(from, unusual);
        if (!ended) {
          unusual.put(Feature.ORDER_NO_EXTRAS, 1.0);
        }
        if (hasJoke && from.kind() != Kind.JOKE) {
          unusual.put(Feature.ORDER_NO_JOKE, 1.0);
        }
      }
    }
    return unusual;
  }

  private void addTopic(State from, State to, boolean ended, Map<Feature, Double> unusual) {
    if (ended) {
      unusual.put(Feature.ORDER_TOPIC_AFTER_ALL, 1.0);
      return;
    }
    int ahead = to.after() - from.after();
    if (ahead == 0) {
      unusual.put(Feature.ORDER_RETURN, 1.0);
    } else if (from.kind() == Kind.SPONSOR) {
      unusual.put(Feature.ORDER_OTHER_AFTER_SPONSOR, 1.0);
    }
    if (ahead > 1) {
      unusual.put(Feature.ORDER_ANY_SKIPPED, 1.0);
      unusual.put(Feature.ORDER_SKIPPED, (double) Math.min(ahead - 1, MANY));
    } else if (ahead < 0) {
      unusual.put(Feature.ORDER_BACK, 1.0);
      if (ahead == -1) {
        unusual.put(Feature.ORDER_BACK_TO_LAST, 1.0);
      }
    }
  }

  private void addLeftOut(State from, Map<Feature, Double> unusual) {
    int left = topics - from.after();
    if (left > 0) {
      unusual.put(Feature.ORDER_LEFT_OUT, (double) Math.min(left, MANY));
    }
  }
}

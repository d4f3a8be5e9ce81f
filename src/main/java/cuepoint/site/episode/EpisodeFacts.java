// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.catalog.Appearance;
import cuepoint.catalog.Episode;
import cuepoint.kernel.Timecode;
import cuepoint.site.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says when an episode was made and how long it is, and which of that nobody stated.
@Component
class EpisodeFacts {
  private final Words words;

  EpisodeFacts(Words words) {
    this.words = words;
  }

  List<EpisodePage.Fact> of(Episode episode) {
    List<EpisodePage.Fact> facts = new ArrayList<>();
    add(facts, episode, "published", episode.published());
    add(facts, episode, "recorded", episode.recorded());
    LocalDate estimated = episode.estimated();
    if (facts.isEmpty() && estimated != null) {
      facts.add(
          new EpisodePage.Fact(
              words.of("fact.date"), words.of("date.about", words.month(estimated)), "", true));
    }
    Integer season = episode.season();
    if (season != null) {
      facts.add(new EpisodePage.Fact(words.of("fact.season"), season.toString(), "", false));
    }
    Long length = episode.durationMs();
    if (length != null) {
      facts.add(
          new EpisodePage.Fact(
              words.of("fact.length"),
              words.clock(length),
              Timecode.iso(length),
              episode.inferred().contains("durationMs")));
    }
    return facts;
  }

  private void add(
      List<EpisodePage.Fact> facts, Episode episode, String field, @Nullable LocalDate date) {
    if (date != null) {
      facts.add(
          new EpisodePage.Fact(
              words.of("fact." + field),
              words.day(date),
              date.toString(),
              episode.inferred().contains(field)));
    }
  }

  /// One sentence on what was inferred, empty where nothing was.
  String inferred(Episode episode, List<Appearance> people) {
    List<String> parts = new ArrayList<>();
    for (String field : List.of("number", "title", "published", "recorded", "durationMs")) {
      if (episode.inferred().contains(field)) {
        parts.add(words.of("inferred." + field));
      }
    }
    if (episode.date() != null && episode.date().equals(episode.estimated())) {
      parts.add(words.of("inferred.estimated"));
    }
    if (people.stream().anyMatch(Appearance::inferred)) {
      parts.add(words.of("inferred.hosts"));
    }
    return parts.isEmpty() ? "" : words.of("inferred.sentence", String.join("; ", parts));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import cuepoint.search.Word;
import cuepoint.search.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All episodes of the corpus with what they say word by word: stands in for the index.
final class Archive implements Frequencies {
  /// An episode.
  ///
  /// @param words what is said, in order
  /// @param cueOf the cue of each word
  record Said(Corpus.Spoken spoken, List<String> words, List<Integer> cueOf) {
    boolean hasAt(int position, List<String> form) {
      return position >= 0
          && position + form.size() <= words.size()
          && words.subList(position, position + form.size()).equals(form);
    }

    long startMs(int position) {
      return spoken.cues().get(cueOf.get(position)).startMs();
    }
  }

  private final Map<Integer, Said> episodes = new TreeMap<>();
  private final Map<String, List<int[]>> postings = new HashMap<>();
  private final Map<List<String>, Long> counted = new HashMap<>();
  private long size;

  Archive(Corpus corpus) {
    for (Corpus.Spoken spoken : corpus.episodes()) {
      List<String> words = new ArrayList<>();
      List<Integer> cueOf = new ArrayList<>();
      for (int cue = 0; cue < spoken.cues().size(); cue++) {
        for (Word word : Words.of(spoken.cues().get(cue).text())) {
          postings
              .computeIfAbsent(word.form(), _ -> new ArrayList<>())
              .add(new int[] {spoken.number(), words.size()});
          words.add(word.form());
          cueOf.add(cue);
        }
      }
      size += words.size();
      episodes.put(spoken.number(), new Said(spoken, words, cueOf));
    }
  }

  Map<Integer, Said> episodes() {
    return episodes;
  }

  Said episode(int number) {
    Said said = episodes.get(number);
    if (said == null) {
      throw new IllegalArgumentException("no episode " + number);
    }
    return said;
  }

  @Override
  public long spoken(List<String> words, long most) {
    return counted.computeIfAbsent(words, this::count);
  }

  private long count(List<String> words) {
    int rarest = 0;
    for (int i = 1; i < words.size(); i++) {
      if (places(words.get(i)).size() < places(words.get(rarest)).size()) {
        rarest = i;
      }
    }
    long count = 0;
    for (int[] place : places(words.get(rarest))) {
      count += episode(place[0]).hasAt(place[1] - rarest, words) ? 1 : 0;
    }
    return count;
  }

  private List<int[]> places(String word) {
    return postings.getOrDefault(word, List.of());
  }

  @Override
  public long words() {
    return size;
  }
}

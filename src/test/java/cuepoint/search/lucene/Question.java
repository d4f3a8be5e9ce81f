// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.Tsv;
import cuepoint.kernel.Slug;
import cuepoint.search.SearchAnswer.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a listener asks, with the topics that answer.
///
/// @param grades 2 for a topic that is about just that, 1 for one that is partly
record Question(String text, Map<Answer, Integer> grades) {
  /// The file of questions by which the ranking was made.
  static final String TUNING = "/cuepoint/search/questions-tuning.tsv";

  /// The file of questions that are only for the reported figures.
  static final String HELD_OUT = "/cuepoint/search/questions-held-out.tsv";

  private static final int DEPTH = 10;

  /// A topic, or an episode as a whole where the position is 0.
  record Answer(Slug show, int number, int position) {
    static Answer of(Place place, int position) {
      return new Answer(place.show(), place.number(), position);
    }
  }

  /// Reads a file of questions: text, show, episode, topic, grade; a row for each answer.
  static List<Question> read(String file) {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (String[] cells : Tsv.rows(Question.class, file)) {
      Answer answer =
          new Answer(new Slug(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
      questions
          .computeIfAbsent(cells[0], text -> new Question(text, new LinkedHashMap<>()))
          .grades()
          .merge(answer, Integer.parseInt(cells[4]), Math::max);
    }
    return new ArrayList<>(questions.values());
  }

  /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), with
  /// gains 3 and 1.
  double ndcg(List<Answer> found) {
    List<Integer> gained =
        found.stream().limit(DEPTH).map(answer -> gain(grades.getOrDefault(answer, 0))).toList();
    List<Integer> best =
        grades.values().stream()
            .map(Question::gain)
            .sorted(Comparator.reverseOrder())
            .limit(DEPTH)
            .toList();
    return discounted(gained) / discounted(best);
  }

  private static int gain(int grade) {
    return (1 << grade) - 1;
  }

  private static double discounted(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < gains.size(); i++) {
      sum += gains.get(i) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }

  /// Whether the first one found is about just what was asked.
  boolean firstIsRight(List<Answer> found) {
    return !found.isEmpty() && grades.getOrDefault(found.getFirst(), 0) == 2;
  }
}

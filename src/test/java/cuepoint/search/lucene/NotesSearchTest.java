// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.Filters;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.TopicHit;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import cuepoint.search.SearchRequest.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesSearchTest {
  private static final MemoryTexts TEXTS =
      new MemoryTexts()
          .put(
              "dials",
              1,
              MemoryTexts.timed(1000, List.of("a word about the long shadow")),
              List.of(
                  MemoryTexts.topic(
                      1,
                      "The long shadow",
                      "<p>An essay on <a href=\"https://example.org/\">noon &amp; dusk</a>.</p>"
                          + "<ul><li>Shadow lengths</li><li>of a year</li></ul>"),
                  MemoryTexts.topic(2, "Water clocks", "<p>They measure the long night.</p>")))
          .put(
              "dials",
              2,
              List.of(),
              List.of(MemoryTexts.topic(1, "Sand", "<p>No shadow is long here.</p>")));

  @TempDir private Path folder = Path.of("");

  @Test
  void findsTopicsByHeadlineTextAndLinkText() throws IOException {
    try (LuceneIndex index = indexed()) {
      assertThat(Answers.all(index, "\"the long\"").topicHits())
          .extracting(TopicHit::title)
          .containsExactly("The long shadow", "Water clocks");
      TopicHit linked = Answers.all(index, "\"noon dusk\"").topicHits().getFirst();
      assertThat(Answers.marked(linked.snippet()))
          .isEqualTo("An essay on [noon & dusk]. Shadow lengths of a year");
    }
  }

  @Test
  void showsNoSnippetWhereOnlyTheHeadlineMatches() throws IOException {
    try (LuceneIndex index = indexed()) {
      SearchAnswer answer = Answers.all(index, "\"water clocks\"");
      assertThat(answer.topics()).isEqualTo(1);
      assertThat(answer.topicHits().getFirst().snippet()).isEmpty();
    }
  }

  @Test
  void findsNoPhraseAcrossTheEndOfTheHeadline() throws IOException {
    try (LuceneIndex index = indexed()) {
      assertThat(Answers.all(index, "\"clocks they measure\"").topics()).isZero();
      assertThat(Answers.all(index, "\"shadow an essay\"").topics()).isZero();
    }
  }

  @Test
  void looksOnlyWhereItIsToldTo() throws IOException {
    try (LuceneIndex index = indexed()) {
      SearchAnswer spoken = index.search(request(Scope.SPOKEN));
      assertThat(spoken.episodes()).isEqualTo(1);
      assertThat(spoken.topics()).isZero();
      SearchAnswer notes = index.search(request(Scope.NOTES));
      assertThat(notes.episodes()).isZero();
      assertThat(notes.topics()).isEqualTo(2);
      assertThat(notes.topicHits()).extracting(TopicHit::position).containsExactly(1, 1);
    }
  }

  @Test
  void ranksAConversationFirstWhereOneIsAskedFor() throws IOException {
    MemoryTexts texts =
        new MemoryTexts()
            .put("dials", 3, List.of("we talk about sundials"))
            .put("dials", 4, List.of(), List.of(MemoryTexts.topic(1, "Episode, episode", "")));
    for (int number = 5; number < 15; number++) {
      String text = number == 5 ? "<p>The interview.</p>" : "<p>The first day.</p>";
      texts.put("dials", number, List.of(), List.of(MemoryTexts.topic(1, "Hiring", text)));
    }
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      assertThat(Answers.all(index, "episode").topicHits().getFirst().episode().number())
          .isEqualTo(4);
      assertThat(Answers.all(index, "interview episode").topicHits())
          .extracting(hit -> hit.episode().number())
          .startsWith(3);
      assertThat(Answers.all(index, "interview").topics()).isEqualTo(1);
    }
  }

  private static SearchRequest request(Scope scope) {
    return new SearchRequest(
        QueryParser.parse("shadow long").what(),
        Filters.NONE.withScope(scope),
        Order.RELEVANCE,
        1,
        10,
        3,
        3,
        false,
        false);
  }

  private LuceneIndex indexed() {
    LuceneIndex index = new LuceneIndex(folder, TEXTS);
    index.catchUp(Progress.NONE);
    return index;
  }
}

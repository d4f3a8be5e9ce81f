// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Topic;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.SearchAnswer.TopicHit;
import cuepoint.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which topics come first: those that are about the same as the others that were found.
class CompanyTest {
  private static final String OUTSIDER = "Glue in a bottle";

  @TempDir private Path folder = Path.of("");

  /// One topic has the word by chance in its headline, three are about joining wood.
  private static MemoryTexts texts(int others) {
    MemoryTexts texts =
        new MemoryTexts()
            .put("dials", 1, List.of(), List.of(topic(OUTSIDER, "trombone kettle lorry")))
            .put("dials", 7, List.of(), List.of(topic("Noise", "bottle trombone kettle lorry")))
            .put("dials", 2, List.of(), List.of(topic("Chairs", "glue dowel mortise clamp")))
            .put("dials", 3, List.of(), List.of(topic("Tables", "glue tenon mortise clamp")))
            .put("dials", 4, List.of(), List.of(topic("Shelves", "glue dowel mortise tenon")));
    IntStream.range(0, others)
        .forEach(i ->
            texts.put(
                "clocks",
                i,
                List.of(),
                List.of(MemoryTexts.topic(1, "Number " + i, "word" + i + " word" + (i + 1)))));
    return texts;
  }

  private static Topic topic(String headline, String text) {
    return MemoryTexts.topic(1, headline, "<p>" + text + "</p>");
  }

  @Test
  void whatKeepsGoodCompanyComesBeforeWhatHasTheWordByChance() throws IOException {
    try (LuceneIndex index = indexed(texts(200))) {
      assertThat(Answers.all(index, "glue").topicHits())
          .extracting(TopicHit::title)
          .hasSize(4)
          .endsWith(OUTSIDER);
    }
  }

  @Test
  void inASmallArchiveTheWordsAloneCount() throws IOException {
    try (LuceneIndex index = indexed(texts(20))) {
      assertThat(Answers.all(index, "glue").topicHits())
          .extracting(TopicHit::title)
          .hasSize(4)
          .startsWith(OUTSIDER);
    }
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    MemoryTexts texts = texts(200);
    for (int i = 10; i < 90; i++) {
      String text = i % 3 == 0 ? "glue dowel" : "glue sundial" + i;
      texts.put("dials", i, List.of(), List.of(topic("Topic " + i, text)));
    }
    try (LuceneIndex index = indexed(texts)) {
      List<String> whole = titles(index, 1, 84);
      assertThat(whole).hasSize(84).doesNotHaveDuplicates();
      List<String> paged =
          IntStream.rangeClosed(1, 7).boxed().flatMap(i -> titles(index, i, 12).stream()).toList();
      assertThat(paged).isEqualTo(whole);
    }
  }

  private static List<String> titles(LuceneIndex index, int page, int size) {
    SearchRequest all = Answers.request("glue");
    SearchRequest request =
        new SearchRequest(all.what(), all.filters(), all.order(), page, size, 0, 0, false, false);
    return index.search(request).topicHits().stream().map(TopicHit::title).toList();
  }

  @Test
  void whatIsSpokenTellsWhatATopicIsAbout() throws IOException {
    MemoryTexts texts = texts(200);
    texts.put("dials", 5, List.of(), List.of(topic("Rosewood", "varnish")));
    texts.put(
        "dials",
        6,
        MemoryTexts.timed(5000, List.of("the rosewood of old", "rosewood again")),
        List.of(MemoryTexts.topic(1, "Fine things", "<p>They last.</p>")),
        new Alignment(
            List.of(new cuepoint.alignment.Segment(Kind.TOPIC, 1, 0, 10_000, 0.9, false)),
            Set.of()));
    try (LuceneIndex index = indexed(texts);
        Snapshots.Lease lease = index.lease()) {
      WordVector spoken = about(lease.snapshot(), 6);
      WordVector written = about(lease.snapshot(), 5);
      assertThat(spoken.cosine(written)).isGreaterThan(0.1);
      assertThat(spoken.cosine(about(lease.snapshot(), 1))).isZero();
    }
  }

  private static WordVector about(Snapshot snapshot, int number) {
    for (Segment segment : snapshot.segments()) {
      for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
        TopicNotes topic = segment.tables().topic(doc);
        if (topic != null && topic.place().number() == number && isOfDials(topic)) {
          return Objects.requireNonNull(snapshot.subjects().of(segment, doc));
        }
      }
    }
    throw new AssertionError("nothing is known of episode " + number);
  }

  private static boolean isOfDials(TopicNotes topic) {
    return topic.place().show().value().equals("dials");
  }

  @Test
  void topicsStayKnownWhileThoseThatAreNewAreNot() throws IOException {
    MemoryTexts texts = texts(200);
    try (LuceneIndex index = indexed(texts);
        Snapshots.Lease lease = index.lease()) {
      Snapshot next = Snapshot.of(lease.snapshot().reader(), lease.snapshot());
      assertThat(about(next, 2).words()).isNotEmpty();
      Snapshot first = Snapshot.of(lease.snapshot().reader(), null);
      assertThat(first.subjects()).isSameAs(Subjects.NONE);
    }
  }

  private LuceneIndex indexed(MemoryTexts texts) {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    index.prepare();
    return index;
  }
}

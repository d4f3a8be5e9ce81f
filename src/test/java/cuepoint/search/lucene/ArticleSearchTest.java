// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Link;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchAnswer;
import cuepoint.search.SearchAnswer.ArticleHit;
import cuepoint.search.SearchAnswer.Mention;
import cuepoint.search.SearchQuery;
import cuepoint.search.SearchRequest;
import cuepoint.search.SearchRequest.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleSearchTest {
  private static final String NOON = "https://a.example/noon";

  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();

  @Test
  void findsWhatWasCapturedAndLeadsToWhereItWasTalkedAbout() throws IOException {
    texts
        .put(
            "dials",
            1,
            MemoryTexts.timed(1000, List.of("hello", "the analemma it is")),
            List.of(topic("A figure of eight", "http://www.a.example/noon/")),
            aligned(1000, 2000))
        .capture(7, MemoryTexts.page(1, NOON, "Noon", "The sun draws an analemma over a year."));
    SearchAnswer answer = answer("in:articles \"an analemma\"");
    assertThat(answer.articles()).isEqualTo(1);
    assertThat(answer.topics()).isZero();
    ArticleHit hit = answer.articleHits().getFirst();
    assertThat(hit.title()).isEqualTo("Noon");
    assertThat(hit.href()).isEqualTo(NOON);
    assertThat(hit.site()).isEqualTo("a.example");
    assertThat(Answers.marked(hit.snippet())).isEqualTo("The sun draws [an analemma] over a year.");
    assertThat(hit.mentioned()).isEqualTo(1);
    Mention mention = hit.mentions().getFirst();
    assertThat(mention.title()).isEqualTo("A figure of eight");
    assertThat(mention.startMs()).isEqualTo(1000);
  }

  @Test
  void findsWhatNobodyLinksToOrHasNoAddress() throws IOException {
    texts.capture(7, MemoryTexts.page(1, null, "A book of hours", "Vespers at dusk"));
    ArticleHit hit = answer("vespers in:articles").articleHits().getFirst();
    assertThat(hit.id()).isEqualTo("nowhere001");
    assertThat(hit.href()).isNull();
    assertThat(hit.site()).isNull();
    assertThat(hit.mentions()).isEmpty();
  }

  @Test
  void stillFindsTheWordsOfLinks() throws IOException {
    texts.put("dials", 1, List.of(), List.of(topic("A figure of eight", NOON)));
    SearchAnswer answer = answer("noon in:articles");
    assertThat(answer.topics()).isEqualTo(1);
    assertThat(answer.articles()).isZero();
  }

  @Test
  void wantsEverythingThatIsAskedInOneCapture() throws IOException {
    texts.capture(
        7,
        MemoryTexts.page(1, null, "One", "noon and dusk"),
        MemoryTexts.page(2, null, "Two", "noon"),
        MemoryTexts.page(3, null, "Three", "dusk and noon and rain"));
    assertThat(titles("noon dusk in:articles")).containsExactlyInAnyOrder("One", "Three");
    assertThat(titles("noon dusk -rain in:articles")).containsExactly("One");
    assertThat(titles("rain OR two in:articles")).containsExactlyInAnyOrder("Two", "Three");
    assertThat(titles("\"dusk noon\"~1 in:articles")).containsExactlyInAnyOrder("One", "Three");
    assertThat(titles("dus* in:articles")).containsExactlyInAnyOrder("One", "Three");
  }

  @Test
  void takesTheTitleAndWhatIsSaidOftenFirst() throws IOException {
    texts.capture(
        7,
        MemoryTexts.page(1, null, "Rain", "once a gnomon and then no more of it"),
        MemoryTexts.page(2, null, "Gnomon", "its name is all there is, and no more of it"),
        MemoryTexts.page(3, null, "Sun", "a gnomon, a gnomon and then no more of it"));
    assertThat(titles("gnomon in:articles")).containsExactly("Gnomon", "Sun", "Rain");
  }

  @Test
  void namesAnArticleOnceHoweverOftenItWasCaptured() throws IOException {
    texts.capture(
        7,
        MemoryTexts.page(1, NOON, "Noon", "a gnomon"),
        MemoryTexts.page(2, NOON + "/#top", "Noon again", "a gnomon and a gnomon"));
    SearchAnswer answer = answer("gnomon in:articles");
    assertThat(answer.articles()).isEqualTo(1);
    assertThat(answer.articleHits()).extracting(ArticleHit::title).containsExactly("Noon again");
  }

  @ParameterizedTest
  @CsvSource({
    "show:dials, Noon",
    "show:clocks, ''",
    "episode:1, Noon",
    "episode:2, ''",
    "to:2020-01-02, Noon",
    "from:2020-01-03, ''",
    "speaker:anna, ''"
  })
  void filtersByTheTopicsThatLinkToIt(String filter, String found) throws IOException {
    texts
        .put("dials", 1, List.of(), List.of(topic("A figure of eight", NOON)))
        .put("clocks", 2, List.of(), List.of(topic("Sand", "https://a.example/sand")))
        .capture(
            7,
            MemoryTexts.page(1, NOON, "Noon", "a gnomon"),
            MemoryTexts.page(2, null, "Nowhere", "a gnomon"));
    assertThat(String.join(",", titles("gnomon in:articles " + filter))).isEqualTo(found);
    assertThat(titles("gnomon in:articles")).hasSize(2);
  }

  @Test
  void tellsAFewArticlesWhereEverythingIsSearchedAndNoneElsewhere() throws IOException {
    texts
        .put("dials", 1, List.of("a gnomon"))
        .capture(
            7,
            Stream.iterate(1L, id -> id + 1)
                .limit(5)
                .map(id -> MemoryTexts.page(id, null, "Page " + id, "a gnomon"))
                .toArray(CaptureText[]::new));
    try (LuceneIndex index = indexed()) {
      SearchAnswer everywhere = index.search(request("gnomon", 1, 2));
      assertThat(everywhere.articles()).isEqualTo(5);
      assertThat(everywhere.articleHits()).hasSize(3);
      assertThat(index.search(request("gnomon", 2, 2)).articleHits()).isEmpty();
      assertThat(index.search(request("gnomon in:articles", 3, 2)).articleHits()).hasSize(1);
      assertThat(index.search(request("gnomon in:spoken", 1, 2)).articles()).isZero();
      assertThat(index.search(request("gnomon in:notes", 1, 2)).articles()).isZero();
    }
  }

  @Test
  void takesInWhatIsNewReplacedAndGone() throws IOException {
    texts.capture(7, MemoryTexts.page(1, null, "One", "noon"));
    try (LuceneIndex index = indexed()) {
      texts.capture(8, MemoryTexts.page(2, null, "Two", "noon"));
      index.catchUp(Progress.NONE);
      assertThat(index.revision()).isEqualTo(2);
      assertThat(titles(index, "noon in:articles")).containsExactlyInAnyOrder("One", "Two");
      texts.capture(7, MemoryTexts.page(3, null, "Three", "noon"));
      index.catchUp(Progress.NONE);
      assertThat(titles(index, "noon in:articles")).containsExactlyInAnyOrder("Three", "Two");
      texts.removeCaptures(8);
      index.catchUp(Progress.NONE);
      assertThat(titles(index, "noon in:articles")).containsExactly("Three");
      index.rebuild(Progress.NONE);
      assertThat(titles(index, "noon in:articles")).containsExactly("Three");
    }
  }

  @Test
  void staysWithinItsBoundsWhateverAPageHolds() throws IOException {
    String word = "x".repeat(100_000);
    texts.capture(
        7,
        MemoryTexts.page(1, null, "", ""),
        MemoryTexts.page(2, null, "<script>alert(1)</script>", "\u0000 \uD800 " + word + " end"),
        MemoryTexts.page(3, null, "noon ".repeat(20_000), "never"),
        MemoryTexts.page(4, null, "Long", "noon ".repeat(20_000) + "late"));
    try (LuceneIndex index = indexed()) {
      assertThat(titles(index, "alert in:articles")).containsExactly("<script>alert(1)</script>");
      assertThat(titles(index, "never in:articles")).isEmpty();
      assertThat(titles(index, "late in:articles")).isEmpty();
      SearchAnswer answer = Answers.all(index, "noon long in:articles");
      assertThat(answer.articleHits()).hasSize(1);
      assertThat(Answers.marked(answer.articleHits().getFirst().snippet()))
          .startsWith("[noon] [noon]")
          .hasSizeLessThan(1000);
    }
  }

  @Test
  void saysThatNothingIsMissingWhereAnArticleHasAllOfIt() throws IOException {
    texts
        .put("dials", 1, List.of("a gnomon"))
        .capture(7, MemoryTexts.page(1, null, "One", "gnomon and dusk"));
    SearchAnswer everywhere = answer("gnomon dusk");
    assertThat(everywhere.relaxed()).isTrue();
    assertThat(everywhere.missing()).isEmpty();
    SearchAnswer articles = answer("gnomon dusk in:articles");
    assertThat(articles.relaxed()).isFalse();
    assertThat(articles.articles()).isEqualTo(1);
  }

  private SearchAnswer answer(String query) throws IOException {
    try (LuceneIndex index = indexed()) {
      return Answers.all(index, query);
    }
  }

  private List<String> titles(String query) throws IOException {
    try (LuceneIndex index = indexed()) {
      return titles(index, query);
    }
  }

  private static List<String> titles(LuceneIndex index, String query) {
    return Answers.all(index, query).articleHits().stream().map(ArticleHit::title).toList();
  }

  private static SearchRequest request(String query, int page, int size) {
    SearchQuery read = QueryParser.parse(query);
    return new SearchRequest(
        read.what(), read.filters(), Order.RELEVANCE, page, size, 3, 3, false, true);
  }

  private LuceneIndex indexed() {
    LuceneIndex index = new LuceneIndex(folder, texts);
    index.catchUp(Progress.NONE);
    return index;
  }

  private static Topic topic(String headline, String link) {
    return new Topic(
        1,
        "",
        null,
        headline,
        link,
        new SafeHtml("<p>Nothing much.</p>"),
        List.of(new Link("its shape", link)));
  }

  private static Alignment aligned(long startMs, long endMs) {
    return new Alignment(
        List.of(new Segment(Segment.Kind.TOPIC, 1, startMs, endMs, 0.9, false)), Set.of());
  }
}

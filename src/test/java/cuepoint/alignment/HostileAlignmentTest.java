// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.alignment.Segment.Kind;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes and transcripts that nobody would write: whatever comes in, an alignment comes out, in
/// time and in bounds.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileAlignmentTest {
  private static final List<String> PEOPLE = List.of("Ada Brook", "Cem Dahl");

  private static final List<String> TALK =
      List.of(
          "Hello and welcome to the show.",
          "My first one is about lighthouses, and the lens that Fresnel made for them.",
          "A lens as tall as a person, and you can see it from thirty kilometres away.",
          "Next up is the tide table, and a brass machine that predicts the tide.",
          "Every wheel of the machine is a moon, or a part of one.",
          "This episode is brought to you by Tern Hosting, thank you Tern.",
          "So the last one is a knot, the bowline, and how to tie it with one hand.",
          "Thank you all for listening, goodbye.");

  private static final List<Topic> TOPICS =
      List.of(
          topic(1, "Ada", "The Fresnel lens of lighthouses", "A lens as tall as a person"),
          topic(2, "Cem", "A machine that predicts the tide", "Brass wheels, one for each moon"),
          topic(3, "Ada", "The bowline with one hand", "A knot"));

  private static final List<Sponsor> SPONSORS = List.of(sponsor("Tern Hosting"));

  private static final ShowNotes NOTES = notes(TOPICS, SPONSORS);

  private static Topic topic(int position, @Nullable String host, String headline, String text) {
    List<Link> links =
        text.isEmpty() ? List.of() : List.of(new Link(text, "https://example.org/" + position));
    SafeHtml html = new SafeHtml(text.isEmpty() ? "" : "<p>" + text + "</p>");
    return new Topic(position, "", host, headline, null, html, links);
  }

  private static Sponsor sponsor(String name) {
    return new Sponsor(name, null, new SafeHtml("<p>" + name + "</p>"), List.of());
  }

  private static ShowNotes notes(List<Topic> topics, List<Sponsor> sponsors) {
    List<Section> sections =
        List.of(
            new Section(Section.Kind.EXTRAS, "Extras", SafeHtml.EMPTY, List.of()),
            new Section(Section.Kind.JOKE, "", SafeHtml.EMPTY, List.of()));
    return new ShowNotes(sponsors, List.of(), topics, sections);
  }

  private static List<Topic> topics(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> topic(i, "Ada", "Lighthouse number " + i, "The lens of lighthouse " + i))
        .toList();
  }

  private static List<Sponsor> sponsors(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> sponsor("Tern Hosting " + i)).toList();
  }

  /// The talk again and again.
  private static Transcript transcript(int cues, long everyMs, long lengthMs) {
    return new Transcript(
        IntStream.range(0, cues)
            .mapToObj(i -> {
              String speaker = i % 2 == 0 ? "Ada Brook" : null;
              String text = TALK.get((int) ((long) i * TALK.size() / cues));
              return new Cue(i * everyMs, i * everyMs + lengthMs, speaker, text);
            })
            .toList());
  }

  private static Transcript usual() {
    return transcript(80, 5000, 4000);
  }

  private static Alignment align(ShowNotes notes, List<String> people, Transcript transcript) {
    Alignment alignment = Aligner.align(notes, people, transcript, List.of());
    assertThat(alignment.notDiscussed()).isEmpty();
    long end = transcript.cues().getFirst().startMs();
    for (Segment segment : alignment.segments()) {
      assertThat(segment.startMs()).isGreaterThanOrEqualTo(end);
      assertThat(segment.endMs()).isGreaterThan(segment.startMs());
      assertThat(segment.confidence()).isBetween(0.0, 1.0);
      int parts =
          switch (segment.kind()) {
            case TOPIC -> notes.topics().size();
            case SPONSOR -> notes.sponsors().size();
            default -> 0;
          };
      assertThat(segment.part()).isBetween(segment.kind() == Kind.TOPIC ? 1 : 0, parts);
      end = segment.endMs();
    }
    assertThat(end).isLessThanOrEqualTo(transcript.endMs());
    return alignment;
  }

  private static Alignment align(ShowNotes notes, Transcript transcript) {
    return align(notes, PEOPLE, transcript);
  }

  private static Transcript saying(String text) {
    return new Transcript(
        IntStream.range(0, 60)
            .mapToObj(i -> new Cue(i * 5000L, i * 5000L + 5000, text, text))
            .toList());
  }

  @Test
  void ordinaryTalkIsPlaced() {
    Alignment alignment = align(NOTES, usual());
    assertThat(alignment.segments()).extracting(Segment::kind).contains(Kind.TOPIC);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5000, Integer.MAX_VALUE})
  void oneCueIsEnough(long lengthMs) {
    align(NOTES, new Transcript(List.of(new Cue(7, 7 + lengthMs, null, TALK.getFirst()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "e", "the tide ", "a ", "so. ", "'", "ß", "İ", ". ", "ing"})
  void aCueOfAMillionCharactersIsRead(String text) {
    String million = text.repeat(1_000_000 / text.length()).strip();
    align(NOTES, new Transcript(List.of(new Cue(0, 9000, million, million))));
    align(
        NOTES,
        new Transcript(
            List.of(
                new Cue(0, 5000, null, TALK.getFirst()),
                new Cue(5000, 9000, null, million),
                new Cue(9000, 12_000, null, TALK.getLast()))));
  }

  @Test
  void aHundredThousandCuesAreAligned() {
    assertThat(align(NOTES, transcript(100_000, 1000, 1000)).segments()).isNotEmpty();
  }

  @Test
  void fiveThousandTopicsAreAligned() {
    align(notes(topics(5000), SPONSORS), usual());
  }

  @Test
  void fiveHundredSponsorsAreAligned() {
    assertThat(align(notes(TOPICS, sponsors(500)), usual()).segments()).isNotEmpty();
  }

  @Test
  void everythingInExcessAtOnceIsAligned() {
    align(notes(topics(5000), sponsors(500)), transcript(100_000, 500, 500));
  }

  @Test
  void topicsThatSayNothingAreAligned() {
    List<Topic> empty = IntStream.rangeClosed(1, 12).mapToObj(i -> topic(i, null, "", "")).toList();
    align(notes(empty, List.of(sponsor(""))), usual());
  }

  @Test
  void theSameTopicManyTimesIsAligned() {
    List<Topic> same =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> topic(i, "Ada", "The Fresnel lens", "The Fresnel lens"))
            .toList();
    align(notes(same, SPONSORS), usual());
  }

  @Test
  void aHeadlineOfAHundredThousandWordsIsRead() {
    StringBuilder headline = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      headline.append("lens").append(i).append(' ');
    }
    String words = headline.toString().strip();
    align(notes(List.of(TOPICS.getFirst(), topic(2, words, words, words)), SPONSORS), usual());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 80, 8000, 20_000})
  void cuesThatAllStartTogetherAreAligned(int cues) {
    align(notes(topics(40), SPONSORS), transcript(cues, 0, 5000));
  }

  @Test
  void cuesWithoutLengthAtOneTimeGiveNoSegment() {
    assertThat(align(NOTES, transcript(80, 0, 0)).segments()).isEmpty();
  }

  @Test
  void cuesWithoutLengthAreAligned() {
    align(NOTES, transcript(80, 5000, 0));
  }

  @Test
  void cuesThatOutlastTheLastOneAreAligned() {
    align(
        NOTES,
        new Transcript(
            IntStream.range(0, 80)
                .mapToObj(i -> new Cue(i * 5000L, 500_000L - i * 1000L, null, TALK.get(i / 10)))
                .toList()));
  }

  @Test
  void cuesCenturiesApartAreAligned() {
    align(NOTES, transcript(80, Long.MAX_VALUE / 1_000_000, 1000));
  }

  static List<String> speech() {
    return List.of(
        "?!… — “”",
        "...",
        "'",
        "’’’ '",
        "\uD83D\uDC69\u200D\uD83D\uDE80",
        "\uD83D",
        "a\uDE80b \uD83D",
        "\u200F\u202E\u05D0\u05D1 \u200F",
        "\u0000",
        "\uFFFF\uFEFF",
        "e\u0301\u0301\u0301",
        "\u4E2D\u6587",
        "1 2 3",
        "<b>&amp;</b> ~ $1 \\E %s {}");
  }

  @ParameterizedTest
  @MethodSource("speech")
  void anyCharactersAreAligned(String text) {
    List<Topic> such =
        IntStream.rangeClosed(1, 3).mapToObj(i -> topic(i, text, text, text)).toList();
    align(NOTES, saying(text));
    align(notes(such, List.of(sponsor(text))), List.of(text), saying(text));
    align(notes(such, List.of(sponsor(text))), List.of(text), usual());
  }

  @Test
  void peopleWithoutNamesAreAligned() {
    List<String> nobody = List.of("", " ", "\t\n", "\u00A0", "\u200F");
    Alignment usual = align(NOTES, usual());
    assertThat(align(NOTES, List.of(), usual()).segments()).hasSameSizeAs(usual.segments());
    assertThat(align(NOTES, nobody, usual()).segments()).hasSameSizeAs(usual.segments());
    align(NOTES, Collections.nCopies(100_000, " "), usual());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.ingest.MalformedSource;
import cuepoint.ingest.SourceFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes from nobody's friend.
class HostileNotesTest {
  private static final String TOPIC = "**Ada #1:** One\n\n";

  private static String everything(ShowNotes notes) {
    StringBuilder all = new StringBuilder();
    notes.sponsors().forEach(sponsor -> all.append(sponsor.text().html()));
    for (Topic topic : notes.topics()) {
      all.append(topic.text().html());
    }
    for (Section section : notes.sections()) {
      all.append(section.text().html());
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script>\n\nalert(1)\n\n</script>",
        "<SCRIPT src=x>\nalert(1)",
        "- <script>alert(1)</script> x",
        "<style>\n* { alert: 1 }\n</style>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "[x](javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)",
        "[x](data:text/html;base64,YWxlcnQoMSk=)",
        "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>",
        "`<script>alert(1)</script>`",
        "```\n<script>alert(1)</script>\n```",
        "<b><script>alert(1)</script></b>",
        "| <script>alert(1)</script> |\n| - |\n",
        "<p><p title=\"<script>alert(1)</script>\">",
      })
  void runsNothing(String body) {
    String html = everything(NotesReader.read(TOPIC + body + "\n").notes());

    assertThat(html)
        .doesNotContainIgnoringCase("<script")
        .doesNotContainPattern("href=\"(?!https?:|mailto:)")
        .doesNotContainPattern("<[^>]*\\son\\w+=")
        .doesNotContain("<img", "<iframe", "<svg", "<style");
  }

  @Test
  void staysAtWorkWhateverIsNested() {
    for (String piece :
        new String[] {
          ">",
          "> ",
          "- ",
          "* - ",
          "[",
          "![",
          "](",
          "**",
          "*",
          "_",
          "__",
          "`",
          "``",
          "<",
          "<a",
          "<b>",
          "<div>",
          "(",
          "[a](",
          "[](",
          "\\[",
          "~~",
          "|",
          "#",
          "&",
          "1. ",
          "a*",
          "*a **b ",
          "[a](b) ",
          "<https://a",
          "https://a.example/",
          "://",
          "****",
          "Sponsored by ",
          "Special guest: "
        }) {
      String line = piece.repeat(Bounds.LONGEST_LINE / piece.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> NotesReader.read(TOPIC + line + "\n\nend\n"), piece);
    }
  }

  @Test
  void boundsHowDeepListsGo() {
    StringBuilder body = new StringBuilder();
    for (int depth = 0; depth < 1_000; depth++) {
      body.append(" ".repeat(depth)).append("- ").append(depth).append('\n');
    }

    String html = everything(NotesReader.read(TOPIC + body).notes());

    assertThat(html).contains("<li>999");
    assertThat(html.split("<ul>")).hasSizeLessThan(1_010);
  }

  @Test
  void readsTwentyThousandQuoteMarks() {
    assertThat(everything(NotesReader.read(TOPIC + ">".repeat(20_000) + " deep\n").notes()))
        .contains("deep");
  }

  @Test
  void dropsNulAndOtherControlCharacters() {
    ShowNotes notes = NotesReader.read("**Ada #1:** O\0n\u0007e\n\n- a\0b\u001B[31m\n").notes();

    assertThat(notes.topics().getFirst().headline()).isEqualTo("One");
    assertThat(notes.topics().getFirst().text().html()).contains("ab[31m");
  }

  @Test
  void readsAnyMixtureOfLineEnds() {
    assertThat(
            NotesReader.read("# Bells 7\r\n\r\n**Ada #1:** One\r\r- a\r\n- b\n").notes().topics())
        .hasSize(1);
  }

  @Test
  void refusesALineOfAHundredMegabytes() {
    byte[] content = new byte[100_000_000];
    Arrays.fill(content, (byte) 'a');
    content[2] = '\n';

    assertThatThrownBy(() -> new NotesFormat().read(new SourceFile("7.md", content)))
        .isInstanceOfSatisfying(
            MalformedSource.class, refusal -> assertThat(refusal.line()).isEqualTo(2));
  }

  @Test
  void refusesAFileThatIsNotUtf8() {
    byte[] content =
        "# Bells 7\n\nna\u00EFve\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> new NotesFormat().read(new SourceFile("7.md", content)))
        .isInstanceOfSatisfying(
            MalformedSource.class, refusal -> assertThat(refusal.line()).isEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \t\n\n", "\uFEFF", "# Bells 7\n", "----\n"})
  void refusesNotesWithNothingInThem(String text) {
    assertThatThrownBy(() -> new NotesFormat().read(new SourceFile("7.md", text.getBytes(UTF_8))))
        .isInstanceOf(MalformedSource.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void survivesRandomMarkup(long seed) {
    String[] pieces = {
      "**",
      "*",
      "`",
      "```\n",
      "[",
      "]",
      "](",
      ")",
      "(",
      "<",
      ">",
      "#",
      "- ",
      "\n",
      "\n\n",
      "  ",
      "\t",
      "|",
      ":",
      "Ada #1:",
      "Ben",
      " #2",
      "Sponsored by ",
      "Extras",
      "Joke:",
      "https://a.example",
      "\\",
      "_",
      "~~~\n",
      "1. ",
      "<b>",
      "</b>",
      "<script>",
      "word ",
      "&lt;",
      "\u00A0",
      "•",
      "---\n"
    };
    Random random = new Random(seed);
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      source.append(pieces[random.nextInt(pieces.length)]);
    }

    String html = everything(NotesReader.read(source.toString()).notes());

    assertThat(html).doesNotContain("<script").isNotEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
  private static String html(String body) {
    return NotesReader.read("**Ada #1:** One\n\n" + body)
        .notes()
        .topics()
        .getFirst()
        .text()
        .html()
        .replaceAll("\n", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "  ", "   ", "    ", "        ", "\t", "\t\t", "\u00A0\u00A0", "\u3000"})
  void nestsListsByAnyWidthOfIndentation(String step) {
    String body = "- a\n" + step + "- b\n" + step + step + "- c\n" + step + "- d\n- e\n";

    assertThat(html(body))
        .isEqualTo("<ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ul>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "*", "+", "•", "◦", "▪"})
  void takesAnyBullet(String bullet) {
    assertThat(html(bullet + " a\n  " + bullet + " b\n"))
        .isEqualTo("<ul><li>a<ul><li>b</li></ul></li></ul>");
  }

  @Test
  void keepsNumbersAsWritten() {
    assertThat(html("1. a\n2. b\n\n…\n\n6. c\n7. d\n9. e\n"))
        .isEqualTo(
            "<ol><li>a</li><li>b</li></ol><p>…</p><ol start=\"6\"><li>c</li><li>d</li></ol>"
                + "<ol start=\"9\"><li>e</li></ol>");
  }

  @Test
  void nestsBulletsBelowNumbers() {
    assertThat(html("1. **a**\n\t  * b\n\t\t1. c\n2. d\n"))
        .isEqualTo(
            "<ol><li><strong>a</strong><ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ol>");
  }

  @Test
  void readsABodyThatIsIndentedAsAWhole() {
    String notes = "    # Bells 7\n\n    **Ada #1:** One\n\n    - a\n      - b\n";

    assertThat(NotesReader.read(notes).notes().topics().getFirst().text().html().replace("\n", ""))
        .isEqualTo("<ul><li>a<ul><li>b</li></ul></li></ul>");
  }

  @Test
  void keepsFencedCodeAsItIs() {
    assertThat(html("- so:\n\n```python\n    if a < b:\n        go(**now)\n```\n\n- on\n"))
        .isEqualTo(
            "<ul><li>so:</li></ul><pre><code>if a &lt; b:    go(**now)</code></pre><ul><li>on</li></ul>");
  }

  @Test
  void keepsCodeWithinAnItem() {
    assertThat(html("- so:\n\n  ```\n  a\n    b\n  ```\n- on\n"))
        .isEqualTo("<ul><li>so:<pre><code>a  b</code></pre></li><li>on</li></ul>");
  }

  @Test
  void readsIndentedCodeAfterAColonOrABlankLine() {
    assertThat(html("Example:\n    def a():\n        pass\n"))
        .contains("<pre><code>def a():    pass");
    assertThat(html("Example\n\n    def a():\n\n        pass\n"))
        .contains("<pre><code>def a():    pass");
  }

  @Test
  void neverLetsAnUnclosedFenceSwallowTheNextTopic() {
    ParsedNotes notes =
        NotesReader.read(
            "**Ada #1:** One\n\n```python\nx = 1\n\n**Ben #2:** Two\n```\n\n- a\n```python\ny\n```\n");

    assertThat(notes.notes().topics()).hasSize(2);
    assertThat(notes.notes().topics().get(1).text().html()).contains("<li>a</li>", "<code>y");
    assertThat(notes.repairs()).hasSize(2);
  }

  @Test
  void readsTablesAndQuotes() {
    assertThat(html("| a | b |\n| - | - |\n| 1 | 2 |\n\n> so it *goes*\n"))
        .contains("<td>1</td>", "<blockquote><p>so it <em>goes</em></p></blockquote>");
  }

  @Test
  void keepsTextInAngleBracketsThatIsNoElement() {
    assertThat(
            html(
                "- git branch <TAB> lists\n- import_module(\"<name>:<object>\")\n- a <b>bold</b> word\n"))
        .contains(
            "branch &lt;TAB&gt; lists", "\"&lt;name&gt;:&lt;object&gt;\"", "<strong>bold</strong>");
  }

  @Test
  void showsTagsBelowAColonAsCode() {
    assertThat(html("- put this there:\n    <link href=\"/s.css\">\n    <img src=\"/i.png\" />\n"))
        .contains("<code>&lt;link href=\"/s.css\"&gt;&lt;img src=\"/i.png\" /&gt;");
  }

  @Test
  void breaksLinesWhereTheAuthorDid() {
    assertThat(html("Knock! Knock!\nWho is there?\nA line that was\nmerely wrapped\n"))
        .isEqualTo("<p>Knock! Knock!<br>Who is there?<br>A line that wasmerely wrapped</p>");
  }

  @Test
  void linksBareAddresses() {
    assertThat(html("- see https://a.example/x_y_z, and more\n"))
        .contains(">https://a.example/x_y_z</a>, and");
  }

  @Test
  void dropsRulersButNoWords() {
    assertThat(html("- a\n\n----------\n\n- b\n\n****\n"))
        .isEqualTo("<ul><li>a</li><li>b</li></ul>");
  }

  @Test
  void mendsBrokenBold() {
    assertThat(html("- **a **b** c**\n- ****x**** y\n- [**t](https://a.example)** z\n- 2**8\n"))
        .contains("<strong>a</strong> b <strong>c</strong>", "<li>x y</li>", ">t</a> z", "2**8");
  }

  @Test
  void savesWhatCanBeSavedOfABrokenAddress() {
    assertThat(
            html(
                "- [a](http://not an address) b\n- [c](http://- https://c.example/d)\n- [e]()\n- \\[f](https://f.example)\n"))
        .contains(
            "<li>a b</li>",
            "href=\"https://c.example/d\"",
            "<li>e</li>",
            "href=\"https://f.example\"");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.heard;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static Names of(String heading, String html, Link... links) {
    return new Names(List.of(new Written(null, 0, heading, html, List.of(links))));
  }

  private static List<String> terms(Names names) {
    return names.all().stream().map(name -> name.term).toList();
  }

  private static Name name(Names names, String term) {
    return names.all().stream().filter(n -> n.term.equals(term)).findFirst().orElseThrow();
  }

  @Test
  void takesEveryWordOfAHeading() {
    assertThat(terms(of("Testing with quarkdrop", ""))).contains("testing", "quarkdrop");
  }

  @Test
  void takesFromTextOnlyWhatLooksLikeAName() {
    Names names = of("", "<p>The plain words of Ada and <code>read_csv</code>, pdir2.</p>");
    assertThat(terms(names)).contains("ada", "read csv", "pdir2").doesNotContain("plain", "words");
  }

  @Test
  void takesWordsWithoutBlanksTogetherAndApart() {
    assertThat(terms(of("scikit-blearn", ""))).contains("scikit blearn", "scikit", "blearn");
  }

  @Test
  void takesSiteAndPathOfALink() {
    Names names = of("", "", new Link("x", "https://www.glimtech.example/owner/quark-drop"));
    assertThat(terms(names)).contains("glimtech", "owner", "quark drop", "quark");
  }

  @Test
  void knowsItsNeighbours() {
    Name ada = name(of("By Ada Lovely, today", ""), "lovely");
    assertThat(ada.before).containsExactly("ada");
    assertThat(ada.after).containsExactly("today");
  }

  @Test
  void knowsWhatIsWrittenUnlikeAWord() {
    Names names = of("FastThing and Plain", "");
    assertThat(name(names, "fastthing").odd).isTrue();
    assertThat(name(names, "plain").odd).isFalse();
  }

  @Test
  void leavesOutNumbersAndAddressesThatAreNone() {
    Names names = of("2024 10", "", new Link("x", "https://a b/%%"), new Link("y", "mailto:a@b"));
    assertThat(terms(names)).isEmpty();
  }
}

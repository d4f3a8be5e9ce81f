// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String BASE = "https://example.org";

  private final References references =
      new References(
          new Reach(Robots.parse("User-agent: *\nDisallow: /api/\nDisallow: /search?")), BASE);

  private Set<String> in(String address, String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    References.Written written = references.of(address, new Answer(200, type, "", "", body));
    assertThat(written.body()).isEqualTo(body);
    return written.found();
  }

  @Test
  void mapsNamePages() {
    assertThat(
            in(
                "/sitemap.xml",
                "application/xml;charset=UTF-8",
                "<urlset><url><loc>https://example.org/a</loc></url>"
                    + "<url><loc>https://other.org/b</loc></url></urlset>"))
        .containsExactly("/a");
  }

  @Test
  void stylesNameFontsAndScriptsNameModules() {
    assertThat(
            in(
                "/static/x.css",
                "text/css",
                "@import 'y.css'; a { b: url(\"f.woff2\") } c { d: url(data:image/png;x) }"))
        .containsExactly("/static/f.woff2", "/static/y.css");
    assertThat(
            in(
                "/static/x.js",
                "text/javascript",
                "import {a} from \"./a.js\"; import './b.js'; const c = await import(\"./c.js\");"
                    + " const from = \"./d.js\"; Array.from(\"xy\");"))
        .containsExactly("/static/a.js", "/static/b.js", "/static/c.js");
  }

  @Test
  void llmsTxtNamesFilesAndNoOtherTextDoes() {
    String text = "- [a](https://example.org/a/llms.txt)\n- [b](https://example.org/api/v1/b)";
    assertThat(in("/llms.txt", "text/plain", text)).containsExactly("/a/llms.txt");
    assertThat(in("/a/8/x/transcript.txt", "text/plain", text)).isEmpty();
    assertThat(in("/a/8/x/transcript.md", "text/markdown", text)).isEmpty();
  }

  @Test
  void furtherPagesOfAFeedAreNamedAsTheirFiles() {
    String feed =
        """
        <atom:link rel="self" href="https://example.org/a/feed.xml"/>
        <atom:link rel="next" href="https://example.org/a/feed.xml?page=2&amp;x=1"/>
        <link>https://example.org/a/8/x/transcript?t=1#c1000</link>
        <link>https://example.org/search?q=x</link><link>https://other.org/?page=2</link>
        """;
    byte[] body = feed.getBytes(StandardCharsets.UTF_8);
    Answer answer = new Answer(200, "application/rss+xml;charset=UTF-8", "", "", body);
    References.Written written = references.of("/a/feed.xml", answer);
    assertThat(new String(written.body(), StandardCharsets.UTF_8))
        .isEqualTo(feed.replace("feed.xml?page=2&amp;x=1", "feed,page=2,x=1.xml"));
    assertThat(written.found()).containsExactly("/a/feed.xml?page=2&x=1");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.ingest.html.CleanText;
import cuepoint.ingest.html.HtmlCleaner;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown prose as clean HTML. Blocks of raw HTML do not exist here; a tag within a line is taken
/// for one only when HTML knows an element of that name, so `git branch <TAB>` keeps its `<TAB>`.
final class Prose {
  private static final List<Extension> EXTENSIONS =
      List.of(
          AutolinkExtension.builder().linkTypes(AutolinkType.URL).build(),
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .enabledBlockTypes(
              Set.of(BlockQuote.class, FencedCodeBlock.class, Heading.class, ListBlock.class))
          .maxOpenBlockParsers(60)
          .maxInlineNesting(60)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).nodeRendererFactory(KnownTags::new).build();

  private Prose() {}

  /// Cleans a piece of Markdown.
  static CleanText clean(String markdown) {
    return markdown.isBlank()
        ? CleanText.EMPTY
        : HtmlCleaner.clean(RENDERER.render(PARSER.parse(markdown)));
  }

  /// Decides what a tag within a line is: an element we keep, one whose content must go, a harmless
  /// wrapper, or no tag at all.
  private record KnownTags(HtmlNodeRendererContext context) implements NodeRenderer {
    private static final Set<String> KEPT =
        Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "code",
            "pre",
            "br",
            "p",
            "ul",
            "ol",
            "li",
            "blockquote",
            "img",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "sub",
            "sup",
            "kbd");
    private static final Set<String> WITH_CONTENT =
        Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "template",
            "noscript",
            "svg",
            "math",
            "textarea",
            "title",
            "xmp",
            "select",
            "form",
            "audio",
            "video");
    private static final Set<String> WRAPPERS =
        Set.of(
            "div",
            "span",
            "font",
            "center",
            "u",
            "small",
            "big",
            "details",
            "summary",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "figure",
            "figcaption",
            "hr",
            "wbr",
            "html",
            "head",
            "body");

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(HtmlInline.class);
    }

    @Override
    public void render(Node node) {
      String tag = ((HtmlInline) node).getLiteral();
      String name = nameOf(tag);
      if (tag.startsWith("<!") || tag.startsWith("<?") || WRAPPERS.contains(name)) {
        return;
      }
      if (KEPT.contains(name)) {
        context.getWriter().raw(tag);
      } else if (WITH_CONTENT.contains(name)) {
        boolean whole = tag.startsWith("</") || isClosed(node, name);
        if (whole) {
          context.getWriter().raw(tag);
        } else {
          context.getWriter().text(tag);
        }
      } else {
        context.getWriter().text(tag);
      }
    }

    /// An element that swallows its content may be opened only where it is closed again.
    private static boolean isClosed(Node node, String name) {
      for (Node next = node.getNext(); next != null; next = next.getNext()) {
        if (next instanceof HtmlInline inline
            && inline.getLiteral().startsWith("</")
            && nameOf(inline.getLiteral()).equals(name)) {
          return true;
        }
      }
      return false;
    }

    private static String nameOf(String tag) {
      int start = tag.startsWith("</") ? 2 : 1;
      int end = start;
      while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
        end++;
      }
      return tag.substring(start, end).toLowerCase(Locale.ROOT);
    }
  }
}

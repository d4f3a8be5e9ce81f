// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Makes pages of the site into pages that any file server can serve: links lead to files, and what
/// only a running site can answer goes. Templates mark with `data-live` what would make no sense
/// without it; forms need no mark.
final class StaticPage {
  private static final Evaluator LIVE = Selector.evaluatorOf("[data-live]");
  private static final Evaluator SCRIPTED =
      Selector.evaluatorOf("script[data-live], dialog[data-live], [hidden][data-live]");
  private static final Evaluator FORM = Selector.evaluatorOf("form");
  private static final Evaluator LABEL = Selector.evaluatorOf("label, button");
  private static final Evaluator REFERENCES =
      Selector.evaluatorOf("[href], [src], [poster], [^data-]");
  private static final Evaluator PICTURES =
      Selector.evaluatorOf("meta[property=og:image], meta[name=twitter:image]");
  private static final Set<String> ATTRIBUTES = Set.of("href", "src", "poster");

  /// What a policy may say in a header only.
  private static final Set<String> IN_HEADERS_ONLY =
      Set.of("frame-ancestors", "report-uri", "report-to", "sandbox");

  private final Reach reach;
  private final String base;
  private final boolean live;

  /// @param base what absolute addresses begin with, without a slash at the end
  /// @param live whether a site answers there, so that links may lead to it
  StaticPage(Reach reach, String base, boolean live) {
    this.reach = reach;
    this.base = base;
    this.live = live;
  }

  /// A page as it is written.
  ///
  /// @param found addresses the page leads to or shows, within the export
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Written(byte[] html, Set<String> found) {}

  /// Rewrites a page.
  ///
  /// @param address its own
  /// @param linkTo how it links to a file of the export
  Written of(String address, Answer answer, UnaryOperator<String> linkTo) {
    Document page = Jsoup.parse(answer.text());
    page.outputSettings().prettyPrint(false);
    Set<String> found = new TreeSet<>();
    dropLive(page, address);
    for (Element element : page.select(REFERENCES)) {
      for (Attribute attribute : element.attributes().asList()) {
        if (isReference(attribute)) {
          rewrite(element, attribute.getKey(), address, linkTo, found);
        }
      }
    }
    for (Element picture : page.select(PICTURES)) {
      String at = picture.attr("content");
      Reach.Target target = at.startsWith(base + "/") ? picture(at) : null;
      if (target != null && target.inside()) {
        found.add(target.address());
      }
    }
    page.select(LIVE).removeAttr("data-live");
    addPolicy(page, answer.policy());
    return new Written(page.outerHtml().getBytes(StandardCharsets.UTF_8), found);
  }

  /// Scripts read addresses from `data-` attributes; those of this site begin with a slash.
  private static boolean isReference(Attribute attribute) {
    return ATTRIBUTES.contains(attribute.getKey())
        || (attribute.getKey().startsWith("data-") && attribute.getValue().startsWith("/"));
  }

  private Reach.@Nullable Target picture(String absolute) {
    return reach.of("/", absolute.substring(base.length()));
  }

  private void dropLive(Document page, String address) {
    page.select(SCRIPTED).remove();
    if (live) {
      page.select(FORM).forEach(form -> toLink(form, address));
    } else {
      page.select(LIVE).remove();
      page.select(FORM).remove();
    }
  }

  /// A form becomes a link to where it would have led, named as its field is.
  private void toLink(Element form, String address) {
    Reach.Target action = reach.of(address, form.attr("action"));
    Element label = form.selectFirst(LABEL);
    if (action == null || label == null) {
      form.remove();
      return;
    }
    Element link = new Element("a").attr("href", base + action.address()).text(label.text());
    form.replaceWith(new Element("p").addClass("live").appendChild(link));
  }

  private void rewrite(
      Element element,
      String attribute,
      String address,
      UnaryOperator<String> linkTo,
      Set<String> found) {
    Reach.Target target = reach.of(address, reference(element, attribute));
    if (target == null) {
      return;
    }
    if (target.inside() && !isLeftToTheSite(element)) {
      boolean here = target.address().equals(address) && !target.fragment().isEmpty();
      String file = here ? "" : linkTo.apply(Layout.file(target.address()));
      element.attr(attribute, file + target.fragment());
      found.add(target.address());
    } else if (attribute.startsWith("data-")) {
      element.removeAttr(attribute);
    } else if (live && attribute.equals("href")) {
      element.attr(attribute, base + target.address() + target.fragment());
    } else if (element.normalName().equals("a")) {
      element.unwrap();
    } else {
      element.remove();
    }
  }

  /// Links in the head may be absolute and still lead to this site; only the canonical one stays
  /// so.
  private String reference(Element element, String attribute) {
    String reference = element.attr(attribute);
    boolean ours =
        element.normalName().equals("link")
            && !element.attr("rel").equals("canonical")
            && reference.startsWith(base + "/");
    return ours ? reference.substring(base.length()) : reference;
  }

  private static boolean isLeftToTheSite(Element element) {
    return Arrays.asList(element.attr("rel").split(" ", -1)).contains("nofollow")
        || element.closest("[data-live]") != null;
  }

  /// File servers send no policy, so the page carries its own, before anything it is about.
  private static void addPolicy(Document page, String policy) {
    String allowed =
        Arrays.stream(policy.split(";", -1))
            .map(String::strip)
            .filter(rule -> !rule.isEmpty() && !IN_HEADERS_ONLY.contains(rule.split(" ", 2)[0]))
            .collect(Collectors.joining("; "));
    Element charset = page.selectFirst("meta[charset]");
    if (!allowed.isEmpty() && charset != null) {
      charset.after(
          new Element("meta")
              .attr("http-equiv", "Content-Security-Policy")
              .attr("content", allowed));
    }
  }
}

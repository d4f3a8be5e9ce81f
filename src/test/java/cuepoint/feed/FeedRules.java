// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.relaxng.jaxp.CompactSyntaxSchemaFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// What the specifications ask of feeds: schemas beside the golden files, and here what no schema
/// can say. Every method tells what is wrong, in no words where nothing is.
public final class FeedRules {
  private static final Path SCHEMAS = Path.of("src/test/resources/cuepoint/feed");

  private FeedRules() {}

  /// RSS 2.0 with the namespaces of podcasts.
  public static List<String> rss(String feed) throws IOException {
    List<String> wrong = schema("rss.rnc", feed);
    Document xml = Jsoup.parse(feed, Parser.xmlParser());
    once(wrong, xml.select("channel > item > guid").eachText(), "guid");
    once(wrong, xml.select("channel > atom|link").eachAttr("rel"), "link");
    if (xml.select("channel > atom|link[rel=self]").size() != 1) {
      wrong.add("no link to itself");
    }
    paged(wrong, xml, "channel > atom|link");
    for (Element date : xml.select("pubDate, lastBuildDate")) {
      try {
        ZonedDateTime.parse(date.text(), DateTimeFormatter.RFC_1123_DATE_TIME);
      } catch (DateTimeException e) {
        wrong.add("no such day: " + date.text());
      }
    }
    for (Element html : xml.select("content|encoded")) {
      html(wrong, html.wholeText());
    }
    for (Element name : xml.select("podcast|person")) {
      if (name.text().length() > 128) {
        wrong.add("a name of more than 128 characters");
      }
    }
    return wrong;
  }

  /// Atom.
  public static List<String> atom(String feed) throws IOException {
    List<String> wrong = schema("atom.rnc", feed);
    Document xml = Jsoup.parse(feed, Parser.xmlParser());
    once(wrong, xml.select("feed > id, entry > id").eachText(), "id");
    if (xml.select("feed > link[rel=self]").size() != 1) {
      wrong.add("no link to itself");
    }
    for (Element entry : xml.select("entry")) {
      if (entry.select("> link[rel=alternate]").size() != 1) {
        wrong.add("no page for " + entry.select("id").text());
      }
    }
    paged(wrong, xml, "feed > link");
    xml.select("content").forEach(html -> html(wrong, html.wholeText()));
    return wrong;
  }

  /// JSON Feed 1.1.
  public static List<String> json(String feed) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMAS.resolve("jsonfeed.schema.json")));
    List<String> wrong = new ArrayList<>();
    for (Error error :
        schema.validate(
            feed,
            com.networknt.schema.InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
      wrong.add(error.toString());
    }
    return wrong;
  }

  private static List<String> schema(String name, String feed) throws IOException {
    List<String> wrong = new ArrayList<>();
    try {
      Validator validator =
          new CompactSyntaxSchemaFactory().newSchema(SCHEMAS.resolve(name).toFile()).newValidator();
      validator.setErrorHandler(
          new org.xml.sax.helpers.DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
              wrong.add(e.getMessage());
            }
          });
      validator.validate(new StreamSource(new StringReader(feed)));
    } catch (SAXException e) {
      wrong.add("not XML: " + e.getMessage());
    }
    return wrong;
  }

  private static void once(List<String> wrong, List<String> ids, String what) {
    Set<String> seen = new HashSet<>();
    ids.stream().filter(id -> !seen.add(id)).forEach(id -> wrong.add("twice " + what + " " + id));
  }

  /// RFC 5005: a page that is not the first has one before it, and not the last one after it.
  private static void paged(List<String> wrong, Document xml, String links) {
    String self = xml.select(links + "[rel=self]").attr("href");
    String first = xml.select(links + "[rel=first]").attr("href");
    String last = xml.select(links + "[rel=last]").attr("href");
    boolean before = !xml.select(links + "[rel=previous]").isEmpty();
    boolean after = !xml.select(links + "[rel=next]").isEmpty();
    if (first.isEmpty() ? before || after : before == self.equals(first)) {
      wrong.add("the page before");
    }
    if (last.isEmpty() ? before || after : after == self.equals(last)) {
      wrong.add("the page after");
    }
  }

  /// Complete addresses only, and nothing that runs.
  private static void html(List<String> wrong, String html) {
    Document notes = Jsoup.parseBodyFragment(html);
    for (Element link : notes.select("[href], [src]")) {
      String address = link.attr("href") + link.attr("src");
      if (!address.matches("(https?://|mailto:)\\S+")) {
        wrong.add("address " + address);
      }
    }
    notes.select("script, style, iframe, object, embed, form, img").stream()
        .forEach(element -> wrong.add("element " + element.normalName()));
    for (Element element : notes.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> {
            if (attribute.getKey().startsWith("on")) {
              wrong.add("attribute " + attribute.getKey());
            }
          });
    }
  }
}

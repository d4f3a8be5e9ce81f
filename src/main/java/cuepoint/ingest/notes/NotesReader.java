// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.Guest;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.ingest.html.CleanText;
import cuepoint.ingest.notes.Part.Kind;
import cuepoint.kernel.SafeHtml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads notes of any form: labelled topics, headline links, bold headings, or plain text. Nothing
/// the author wrote is lost, except by a named {@link Rule}.
public final class NotesReader {
  private static final int LONG_HEADLINE = 110;
  private static final int DERIVED_HEADLINE = 80;

  private final List<Drop> drops = new ArrayList<>();
  private final Map<String, Integer> repairs = new LinkedHashMap<>();
  private final Sponsors sponsors = new Sponsors();
  private final List<Guest> guests = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Line> intro = new ArrayList<>();

  private NotesReader() {}

  /// Reads Markdown notes.
  public static ParsedNotes read(String source) {
    return new NotesReader().readAll(source);
  }

  private ParsedNotes readAll(String source) {
    List<Line> lines = new ArrayList<>(LineScanner.scan(source, drops, repairs));
    Heading heading = heading(lines);
    List<Part> parts = OrphanRead.returned(Parts.split(lines, drops));
    for (Part part : parts) {
      switch (part.kind()) {
        case LOOSE, CONTAINER -> loose(part);
        case TOPIC -> topic(part);
        case SPONSOR -> sponsor(part);
        case SECTION -> section(part);
        case BOILERPLATE -> boilerplate(part);
      }
    }
    CleanText opening = clean(intro);
    if (!opening.html().isEmpty()) {
      sections.addFirst(section(Section.Kind.INTRO, "", opening, List.of()));
    }
    ShowNotes notes = new ShowNotes(sponsors.all(), guests, topics, sections);
    return new ParsedNotes(notes, heading, drops, repairs);
  }

  /// Takes the document's heading off, if it has one.
  private Heading heading(List<Line> lines) {
    Heading none = new Heading(null, null);
    int at = 0;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    if (at == lines.size() || !lines.get(at).isText() || !lines.get(at).text().startsWith("#")) {
      return none;
    }
    String text = lines.get(at).text();
    String plain = Parts.bare(text);
    boolean numbered = text.length() > 1 && Character.digit(text.charAt(1), 10) >= 0;
    if (!(numbered || Outline.isHeading(text)) || Keyword.of(plain, true) != null) {
      return none;
    }
    Heading heading = Heading.of(plain);
    boolean deep = text.startsWith("##");
    if ((deep && heading.number() == null) || Label.looksLikeTopic(text)) {
      return none;
    }
    drops.add(new Drop(Rule.TITLE, lines.get(at).number(), plain));
    lines.subList(0, at + 1).clear();
    return heading;
  }

  private void loose(Part part) {
    if (part.is(Kind.CONTAINER)) {
      drops.add(new Drop(Rule.CONTAINER_HEADING, part.line(), part.head().text()));
    }
    if (topics.isEmpty()) {
      guests.addAll(Guests.in(part.body()));
      intro.addAll(part.body());
      intro.add(new Line(0, 0, "", Line.Shape.BLANK));
    } else {
      CleanText text = clean(part.body());
      if (!text.html().isEmpty()) {
        sections.add(section(Section.Kind.OTHER, "", text, List.of()));
      }
    }
  }

  private void topic(Part part) {
    Flat head = part.head();
    lost(head.clean(), part.line());
    Label label = part.label() == null ? new Label("", null, 0) : part.label();
    CleanText body = clean(part.body());
    String headline = trimmed(head.text().substring(Math.min(label.end(), head.text().length())));
    int sentence = headline.length() > LONG_HEADLINE ? Text.sentenceEnd(headline) : -1;
    SafeHtml text = body.html();
    List<Link> links = new ArrayList<>(head.clean().links());
    if (sentence > 0) {
      CleanText all = head.from(label.end());
      text = new SafeHtml(all.html().html() + body.html().html());
      headline = headline.substring(0, sentence);
    } else if (headline.isEmpty()) {
      headline = Text.firstWords(body.html(), DERIVED_HEADLINE);
    }
    links.addAll(body.links());
    String link =
        head.linkFrom(label.end())
            .map(Flat.Span::href)
            .orElse(body.links().isEmpty() ? null : body.links().getFirst().href());
    int position = topics.size() + 1;
    topics.add(new Topic(position, label.text(), label.host(), headline, link, text, links));
  }

  private void sponsor(Part part) {
    Flat head = part.head();
    lost(head.clean(), part.line());
    SponsorLine line = SponsorLine.of(head);
    boolean list = line.name().isEmpty() && part.body().stream().anyMatch(Line::isItem);
    if (list) {
      drops.add(new Drop(Rule.CONTAINER_HEADING, part.line(), head.text()));
      sponsorList(part.body());
      return;
    }
    CleanText body = clean(part.body());
    String name = line.name();
    if (name.isEmpty()) {
      name = SponsorLine.named(Text.firstWords(body.html(), DERIVED_HEADLINE));
    }
    boolean again = line.bare() && sponsors.knows(name) && !head.text().isEmpty();
    if (again) {
      drops.add(new Drop(Rule.SPONSOR_NAMED_AGAIN, part.line(), head.text()));
    }
    CleanText first = again ? CleanText.EMPTY : head.clean();
    sponsors.add(name, line.url(), first, body);
  }

  /// "Sponsored by:" and a list with one sponsor an item.
  private void sponsorList(List<Line> lines) {
    for (Line line : lines) {
      if (line.isBlank()) {
        continue;
      }
      Marker marker = line.isText() ? Marker.of(line.text()) : null;
      String words = marker == null ? line.text() : line.text().substring(marker.width());
      Flat flat = Flat.of(InlineRepair.mendPlain(line.withText(words), drops));
      lost(flat.clean(), line.number());
      SponsorLine named = SponsorLine.of(flat);
      if (!named.name().isEmpty()) {
        sponsors.add(named.name(), named.url(), flat.clean(), CleanText.EMPTY);
      }
    }
  }

  private void section(Part part) {
    Flat head = part.head();
    lost(head.clean(), part.line());
    Section.Kind kind = part.section() == null ? Section.Kind.OTHER : part.section();
    String heading = trimmed(head.text().substring(0, part.cut()));
    CleanText rest = head.from(part.cut());
    CleanText body = clean(part.body());
    if (Keyword.isConnect(head.text())) {
      guests.addAll(Guests.in(part.body()));
    }
    SafeHtml text = new SafeHtml(rest.html().html() + body.html().html());
    if (text.isEmpty() && kind != Section.Kind.OTHER) {
      drops.add(new Drop(Rule.EMPTY_SECTION, part.line(), head.text()));
      return;
    }
    List<Link> links = new ArrayList<>(head.clean().links());
    links.addAll(body.links());
    sections.add(new Section(kind, heading, text, links));
  }

  private void boilerplate(Part part) {
    CleanText text = clean(part.body());
    sections.add(section(Section.Kind.BOILERPLATE, "", text, List.of()));
  }

  private static Section section(
      Section.Kind kind, String heading, CleanText text, List<Link> before) {
    List<Link> links = new ArrayList<>(before);
    links.addAll(text.links());
    return new Section(kind, heading, text.html(), links);
  }

  private CleanText clean(List<Line> lines) {
    CleanText text = Prose.clean(Outline.markdown(lines, drops));
    lost(text, lines.isEmpty() ? 0 : lines.getFirst().number());
    return text;
  }

  private void lost(CleanText text, int line) {
    for (CleanText.Loss loss : text.losses()) {
      drops.add(new Drop(Rule.valueOf(loss.reason().name()), line, loss.words()));
    }
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " :*-–—".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " :".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import cuepoint.catalog.Section;
import cuepoint.ingest.notes.Part.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out which lines begin an item and deals out the rest. A first pass learns the author's
/// habits; where no line has a label at all, bold lines, headings and headline links are the
/// topics.
final class Parts {
  private final List<Line> lines;
  private final List<Drop> drops;
  private final Label.Habits habits;
  private final boolean free;
  private final List<Part> parts = new ArrayList<>();
  private Part now;
  private int at;
  private int margin;
  private boolean gap = true;

  private Parts(List<Line> lines, List<Drop> drops, Label.Habits habits, boolean free) {
    this.lines = lines;
    this.drops = drops;
    this.habits = habits;
    this.free = free;
    this.now = Part.loose(lines.isEmpty() ? 0 : lines.getFirst().number());
    parts.add(now);
  }

  /// Splits the lines of notes whose title is already taken off.
  static List<Part> split(List<Line> lines, List<Drop> drops) {
    Label.Habits habits = habits(lines);
    List<Drop> first = new ArrayList<>();
    List<Part> parts = new Parts(lines, first, habits, false).deal();
    if (parts.stream().noneMatch(part -> part.is(Kind.TOPIC))) {
      first.clear();
      parts = new Parts(lines, first, habits, true).deal();
    }
    drops.addAll(first);
    return parts;
  }

  /// Who is named in labels, and whether topics are counted down.
  private static Label.Habits habits(List<Line> lines) {
    Set<String> names = new HashSet<>();
    Map<String, Integer> maybe = new HashMap<>();
    int counted = 0;
    for (Line line : lines) {
      if (!line.isText() || line.isItem()) {
        continue;
      }
      String plain = bare(line.text());
      Label label = Label.of(plain, isMarked(line.text()), Label.Habits.UNKNOWN);
      if (label != null && label.host() != null) {
        names.add(label.host().toLowerCase(Locale.ROOT));
      }
      String name = Label.nameAfterNumber(plain);
      if (name != null) {
        maybe.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
      counted += isMarked(line.text()) && Label.countdown(plain) != null ? 1 : 0;
    }
    int all = maybe.values().stream().mapToInt(Integer::intValue).sum();
    maybe.forEach((name, times) -> {
      if (times > 1 || all > 2) {
        names.add(name);
      }
    });
    return new Label.Habits(names, counted > 2);
  }

  private List<Part> deal() {
    for (at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        now.body().add(line);
        gap = true;
        continue;
      }
      Part next = line.isText() && !line.isItem() ? begin(line) : null;
      if (next != null) {
        begun(next);
        gap = next.is(Kind.CONTAINER);
        continue;
      } else {
        if (isOver(line)) {
          begun(Part.loose(line.number()));
        }
        while (now.is(Kind.BOILERPLATE) && now.body().getLast().isBlank()) {
          now.body().removeLast();
        }
        now.body().add(line.outdented(now.is(Kind.TOPIC) ? margin : 0));
      }
      gap = false;
    }
    return parts;
  }

  private void begun(Part part) {
    parts.add(part);
    now = part;
  }

  /// The item that a line begins, or null.
  private @Nullable Part begin(Line line) {
    String plain = bare(line.text());
    boolean marked = isMarked(line.text());
    if (Label.of(plain, marked, habits) != null) {
      return topic(line, marked);
    }
    if (line.indent() > 1) {
      return null;
    }
    if (SponsorLine.matches(plain) && !(now.is(Kind.TOPIC) && !gap)) {
      return Part.sponsor(head(line), line.number());
    }
    Keyword keyword = Keyword.of(plain, marked);
    if (keyword != null) {
      Flat head = head(line);
      Keyword exact = Keyword.of(head.text(), marked);
      Section.Kind kind = keyword.kind();
      return kind == null
          ? Part.of(Kind.CONTAINER, head, line.number())
          : Part.section(head, line.number(), kind, exact == null ? 0 : exact.end());
    }
    if (Keyword.isConnect(plain)) {
      Flat head = head(line);
      return Part.section(head, line.number(), Section.Kind.BOILERPLATE, head.text().length());
    }
    if (Keyword.isBoilerplate(plain)) {
      Part part = Part.of(Kind.BOILERPLATE, Flat.EMPTY, line.number());
      part.body().add(line);
      return part;
    }
    return unlabelled(line, plain);
  }

  /// A heading without a meaning of its own, a headline without a label, a sponsor in mid-line.
  private @Nullable Part unlabelled(Line line, String plain) {
    if (now.is(Kind.LOOSE) && SponsorLine.within(plain) > 0) {
      int cut = SponsorLine.within(line.text());
      if (cut > 0) {
        now.body().add(line.withText(line.text().substring(0, cut).strip()));
        return Part.sponsor(head(line.withText(line.text().substring(cut))), line.number());
      }
    }
    if (now.keepsHeadings()) {
      return null;
    }
    if (free && (gap || Outline.isHeading(line.text())) && isHeadline(line)) {
      return Part.topic(head(line), line.number(), new Label("", null, 0));
    }
    if (Outline.isHeading(line.text())) {
      Flat head = head(line);
      return Part.section(head, line.number(), Section.Kind.OTHER, head.text().length());
    }
    return null;
  }

  private Part topic(Line line, boolean marked) {
    margin = line.indent();
    Flat head = head(line);
    Label label = Label.of(head.text(), marked, habits);
    boolean bodiless = label != null && head.text().substring(label.end()).isBlank();
    if (bodiless && at + 1 < lines.size()) {
      Line below = lines.get(at + 1);
      if (below.isText() && !below.isItem() && Label.of(bare(below.text()), true, habits) == null) {
        at++;
        head =
            Flat.of(
                InlineRepair.mendPlain(
                    line.withText(stripped(line.text()) + " " + below.text()), drops));
        label = Label.of(head.text(), marked, habits);
      }
    }
    return Part.topic(head, line.number(), label == null ? new Label("", null, 0) : label);
  }

  /// The line as a reader sees it; a link that ends on the next line is followed there.
  private Flat head(Line line) {
    StringBuilder text = new StringBuilder(stripped(line.text()));
    for (int more = 0; more < 2 && isOpenLink(text) && at + 1 < lines.size(); more++) {
      if (!lines.get(at + 1).isText() || lines.get(at + 1).isItem()) {
        break;
      }
      text.append(' ').append(lines.get(++at).text());
    }
    String markdown = InlineRepair.mendPlain(line.withText(text.toString()), drops);
    return Flat.of(Outline.escaped(withoutStrayLetter(markdown, line.number())));
  }

  /// A key pressed in passing: one foreign letter right before the link of a headline.
  private String withoutStrayLetter(String markdown, int number) {
    int link = markdown.indexOf('[');
    boolean stray =
        link > 1
            && Character.isLetter(markdown.charAt(link - 1))
            && markdown.charAt(link - 1) > 0x7F
            && markdown.charAt(link - 2) == ' ';
    if (!stray) {
      return markdown;
    }
    int end = link + 1;
    while (end < markdown.length() && Character.isLetterOrDigit(markdown.charAt(end))) {
      end++;
    }
    String word = markdown.charAt(link - 1) + markdown.substring(link + 1, end);
    drops.add(new Drop(Rule.STRAY_LETTER, number, word));
    return markdown.substring(0, link - 1) + markdown.substring(link);
  }

  private static boolean isOpenLink(CharSequence text) {
    long open = text.chars().filter(c -> c == '[').count();
    return open > text.chars().filter(c -> c == ']').count();
  }

  /// Whether a line no longer belongs to the part above although it begins none.
  private boolean isOver(Line line) {
    boolean list = line.isItem() || line.indent() > 0 || !line.isText();
    boolean wrapped = !gap && line.isText() && Character.isLowerCase(line.text().codePointAt(0));
    boolean early = parts.stream().noneMatch(part -> part.is(Kind.TOPIC));
    return switch (now.kind()) {
      case BOILERPLATE -> gap && !Character.isLowerCase(line.text().codePointAt(0));
      case SPONSOR -> early && !list && !wrapped && !now.head().text().equalsIgnoreCase("sponsor");
      case SECTION -> Keyword.isConnect(now.head().text()) && !list && !wrapped;
      default -> false;
    };
  }

  /// A line that is bold from end to end, a heading, or hardly more than a link with words.
  private static boolean isHeadline(Line line) {
    String text = line.text();
    if (line.indent() > 0) {
      return false;
    }
    if (Outline.isHeading(text)) {
      return true;
    }
    String core = text;
    while (!core.isEmpty() && ".:! ".indexOf(core.charAt(core.length() - 1)) >= 0) {
      core = core.substring(0, core.length() - 1);
    }
    if (core.length() > 4 && core.startsWith("**") && core.endsWith("**")) {
      return core.length() < 200;
    }
    Flat flat = text.startsWith("[") ? Flat.of(text) : Flat.EMPTY;
    boolean leads = !flat.links().isEmpty() && flat.links().getFirst().start() == 0;
    return leads
        && !flat.text().startsWith("http")
        && flat.links().getFirst().end() * 2 > flat.text().length();
  }

  private static String stripped(String text) {
    return Outline.isHeading(text) ? text.replaceFirst("^#{1,6} +", "") : text;
  }

  private static boolean isMarked(String text) {
    return text.startsWith("**")
        || text.startsWith("__")
        || text.startsWith("[**")
        || text.startsWith("[#")
        || text.startsWith("“**")
        || Outline.isHeading(text);
  }

  /// A line without markup, good enough to tell what it begins.
  static String bare(String text) {
    StringBuilder out = new StringBuilder();
    String source = stripped(text);
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == ']' && source.startsWith("](", i)) {
        int end = source.indexOf(')', i);
        i = end < 0 ? i : end;
      } else if (c != '*' && c != '[' && c != ']' && c != '\\' && c != '`') {
        out.append(c);
      }
    }
    return String.join(" ", out.toString().strip().split("\\s+"));
  }
}

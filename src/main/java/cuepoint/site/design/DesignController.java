// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.design;

import cuepoint.alignment.Segment;
import cuepoint.alignment.Segment.Kind;
import cuepoint.kernel.TimeSpan;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeRow;
import cuepoint.site.Frames;
import cuepoint.site.Stretch;
import cuepoint.site.Words;
import cuepoint.site.design.DesignPage.Contrast;
import cuepoint.site.design.DesignPage.Measure;
import cuepoint.site.design.DesignPage.Swatch;
import cuepoint.site.episode.TimeLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the design system. Colours and sizes are read from the style sheet in use, and the parts
/// are those of the other pages, so that what it shows is what there is.
@Controller
class DesignController {
  private static final String PATH = "/about/design";
  private static final long LENGTH_MS = 1_830_000;

  private final Tokens tokens;
  private final Frames frames;
  private final Words words;

  DesignController(Frames frames, Words words) throws IOException {
    this.frames = frames;
    this.words = words;
    this.tokens =
        Tokens.of(
            new ClassPathResource("static/site.css").getContentAsString(StandardCharsets.UTF_8));
  }

  @GetMapping(PATH)
  String design(Model model) {
    model.addAttribute(
        "page",
        new DesignPage(
            frames.page(
                words.of("design.title"),
                words.of("design.lead"),
                PATH,
                new Crumb(words.of("about.title"), "/about")),
            tokens.colours().stream().map(this::swatch).toList(),
            Pair.ALL.stream().map(this::contrast).toList(),
            measures("text-"),
            measures("space-"),
            line(),
            row(),
            List.of(
                new Crumb(words.of("design.sample.host"), PATH),
                new Crumb(words.of("design.sample.year"), PATH))));
    return "design/design";
  }

  private Swatch swatch(String name) {
    return new Swatch(
        name,
        "var(--" + name + ")",
        tokens.light(name).toString(),
        tokens.dark(name).toString(),
        words.of("design.colour." + name));
  }

  private Contrast contrast(Pair pair) {
    return new Contrast(
        pair.front(),
        pair.ground(),
        ratio(tokens.light(pair.front()).contrast(tokens.light(pair.ground()))),
        ratio(tokens.dark(pair.front()).contrast(tokens.dark(pair.ground()))),
        ratio(pair.least()));
  }

  /// Cut, not rounded, so that nothing is said to reach what it does not.
  private static String ratio(double contrast) {
    return String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10);
  }

  private List<Measure> measures(String beginning) {
    return tokens.starting(beginning).stream()
        .map(name -> new Measure(name, "var(--" + name + ")", tokens.value(name)))
        .toList();
  }

  /// An episode with every kind of stretch, placed in every way.
  private TimeLine line() {
    List<Segment> segments =
        List.of(
            new Segment(Kind.INTRO, 0, 0, 62_000, 1, false),
            new Segment(Kind.TOPIC, 1, 62_000, 421_000, 0.98, false),
            new Segment(Kind.SPONSOR, 1, 421_000, 482_000, 0.97, false),
            new Segment(Kind.TOPIC, 2, 482_000, 913_000, 0.62, false),
            new Segment(Kind.TOPIC, 3, 913_000, 1_390_000, 1, true),
            new Segment(Kind.EXTRAS, 0, 1_390_000, 1_640_000, 0.95, false),
            new Segment(Kind.JOKE, 0, 1_640_000, 1_770_000, 0.55, false),
            new Segment(Kind.OUTRO, 0, 1_770_000, LENGTH_MS, 0.99, false));
    List<TimeSpan> spans = segments.stream().map(Segment::span).toList();
    List<TimeLine.Extent> extents = TimeLine.place(spans, LENGTH_MS);
    List<TimeLine.Bar> bars = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Stretch stretch = stretch(segments.get(i));
      bars.add(new TimeLine.Bar(stretch, extents.get(i), stretch.name()));
    }
    return new TimeLine(bars, TimeLine.ticks(LENGTH_MS));
  }

  private Stretch stretch(Segment segment) {
    String kind = segment.kind().name().toLowerCase(Locale.ROOT);
    String clock = words.clock(segment.startMs());
    return new Stretch(
        segment,
        words.of("design.sample." + kind),
        null,
        0,
        0,
        PATH,
        clock,
        clock,
        words.duration(segment.endMs() - segment.startMs()),
        words.of(
            "design.placing."
                + (segment.byHand() ? "by-hand" : segment.isExact() ? "exact" : "approximate")));
  }

  private EpisodeRow row() {
    return new EpisodeRow(
        "#23",
        words.of("design.sample.episode"),
        PATH,
        new Crumb(words.of("design.sample.show"), PATH),
        words.of("design.sample.date"),
        "",
        words.length(LENGTH_MS),
        List.of(new Crumb(words.of("design.sample.topic"), PATH)));
  }
}

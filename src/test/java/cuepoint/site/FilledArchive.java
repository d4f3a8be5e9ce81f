// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.alignment.Alignment;
import cuepoint.alignment.Alignments;
import cuepoint.alignment.Segment;
import cuepoint.article.Articles;
import cuepoint.article.CaptureWriter;
import cuepoint.article.CapturedPage;
import cuepoint.article.Captures;
import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.EpisodeDraft;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.Link;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Section;
import cuepoint.catalog.Show;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Shows;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import cuepoint.search.ArchiveIndex;
import cuepoint.transcript.Cue;
import cuepoint.transcript.Transcript;
import cuepoint.transcript.Transcripts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;

/// An archive of two shows that holds one of everything.
///
/// | show | number | what for |
/// |---|---|---|
/// | soft-hyphen | 1 | everything an episode can have; once had another title |
/// | | 2 | an estimated date, a transcript without speakers that is of a film, no notes |
/// | | 4 | hostile text wherever text can be |
/// | | 5 | gone |
/// | | 6 | nothing but its title |
/// | | 7 | everything placed in time, see {@link PlacedEpisode} |
/// | night-shift | 1, 2 | the same numbers, and for 2 the same slug |
@TestConfiguration
public class FilledArchive {
  /// Text that would run if anybody printed it as it stands.
  public static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\"'></title>${1+1}[[${1+1}]]";

  /// What the first topic of the first episode is about.
  public static final String ARTICLE = "https://articles.example.org/1";

  static final Slug SHOW = new Slug("soft-hyphen");
  static final Slug OTHER = new Slug("night-shift");

  private final Shows shows;
  private final Notes notes;
  private final Transcripts transcripts;
  private final Alignments alignments;
  private final Articles articles;
  private final Captures captures;

  FilledArchive(
      Shows shows,
      Notes notes,
      Transcripts transcripts,
      Alignments alignments,
      Articles articles,
      Captures captures,
      ArchiveIndex index) {
    this.shows = shows;
    this.notes = notes;
    this.transcripts = transcripts;
    this.alignments = alignments;
    this.articles = articles;
    this.captures = captures;
    fill();
    capture();
    articles.settle();
    index.catchUp(ArchiveIndex.Progress.NONE);
  }

  private void fill() {
    shows.replace(
        List.of(
            new Show(
                SHOW,
                "Soft Hyphen",
                "https://example.org/soft-hyphen",
                "en",
                "Written for Cuepoint",
                List.of(new HostTenure("Mara Tindal", null, null)),
                null,
                null),
            new Show(OTHER, "Night Shift", null, "de", null, List.of(), null, null)));
    store(draft(SHOW, 1, "An old title", 1, ShowNotes.NONE, List.of()));
    long first = store(draft(SHOW, 1, "Clocks & calendars", 2, fullNotes(), people()));
    transcripts.store(first, talk(), "1.vtt");
    long second = store(draft(SHOW, 2, "A quiet one", 1, ShowNotes.NONE, List.of()));
    transcripts.store(second, monologue(), "youtube/2.vtt");
    long placed = store(draft(SHOW, 7, PlacedEpisode.TITLE, 1, PlacedEpisode.notes(), List.of()));
    transcripts.store(placed, PlacedEpisode.transcript(), "7.vtt");
    alignments.store(placed, PlacedEpisode.alignment());
    long hostile = store(draft(SHOW, 4, HOSTILE, 1, hostileNotes(), hostilePeople()));
    transcripts.store(hostile, new Transcript(List.of(new Cue(0, 900, HOSTILE, HOSTILE))), "4.vtt");
    alignments.store(
        hostile,
        new Alignment(
            List.of(
                new Segment(Segment.Kind.TOPIC, 1, 0, 450, 0.5, false),
                new Segment(Segment.Kind.SPONSOR, 1, 450, 900, 1, true)),
            Set.of()));
    notes.remove(store(draft(SHOW, 5, "Left the archive", 1, ShowNotes.NONE, List.of())));
    store(draft(SHOW, 6, "Nothing but a title", 1, ShowNotes.NONE, List.of()));
    store(draft(OTHER, 1, "Owls", 1, ShowNotes.NONE, List.of()));
    store(draft(OTHER, 2, "A quiet one", 1, ShowNotes.NONE, List.of()));
  }

  /// What was captured of the first topic's article, and a hostile page from nowhere.
  private void capture() {
    Captures.File file = new Captures.File("pages.warc", "0", "test");
    CaptureWriter writer = captures.begin(SHOW, file);
    writer.add(page(0, ARTICLE, "Leap seconds", "How the earth lags behind.\n\nAnd what to do."));
    writer.add(page(1, null, HOSTILE, HOSTILE));
    writer.move("https://articles.example.org/2", "https://articles.example.org/3", null);
    writer.finish();
  }

  private static CapturedPage page(
      int offset, @Nullable String address, String title, String text) {
    return new CapturedPage(
        new CapturedPage.Place("", offset),
        address,
        address == null ? null : Instant.parse("2022-02-03T04:05:06Z"),
        title,
        List.of(address == null ? HOSTILE : "Ana Reyes"),
        title,
        address == null ? HOSTILE : "en",
        title,
        List.of(title, "The end"),
        text,
        "text/html",
        new CapturedPage.Original(("<h1>" + title + "</h1>").getBytes(StandardCharsets.UTF_8)));
  }

  private long store(EpisodeDraft draft) {
    long id = notes.store(draft);
    articles.store(id, draft.notes());
    return id;
  }

  private static EpisodeDraft draft(
      Slug show, int number, String title, int rank, ShowNotes notes, List<Appearance> people) {
    boolean full = number == 1 && show.equals(SHOW);
    return new EpisodeDraft(
        show,
        number,
        title,
        rank,
        full ? LocalDate.of(2021, 3, 5) : null,
        full ? LocalDate.of(2021, 3, 3) : null,
        full || number == 6 ? null : LocalDate.of(2021, 4, 11),
        full ? Long.valueOf(1_174_780) : null,
        full ? Set.of("recorded", "durationMs") : Set.of(),
        full || number == 7 ? "https://audio.example.org/" + number + ".mp3" : null,
        full ? "https://example.org/edit/1.md" : null,
        full || number == 2 ? Integer.valueOf(number) : null,
        number == 7 ? "A minute, as its own feed knows it" : null,
        full ? Long.valueOf(9_400_123) : null,
        notes,
        people);
  }

  private static ShowNotes fullNotes() {
    return new ShowNotes(
        List.of(
            new Sponsor(
                "Tidewater Clocks",
                "https://tidewater.example.org/",
                html("<p>They keep <a href=\"https://tidewater.example.org/\">time</a>.</p>"),
                List.of(new Link("time", "https://tidewater.example.org/"))),
            new Sponsor("Tidewaterclocks", null, SafeHtml.EMPTY, List.of())),
        List.of(),
        List.of(
            topic(1, "Mara Tindal", "Leap seconds, and why they end"),
            topic(2, "Jonas Okoro", "Calendars without a year zero"),
            topic(3, null, "The week is older than the month")),
        List.of(
            section(Section.Kind.INTRO, "", "<p>A word before.</p>"),
            section(Section.Kind.EXTRAS, "Extras", "<ul><li>One more thing.</li></ul>"),
            section(Section.Kind.JOKE, "Joke", "<p>Time flies like an arrow.</p>"),
            section(Section.Kind.OTHER, "Corrections", "<pre><code>cal 9 1752</code></pre>"),
            section(Section.Kind.BOILERPLATE, "Write to us", "<p>Always the same.</p>")));
  }

  private static Topic topic(int position, @Nullable String host, String headline) {
    String link = "https://articles.example.org/" + position;
    return new Topic(
        position,
        "#" + position,
        host,
        headline,
        link,
        html("<ul><li>About <a href=\"" + link + "\">this</a>.</li></ul>"),
        List.of(new Link(headline, link), new Link("this", link)));
  }

  private static Section section(Section.Kind kind, String heading, String html) {
    return new Section(kind, heading, html(html), List.of());
  }

  private static SafeHtml html(String html) {
    return new SafeHtml(html);
  }

  private static List<Appearance> people() {
    return List.of(
        new Appearance(Role.HOST, "Mara Tindal", new Slug("mara-tindal"), null, false),
        new Appearance(Role.HOST, "Jonas Okoro", new Slug("jonas-okoro"), null, true),
        new Appearance(
            Role.GUEST, "Ana Reyes", new Slug("ana-reyes"), "https://ana.example.org", false),
        new Appearance(Role.GUEST, "Bo", null, null, false));
  }

  private static ShowNotes hostileNotes() {
    String address = "javascript:alert(3)";
    List<Link> links = List.of(new Link(HOSTILE, address));
    return new ShowNotes(
        List.of(new Sponsor(HOSTILE, address, SafeHtml.EMPTY, links)),
        List.of(),
        List.of(new Topic(1, HOSTILE, HOSTILE, HOSTILE, address, SafeHtml.EMPTY, links)),
        List.of(new Section(Section.Kind.OTHER, HOSTILE, SafeHtml.EMPTY, links)));
  }

  private static List<Appearance> hostilePeople() {
    return List.of(
        new Appearance(Role.GUEST, HOSTILE, Slug.of(HOSTILE), "javascript:alert(4)", false));
  }

  /// Thirty cues of two speakers, every five seconds; the last two start together.
  private static Transcript talk() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 29; i++) {
      long start = i * 5000L + 880;
      String speaker = i / 5 % 2 == 0 ? "Mara Tindal" : "Jonas Okoro";
      cues.add(new Cue(start, start + 4000, speaker, "Line " + i + " is about leap seconds."));
    }
    cues.add(new Cue(cues.getLast().startMs(), 150_000, "Jonas Okoro", "Both at once."));
    return new Transcript(cues);
  }

  /// 250 cues of nobody in particular, every four seconds.
  private static Transcript monologue() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      cues.add(new Cue(i * 4000L, i * 4000L + 3500, null, "Sentence " + i + " goes here."));
    }
    return new Transcript(cues);
  }
}

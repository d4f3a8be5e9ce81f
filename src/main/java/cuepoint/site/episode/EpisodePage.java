// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.episode;

import cuepoint.kernel.SafeHtml;
import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import cuepoint.site.Player;
import cuepoint.site.RobustLink;
import cuepoint.site.WebLink;
import cuepoint.site.quote.Selecting;
import cuepoint.site.quote.Sharing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An episode with its show notes.
///
/// @param number as shown, `#23`
/// @param facts dates and length
/// @param inferred what no source states, as a sentence, or empty
/// @param timeLine what is talked about when, or null where nothing is placed
/// @param chapters the same for players, or null likewise
/// @param sections everything of the notes that is neither topic nor sponsor; the introduction is
///   apart
/// @param transcript how it begins, or null where there is none
/// @param player what can be played, and what is to be said of it
/// @param edit where the notes can be edited, or null
/// @param sharing what can be copied of it
/// @param selecting what quotes of selected words are made with, or null without a transcript
record EpisodePage(
    Frame frame,
    String number,
    String title,
    List<Fact> facts,
    String inferred,
    List<Name> hosts,
    List<Name> guests,
    @Nullable TimeLine timeLine,
    @Nullable ChapterFiles chapters,
    List<SponsorPart> sponsors,
    List<SectionPart> introduction,
    List<TopicPart> topics,
    List<SectionPart> sections,
    List<SectionPart> boilerplate,
    @Nullable TranscriptStart transcript,
    Player player,
    @Nullable Crumb previous,
    @Nullable Crumb next,
    @Nullable WebLink edit,
    Sharing sharing,
    @Nullable Selecting selecting) {
  EpisodePage {
    facts = List.copyOf(facts);
    hosts = List.copyOf(hosts);
    guests = List.copyOf(guests);
    sponsors = List.copyOf(sponsors);
    introduction = List.copyOf(introduction);
    topics = List.copyOf(topics);
    sections = List.copyOf(sections);
    boilerplate = List.copyOf(boilerplate);
  }

  /// Whether there is neither text nor transcript to show.
  public boolean isBare() {
    return introduction.isEmpty()
        && topics.isEmpty()
        && sections.isEmpty()
        && sponsors.isEmpty()
        && transcript == null;
  }

  /// Where the chapters are as files.
  record ChapterFiles(String json, String vtt) {}

  /// A date or a length.
  ///
  /// @param label what it is, `Published`
  /// @param machine as the `datetime` attribute wants it, empty for an estimate
  /// @param inferred whether no source states it
  record Fact(String label, String value, String machine, boolean inferred) {}

  /// A name, linked where it has a page.
  record Name(String name, @Nullable String href) {}

  /// Who paid.
  ///
  /// @param href the sponsor's page here
  /// @param site the sponsor's own, or null
  /// @param when it is read, or null where nothing is to be said of that
  record SponsorPart(
      String name, String href, @Nullable WebLink site, @Nullable When when, SafeHtml text) {}

  /// A topic.
  ///
  /// @param position from 1, as shown
  /// @param href its page here
  /// @param host who brought it, empty where unknown
  /// @param article what it is about, or null
  /// @param when it is talked about, or null where nothing is to be said of that
  record TopicPart(
      String position,
      String headline,
      String href,
      String host,
      @Nullable RobustLink article,
      @Nullable When when,
      SafeHtml text) {}

  /// Another part of the notes.
  ///
  /// @param style the element's class: `extras`, `joke` …
  /// @param when it is talked about, or null where nothing is to be said of that
  record SectionPart(String style, String heading, @Nullable When when, SafeHtml text) {}

  /// How the transcript begins.
  ///
  /// @param extent how long it is, in words
  record TranscriptStart(String href, String extent, List<Line> lines) {
    TranscriptStart {
      lines = List.copyOf(lines);
    }
  }

  /// A cue.
  ///
  /// @param end where it ends, in seconds
  /// @param speaker empty where unknown or the same as before
  record Line(String clock, String href, String end, String speaker, String text) {}
}

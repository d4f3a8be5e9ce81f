// SPDX-License-Identifier: Apache-2.0
package cuepoint.feed;

import cuepoint.address.Addresses;
import cuepoint.alignment.Alignment;
import cuepoint.alignment.Segment;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Timecode;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Writes an episode's notes as HTML that stands alone, in a feed reader or a player: in the order
/// of the episode's page, with absolute addresses. Where a topic is placed, its time leads to the
/// moment; players also make times in notes like `12:43` jump there.
public final class NotesHtml {
  private final String base;
  private final Episode episode;
  private final StringBuilder html = new StringBuilder(1 << 12);

  private NotesHtml(String base, Episode episode) {
    this.base = base;
    this.episode = episode;
  }

  /// The notes as HTML; empty where there are none.
  ///
  /// @param base where the archive is served, without a slash at the end
  public static String write(String base, Episode episode, ShowNotes notes, Alignment alignment) {
    NotesHtml made = new NotesHtml(base, episode);
    notes.sponsors().forEach(made::sponsor);
    made.sections(notes, Section.Kind.INTRO);
    notes.topics().forEach(topic -> made.topic(topic, alignment));
    made.sections(notes, Section.Kind.EXTRAS);
    made.sections(notes, Section.Kind.JOKE);
    made.sections(notes, Section.Kind.OTHER);
    made.sections(notes, Section.Kind.BOILERPLATE);
    return made.html.toString();
  }

  /// One topic of them as HTML.
  ///
  /// @param base where the archive is served, without a slash at the end
  public static String write(String base, Episode episode, Topic topic, Alignment alignment) {
    NotesHtml made = new NotesHtml(base, episode);
    made.topic(topic, alignment);
    return made.html.toString();
  }

  private void sponsor(Sponsor sponsor) {
    html.append("<p>Sponsor: ");
    link(sponsor.url(), sponsor.name());
    html.append("</p>");
    block(sponsor.text());
  }

  private void topic(Topic topic, Alignment alignment) {
    html.append("<h3>");
    alignment.topic(topic.position()).ifPresent(this::time);
    link(topic.link(), topic.headline());
    html.append("</h3>");
    block(topic.text());
  }

  private void time(Segment segment) {
    long start = segment.startMs();
    String moment = Addresses.moment(episode.show(), episode.number(), episode.slug(), start);
    html.append(segment.isExact() ? "" : "~");
    link(base + moment, Timecode.clock(start));
    html.append(' ');
  }

  private void sections(ShowNotes notes, Section.Kind kind) {
    for (Section section : notes.sections()) {
      if (section.kind() == kind) {
        if (!section.heading().isBlank()) {
          html.append("<h3>").append(Entities.escape(section.heading())).append("</h3>");
        }
        block(section.text());
      }
    }
  }

  private void block(SafeHtml text) {
    if (!text.isEmpty()) {
      html.append("<div>").append(text.html()).append("</div>");
    }
  }

  private void link(@Nullable String address, String words) {
    String escaped = Entities.escape(words);
    if (address != null && (address.startsWith("https://") || address.startsWith("http://"))) {
      html.append("<a href=\"").append(Entities.escape(address)).append("\">");
      html.append(escaped).append("</a>");
    } else {
      html.append(escaped);
    }
  }
}

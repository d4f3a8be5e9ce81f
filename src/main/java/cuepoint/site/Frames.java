// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.feed.AtomWriter;
import cuepoint.feed.JsonFeedWriter;
import cuepoint.feed.RssWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the frame of every page.
@Component
public class Frames {
  /// Longest description in previews, in characters.
  private static final int MAX_DESCRIPTION = 240;

  private final Archive archive;
  private final Shows shows;
  private final Subjects subjects;
  private final Words words;

  Frames(Archive archive, Shows shows, Subjects subjects, Words words) {
    this.archive = archive;
    this.shows = shows;
    this.subjects = subjects;
    this.words = words;
  }

  /// The archive this site shows.
  public Archive archive() {
    return archive;
  }

  /// An address as others write it.
  ///
  /// @param path from the root
  public String absolute(String path) {
    return archive.baseUrl() + path;
  }

  /// The frame of the first page, whose title is the archive's.
  public Frame first(String description) {
    Frame frame = frame(archive.title(), description, "/", List.of()).about(subjects.site());
    return withPodcast(frame, archive.title(), "/");
  }

  /// The frame of a page that belongs to no show.
  ///
  /// @param path the page's address from the root
  /// @param above the way from the first page to this one; neither of them
  public Frame page(String title, String description, String path, Crumb... above) {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(home());
    crumbs.addAll(List.of(above));
    return frame(title, description, path, crumbs);
  }

  /// The frame of a page that must appear even when the store cannot be read.
  public Frame bare(String title, String description, String path) {
    return frame(title, description, path, List.of(home()), List.of()).unlisted();
  }

  /// The frame of a show's own page.
  public Frame top(Show show, String description) {
    String path = Addresses.show(show.slug());
    Frame frame = of(show, show.title(), description, path, List.of(home()));
    return withPodcast(frame.about(subjects.series(show)), show.title(), path);
  }

  /// The frame of a page below a show's.
  ///
  /// @param below the way from the show's page to this one; not the page itself
  public Frame below(Show show, String title, String description, String path, Crumb... below) {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(home());
    crumbs.add(new Crumb(show.title(), Addresses.show(show.slug())));
    crumbs.addAll(List.of(below));
    return of(show, title, description, path, crumbs);
  }

  /// The frame of a page that lists something, with the feeds of the same.
  ///
  /// @param name of what is listed
  /// @param path the address of the first page of the list, from the root
  public Frame withFeeds(Frame frame, String name, String path) {
    return withFeeds(frame, name, path, AtomWriter.MEDIA_TYPE, "feed.list.atom");
  }

  /// The frame of a page that lists episodes of a show, with the feeds of the same.
  ///
  /// @param name of what is listed
  /// @param path the address of the first page of the list, from the root
  public Frame withPodcast(Frame frame, String name, String path) {
    return withFeeds(frame, name, path, RssWriter.MEDIA_TYPE, "feed.show.rss");
  }

  private Frame withFeeds(Frame frame, String name, String path, String xml, String label) {
    return frame
        .alsoAs(new Alternate(xml, Addresses.feed(path, "xml"), words.of(label, name)))
        .alsoAs(
            new Alternate(
                JsonFeedWriter.MEDIA_TYPE,
                Addresses.feed(path, "json"),
                words.of("feed.list.json", name)));
  }

  private Frame of(Show show, String title, String description, String path, List<Crumb> crumbs) {
    Frame plain = frame(title, description, path, crumbs);
    return new Frame(
        plain.archive(),
        plain.baseUrl(),
        plain.title(),
        plain.description(),
        plain.canonical(),
        show.language(),
        true,
        crumbs,
        title,
        "",
        show.rights(),
        plain.shows(),
        plain.preview().pictured(archive.baseUrl() + Addresses.share(show.slug()), show.title()),
        plain.alternates(),
        plain.subjects(),
        false);
  }

  private Frame frame(String title, String description, String path, List<Crumb> crumbs) {
    List<Crumb> links =
        shows.all().stream()
            .map(show -> new Crumb(show.title(), Addresses.show(show.slug())))
            .toList();
    return frame(title, description, path, crumbs, links);
  }

  private Frame frame(
      String title, String description, String path, List<Crumb> crumbs, List<Crumb> links) {
    return new Frame(
        archive.title(),
        archive.baseUrl(),
        title,
        Excerpt.of(description, MAX_DESCRIPTION),
        archive.baseUrl() + path,
        "en",
        true,
        crumbs,
        title,
        "",
        null,
        links,
        Preview.PLAIN.pictured(archive.baseUrl() + Addresses.share(), archive.title()),
        List.of(),
        List.of(),
        false);
  }

  private Crumb home() {
    return new Crumb(words.of("frame.home"), "/");
  }
}

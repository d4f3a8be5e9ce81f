// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.address.Addresses;
import cuepoint.catalog.Archive;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
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
  private final Words words;

  Frames(Archive archive, Shows shows, Words words) {
    this.archive = archive;
    this.shows = shows;
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
    return frame(archive.title(), description, "/", List.of());
  }

  /// The frame of a page that belongs to no show.
  ///
  /// @param path the page's address from the root
  public Frame page(String title, String description, String path) {
    return frame(title, description, path, List.of(home()));
  }

  /// The frame of a page one step below another that belongs to no show.
  public Frame page(String title, String description, String path, Crumb above) {
    return frame(title, description, path, List.of(home(), above));
  }

  /// The frame of a page that must appear even when the store cannot be read.
  public Frame bare(String title, String description, String path) {
    return frame(title, description, path, List.of(home()), List.of()).unlisted();
  }

  /// The frame of a page that belongs to no show, some steps below the first one.
  public Frame page(String title, String description, String path, List<Crumb> above) {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(home());
    crumbs.addAll(above);
    return frame(title, description, path, crumbs);
  }

  /// The frame of a show's own page.
  public Frame top(Show show, String description) {
    return of(show, show.title(), description, Addresses.show(show.slug()), List.of(home()));
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

  private Frame of(Show show, String title, String description, String path, List<Crumb> crumbs) {
    Frame plain = frame(title, description, path, crumbs);
    return new Frame(
        plain.archive(),
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
        plain.structured());
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
        "");
  }

  private Crumb home() {
    return new Crumb(words.of("frame.home"), "/");
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What surrounds the content of every page: its head, the way to it, and the foot.
///
/// @param archive title of the archive
/// @param baseUrl of the archive, without a slash at the end
/// @param title for the window and for previews
/// @param description one or two sentences for previews and search engines
/// @param canonical absolute address of this page
/// @param language a BCP 47 tag of the content
/// @param listed whether search engines may list the page
/// @param crumbs the way here, without this page; empty on the first page
/// @param here what this page is called at the end of the way
/// @param query what the search box holds
/// @param rights a line of the show's, or null
/// @param shows every show, for the navigation
/// @param preview what a shared link shows
/// @param alternates the same in other forms, and feeds
/// @param subjects what the page is about, for search engines
/// @param wide whether there is something beside the text, where the window has room
public record Frame(
    String archive,
    String baseUrl,
    String title,
    String description,
    String canonical,
    String language,
    boolean listed,
    List<Crumb> crumbs,
    String here,
    String query,
    @Nullable String rights,
    List<Crumb> shows,
    Preview preview,
    List<Alternate> alternates,
    List<JsonLd> subjects,
    boolean wide) {
  /// Copies the lists.
  public Frame {
    crumbs = List.copyOf(crumbs);
    shows = List.copyOf(shows);
    alternates = List.copyOf(alternates);
    subjects = List.copyOf(subjects);
  }

  /// The title with the archive's behind it, unless it is the archive's.
  public String windowTitle() {
    return title.equals(archive) ? title : title + " · " + archive;
  }

  /// The alternates that readers can subscribe to.
  public List<Alternate> feeds() {
    return alternates.stream().filter(Alternate::isFeed).toList();
  }

  /// The way here and the subjects as JSON-LD, safe to stand in a page as it is; empty where there
  /// is nothing to say.
  public String jsonLd() {
    List<JsonLd> all = new ArrayList<>();
    if (!crumbs.isEmpty()) {
      all.add(Subjects.way(crumbs, new Crumb(here, canonical), baseUrl));
    }
    all.addAll(subjects);
    return all.isEmpty() ? "" : JsonLd.script(all);
  }

  /// The language with its region as Open Graph writes it, `en_GB`; empty where the region is not
  /// known.
  public String locale() {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getCountry().isEmpty() ? "" : locale.getLanguage() + "_" + locale.getCountry();
  }

  /// The same around the answer to a query.
  public Frame asking(String asked) {
    return with(here, asked, listed, preview, alternates, subjects, wide);
  }

  /// The same, kept out of search engines.
  public Frame unlisted() {
    return with(here, query, false, preview, alternates, subjects, wide);
  }

  /// The same with another preview.
  public Frame showing(Preview other) {
    return with(here, query, listed, other, alternates, subjects, wide);
  }

  /// The same with a share picture.
  ///
  /// @param picture absolute address
  /// @param said what is on it
  public Frame pictured(String picture, String said) {
    return showing(preview.pictured(picture, said));
  }

  /// The same with one more form.
  public Frame alsoAs(Alternate alternate) {
    List<Alternate> all = new ArrayList<>(alternates);
    all.add(alternate);
    return with(here, query, listed, preview, all, subjects, wide);
  }

  /// The same with one more thing that the page is about.
  public Frame about(JsonLd subject) {
    List<JsonLd> all = new ArrayList<>(subjects);
    all.add(subject);
    return with(here, query, listed, preview, alternates, all, wide);
  }

  /// The same with another name at the end of the way.
  public Frame called(String name) {
    return with(name, query, listed, preview, alternates, subjects, wide);
  }

  /// The same with something beside the text. The page says so before it comes to that, so that
  /// what is read already stays where it is when the rest arrives.
  public Frame widened() {
    return with(here, query, listed, preview, alternates, subjects, true);
  }

  private Frame with(
      String name,
      String asked,
      boolean inEngines,
      Preview shown,
      List<Alternate> forms,
      List<JsonLd> about,
      boolean isWide) {
    return new Frame(
        archive,
        baseUrl,
        title,
        description,
        canonical,
        language,
        inEngines,
        crumbs,
        name,
        asked,
        rights,
        shows,
        shown,
        forms,
        about,
        isWide);
  }
}

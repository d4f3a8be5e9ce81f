// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.util.Locale;

/// The kinds of pages there are, each with one page of the sample archive that stands for it.
/// Whatever holds for every page is tested with these.
enum PageFamily {
  HOME("/"),
  ON_THIS_DAY("/on-this-day/06-10"),
  ON_THIS_DAY_NOTHING("/on-this-day/12-24"),
  TODAY("/on-this-day"),
  SHOW("/soft-hyphen"),
  SHOW_YEAR("/soft-hyphen?year=2025"),
  TOPICS("/soft-hyphen/topics"),
  TOPICS_PAGE("/soft-hyphen/topics?page=2"),
  TOPICS_NARROWED("/soft-hyphen/topics?host=mara-tindal&site=rfc-editor.org"),
  EPISODE("/soft-hyphen/8/sixty-six-characters"),
  EPISODE_HEARD("/soft-hyphen/16/two-and-a-half-times"),
  INTERVIEW("/soft-hyphen/9/keeping-radio-with-anselm-varga"),
  TOPIC("/soft-hyphen/8/sixty-six-characters/topics/1-line-length-from-practical-typography"),
  TOPIC_MOMENT(
      "/soft-hyphen/8/sixty-six-characters/topics/1-line-length-from-practical-typography?t=90"),
  TRANSCRIPT("/soft-hyphen/8/sixty-six-characters/transcript"),
  TRANSCRIPT_MOMENT("/soft-hyphen/8/sixty-six-characters/transcript?t=90"),
  TRANSCRIPT_QUOTE("/soft-hyphen/8/sixty-six-characters/transcript?t=90,120"),
  TRANSCRIPT_HEARD("/soft-hyphen/16/two-and-a-half-times/transcript"),
  TRANSCRIPT_FIND("/soft-hyphen/8/sixty-six-characters/transcript?q=characters"),
  TRANSCRIPT_FIND_NOTHING("/soft-hyphen/8/sixty-six-characters/transcript?q=zebra"),
  TRANSCRIPT_FIND_FAULT("/soft-hyphen/8/sixty-six-characters/transcript?q=%22", 400),
  SEARCH("/search"),
  SEARCH_RESULTS("/search?q=hyphen"),
  SEARCH_NARROWED("/search?q=hyphen+host%3Amara&sort=newest"),
  SEARCH_NOTHING("/search?q=zebra+crossing"),
  SEARCH_FAULT("/search?q=%22never+closed", 400),
  SEARCH_HELP("/search/help"),
  ARTICLES("/articles"),
  ARTICLES_FEATURED("/articles?by=featured&year=2025"),
  ARTICLES_OF_A_SITE("/articles/sites/github.com"),
  ARTICLE("/articles/f6de3c3a9c-a-picture-on-the-phone"),
  ARTICLE_CAPTURED("/articles/f6de3c3a9c-a-picture-on-the-phone/captures/20250920000000"),
  PEOPLE("/people"),
  PERSON("/people/mara-tindal"),
  PERSON_YEAR("/people/mara-tindal?year=2025"),
  SPONSORS("/sponsors"),
  SPONSOR("/sponsors/quillwort-backups"),
  TRENDS("/trends"),
  TRENDS_TERMS("/trends?q=hyphen&q=line&q=%22"),
  ABOUT("/about"),
  ABOUT_DESIGN("/about/design"),
  ABOUT_IMPORT("/about/import"),
  ABOUT_LINKS("/about/links"),
  ABOUT_LINKS_PART("/about/links?only=needed"),
  EMBED("/embed/soft-hyphen/16"),
  EMBED_TOPIC("/embed/soft-hyphen/8/topics/1"),
  EMBED_QUOTE("/embed/soft-hyphen/16?t=24,60"),
  OLD_EPISODE("/episodes/show/8/another-title", 300),
  OLD_TRANSCRIPT("/episodes/transcript/8/another-title", 300),
  NOT_FOUND("/soft-hyphen/1234", 404),
  GONE("/soft-hyphen/3/the-tape-that-is-lost", 410),
  FAILED("/error", 500);

  private final String address;
  private final int status;

  PageFamily(String address) {
    this(address, 200);
  }

  PageFamily(String address, int status) {
    this.address = address;
    this.status = status;
  }

  /// The address of the page that stands for the family, from the slash on.
  String address() {
    return address;
  }

  /// The status it comes with.
  int status() {
    return status;
  }

  /// What files about it are called.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

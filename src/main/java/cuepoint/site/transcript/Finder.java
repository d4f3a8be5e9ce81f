// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

import cuepoint.address.Addresses;
import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;
import cuepoint.catalog.Shows;
import cuepoint.kernel.Timecode;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.EpisodeFindings;
import cuepoint.search.EpisodeFindings.Moment;
import cuepoint.search.IndexNotReady;
import cuepoint.search.MalformedQuery;
import cuepoint.search.QueryParser;
import cuepoint.search.SearchQuery;
import cuepoint.site.Words;
import cuepoint.transcript.CueTimes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks for something in one episode, and says what came of it.
@Component
class Finder {
  private final ArchiveIndex index;
  private final Shows shows;
  private final Words words;

  Finder(ArchiveIndex index, Shows shows, Words words) {
    this.index = index;
    this.shows = shows;
    this.words = words;
  }

  /// Looks for something; null where nothing is asked.
  @Nullable Finding find(Episode episode, String query) {
    if (query.isBlank()) {
      return null;
    }
    try {
      SearchQuery read = QueryParser.parse(query, shows.all().stream().map(Show::slug).toList());
      return Finding.of(
          query, index.find(episode.show(), episode.number(), read.what(), read.filters(), false));
    } catch (MalformedQuery fault) {
      return Finding.malformed(query, fault);
    } catch (IndexNotReady _) {
      return Finding.unready(query);
    }
  }

  /// The cue to show where no time was asked for: the first moment's, if there is one; -1 if not.
  static int firstCue(Finding finding, CueTimes times) {
    List<Moment> moments = finding.found().moments();
    return moments.isEmpty() || moments.getFirst().cue() >= times.size()
        ? -1
        : times.first(moments.getFirst().cue());
  }

  /// The form with what came of it.
  ///
  /// @param atMs when the cue that is shown starts, or -1 for none
  FindBar bar(String action, Finding finding, long atMs) {
    String query = finding.query();
    MalformedQuery fault = finding.fault();
    String suggestion = fault == null ? null : fault.suggestion();
    List<Moment> moments = finding.found().moments();
    int before = (int) moments.stream().filter(moment -> moment.startMs() < atMs).count();
    boolean here = before < moments.size() && moments.get(before).startMs() == atMs;
    int after = here ? before + 1 : before;
    boolean steps = moments.size() > 1 || (moments.size() == 1 && !here);
    return new FindBar(
        action,
        query,
        status(finding, here ? before : -1),
        words.of("find.at", "{0}", "{1}"),
        remark(finding),
        suggestion == null ? "" : suggestion,
        suggestion == null ? "" : "?q=" + encoded(suggestion),
        steps ? step(query, moments, before - 1) : null,
        steps ? step(query, moments, after) : null,
        fault == null ? Addresses.search(query) : "");
  }

  private String status(Finding finding, int at) {
    MalformedQuery fault = finding.fault();
    int size = finding.found().moments().size();
    if (fault != null) {
      return words.of("find.malformed");
    }
    if (!finding.isReady()) {
      return words.of("search.unready.heading");
    }
    return at < 0
        ? words.of("find.count", size)
        : words.of("find.at", words.of("number", at + 1), words.of("number", size));
  }

  private String remark(Finding finding) {
    MalformedQuery fault = finding.fault();
    EpisodeFindings found = finding.found();
    if (fault != null) {
      return fault.reason();
    }
    List<String> remarks = new ArrayList<>();
    if (!finding.isReady()) {
      remarks.add(words.of("search.unready.lead"));
    }
    if (!found.missing().isEmpty()) {
      remarks.add(words.of("find.missing", String.join(", ", found.missing())));
    }
    if (found.misheard() > 0) {
      remarks.add(words.of("find.misheard", found.misheard()));
    }
    if (!found.bounds().isEmpty()) {
      remarks.add(words.of("find.cut-short"));
    }
    return String.join(" ", remarks);
  }

  /// Leads to a place; before the first comes the last, and after the last the first.
  private static String step(String query, List<Moment> moments, int to) {
    long start = moments.get(Math.floorMod(to, moments.size())).startMs();
    return "?q=%s&t=%s#%s"
        .formatted(encoded(query), Timecode.seconds(start), Addresses.cueId(start));
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}

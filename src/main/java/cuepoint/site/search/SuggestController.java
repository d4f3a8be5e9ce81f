// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.search.ArchiveIndex;
import cuepoint.search.Suggestion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Completes what is typed into a search box, here and in the browser's own bar. Whatever is asked,
/// the answer is a list; a search box is no place for an error.
@Controller
class SuggestController {
  private static final Logger LOG = LoggerFactory.getLogger(SuggestController.class);

  /// What clients of OpenSearch expect (OpenSearch Suggestions 1.1).
  private static final MediaType SUGGESTIONS =
      MediaType.parseMediaType("application/x-suggestions+json");

  private static final int MOST = 12;

  /// Long enough for letters that are deleted and typed again.
  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(1, TimeUnit.MINUTES).cachePublic();

  private final ArchiveIndex index;
  private final SuggestionParts parts;

  SuggestController(ArchiveIndex index, SuggestionParts parts) {
    this.index = index;
    this.parts = parts;
  }

  @GetMapping("/search/suggest")
  ResponseEntity<Object> suggest(HttpServletRequest request) {
    String typed = parameter(request, "q");
    List<Suggestion> found = found(typed);
    boolean ours = parameter(request, "format").equals("json");
    return ResponseEntity.ok()
        .contentType(ours ? MediaType.APPLICATION_JSON : SUGGESTIONS)
        .cacheControl(found == null ? CacheControl.noStore() : A_MINUTE)
        .body(
            ours
                ? parts.grouped(typed, found == null ? List.of() : found)
                : parts.openSearch(typed, found == null ? List.of() : found));
  }

  /// Null where nothing can be known at the moment.
  private @Nullable List<Suggestion> found(String typed) {
    try {
      return index.revision() == 0 ? null : index.suggest(typed, MOST);
    } catch (RuntimeException failure) {
      LOG.error("Nothing could be suggested", failure);
      return null;
    }
  }

  /// Empty where it is not given, cannot be decoded, or is too long for anybody to have typed it.
  private static String parameter(HttpServletRequest request, String name) {
    try {
      String value = request.getParameter(name);
      return value == null || value.length() > ArchiveIndex.MOST_TYPED ? "" : value;
    } catch (IllegalStateException _) {
      return "";
    }
  }
}

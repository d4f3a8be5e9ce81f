// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.error;

import cuepoint.site.Gone;
import cuepoint.site.Moved;
import cuepoint.site.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What the site's own findings become: pages and redirects. Other failures go to {@link
/// UnhandledErrors}.
@ControllerAdvice("cuepoint.site")
class SiteErrors {
  private final ErrorPages pages;

  SiteErrors(ErrorPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ModelAndView notFound(NotFound missing, HttpServletRequest request) {
    return view(pages.of(missing, request.getRequestURI()));
  }

  @ExceptionHandler
  ModelAndView gone(Gone gone, HttpServletRequest request) {
    return view(pages.of(gone, request.getRequestURI()));
  }

  @ExceptionHandler
  ResponseEntity<Void> moved(Moved moved) {
    return ResponseEntity.status(moved.status())
        .header(HttpHeaders.LOCATION, moved.location())
        .build();
  }

  static ModelAndView view(ErrorPage page) {
    ModelAndView view = new ModelAndView("error/error", "page", page);
    view.setStatus(HttpStatus.valueOf(page.status()));
    return view;
  }
}

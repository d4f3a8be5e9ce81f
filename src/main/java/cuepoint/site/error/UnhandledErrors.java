// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page for what nobody handled: an address no page has, a request that makes no sense, a
/// failure of ours. The cause is in the log, never on the page.
@Component
class UnhandledErrors implements ErrorViewResolver {
  private final ErrorPages pages;

  UnhandledErrors(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return SiteErrors.view(pages.of(status, path instanceof String text ? text : "/"));
  }
}

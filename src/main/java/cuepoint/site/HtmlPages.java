// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/// Templates are HTML whatever the address looks like. Else the page that says there is no
/// `chapters.json` would call itself JSON.
@Component
class HtmlPages {
  HtmlPages(ThymeleafViewResolver templates) {
    templates.setForceContentType(true);
  }
}

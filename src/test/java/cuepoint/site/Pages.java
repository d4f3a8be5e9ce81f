// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Reads pages as a browser would, without one.
public class Pages {
  private static final String BASE = "http://localhost:8080";

  private final MockMvcTester mvc;

  Pages(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  /// What comes back for an address.
  ///
  /// @param headers names and values in turn
  public MockHttpServletResponse get(String address, String... headers) {
    var request = mvc.get().uri(java.net.URI.create(withBlanks(address)));
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header(headers[i], headers[i + 1]);
    }
    return request.exchange().getResponse();
  }

  /// A server reads `+` in a query as a blank; what stands for one here does not.
  private static String withBlanks(String address) {
    int query = address.indexOf('?') + 1;
    return query == 0
        ? address
        : address.substring(0, query) + address.substring(query).replace("+", "%20");
  }

  /// A page that must be there.
  public Document page(String address) {
    return page(address, HttpStatus.OK);
  }

  /// A page that comes with a status.
  public Document page(String address, HttpStatus status) {
    MockHttpServletResponse response = get(address);
    assertThat(response.getStatus()).as(address).isEqualTo(status.value());
    assertThat(response.getContentType()).as(address).startsWith("text/html");
    return Jsoup.parse(text(response), BASE + address);
  }

  /// Where an address redirects to, with the status before it: `308 /there`.
  public String redirect(String address) {
    MockHttpServletResponse response = get(address);
    return response.getStatus() + " " + response.getHeader("Location");
  }

  /// The body of a response.
  public static String text(MockHttpServletResponse response) {
    try {
      return response.getContentAsString();
    } catch (UnsupportedEncodingException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

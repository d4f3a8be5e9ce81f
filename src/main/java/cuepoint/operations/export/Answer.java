// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations.export;

import java.nio.charset.StandardCharsets;

/// What the site answered.
///
/// @param location where a redirect leads, else empty
/// @param policy its Content-Security-Policy, else empty
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Answer(int status, String type, String location, String policy, byte[] body) {
  boolean isHtml() {
    return type.startsWith("text/html");
  }

  boolean isRedirect() {
    return status >= 300 && status < 400 && !location.isEmpty();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

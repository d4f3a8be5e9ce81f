// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Addresses in a form in which those that lead to the same page are mostly equal, and what they
/// tell about projects: without scheme, `www.`, default port, fragment, trailing slash and the
/// parameters by which visitors are counted; other parameters sorted.
final class WebAddress {
  /// Longer ones say nothing worth comparing.
  private static final int MAX_LENGTH = 500;

  /// Say where a visitor came from, not where he goes.
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref", "ref_src", "ref_url", "source",
          "cmpid", "trk");

  /// Sites whose pages are told apart by their path alone.
  private static final Set<String> NO_PARAMETERS =
      Set.of("twitter.com", "x.com", "reddit.com", "medium.com");

  private static final Set<String> FORGES =
      Set.of("github.com", "gitlab.com", "codeberg.org", "bitbucket.org");

  /// First words of paths on those sites that are nobody's account.
  private static final Set<String> NO_OWNER =
      Set.of("orgs", "topics", "features", "sponsors", "marketplace", "collections", "trending");

  private static final List<String> MANUALS =
      List.of(".readthedocs.io", ".readthedocs.org", ".rtfd.io", ".rtfd.org");

  private WebAddress() {}

  /// A project as an address names it.
  ///
  /// @param home whether the address is that of the project itself, not of a page inside it
  record Project(String name, boolean home) {}

  /// The comparable form of an address; null where it is none of a web page.
  static @Nullable String of(@Nullable String href) {
    if (href == null || href.length() > MAX_LENGTH) {
      return null;
    }
    String bare = withoutScheme(href.strip());
    if (bare == null) {
      return null;
    }
    int fragment = bare.indexOf('#');
    String whole = fragment < 0 ? bare : bare.substring(0, fragment);
    int query = whole.indexOf('?');
    String address = query < 0 ? whole : whole.substring(0, query);
    int slash = address.indexOf('/');
    String host = host(slash < 0 ? address : address.substring(0, slash));
    String path = path(slash < 0 ? "" : address.substring(slash));
    if (host.equals("youtu.be") && !path.isEmpty()) {
      return "youtube.com/watch?v=" + path.substring(1);
    }
    String kept = query < 0 ? "" : parameters(host, whole.substring(query + 1));
    return host.isEmpty() ? null : host + path + (kept.isEmpty() ? "" : "?" + kept);
  }

  private static @Nullable String withoutScheme(String href) {
    for (String scheme : List.of("https://", "http://")) {
      if (href.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return href.substring(scheme.length());
      }
    }
    return null;
  }

  private static String host(String authority) {
    String host = authority.toLowerCase(Locale.ROOT);
    for (String end : List.of(":80", ":443")) {
      host = host.endsWith(end) ? host.substring(0, host.length() - end.length()) : host;
    }
    for (String start : List.of("www.", "m.", "mobile.")) {
      host = host.startsWith(start) ? host.substring(start.length()) : host;
    }
    return host;
  }

  private static String path(String path) {
    String bare = withoutSlashes(path);
    for (String index : List.of("/index.html", "/index.htm")) {
      if (bare.endsWith(index)) {
        return withoutSlashes(bare.substring(0, bare.length() - index.length()));
      }
    }
    return bare;
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String parameters(String host, String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> !parameter.isEmpty() && tellsPagesApart(host, parameter))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean tellsPagesApart(String host, String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return host.equals("youtube.com")
        ? name.equals("v") || name.equals("list")
        : !NO_PARAMETERS.contains(host) && !name.startsWith("utm_") && !TRACKING.contains(name);
  }

  /// Whether an address in comparable form is a site as a whole.
  static boolean isSite(String address) {
    return address.indexOf('/') < 0 && address.indexOf('?') < 0;
  }

  /// How deep in its site a page lies; 0 for the site itself.
  static int depth(String address) {
    return Math.toIntExact(address.chars().filter(c -> c == '/').count());
  }

  /// The project that an address in comparable form belongs to, or null where it tells none.
  static @Nullable Project project(String address) {
    int query = address.indexOf('?');
    String[] parts = (query < 0 ? address : address.substring(0, query)).split("/", -1);
    String host = parts[0];
    if (FORGES.contains(host) && parts.length > 2 && !NO_OWNER.contains(parts[1])) {
      return project(parts[2], parts.length == 3);
    }
    boolean registry = host.equals("pypi.org") || host.equals("pypi.python.org");
    if (registry && parts.length > 2 && (parts[1].equals("project") || parts[1].equals("pypi"))) {
      return project(parts[2], true);
    }
    if (host.endsWith(".github.io") && parts.length == 2) {
      return project(parts[1], true);
    }
    for (String manuals : MANUALS) {
      if (host.endsWith(manuals)) {
        return project(host.substring(0, host.length() - manuals.length()), true);
      }
    }
    return null;
  }

  private static @Nullable Project project(String name, boolean home) {
    String bare = name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
    return bare.isEmpty() ? null : new Project(bare.toLowerCase(Locale.ROOT), home);
  }
}

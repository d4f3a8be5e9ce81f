// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import cuepoint.kernel.WebHost;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The address of an article in a form in which those that lead to the same page are mostly equal:
/// without scheme, `www.`, default port, fragment, trailing slash and the parameters by which
/// visitors are counted; other parameters sorted, percent-encoding as RFC 3986, 6.2.2 has it.
///
/// @param value `opensource.com/article/17/4/grok-gil`
public record ArticleAddress(String value) {
  /// Longer addresses, as they are written or in this form, are not told apart from noise.
  private static final int MAX_LENGTH = 2000;

  /// Hexadecimal digits of an id.
  private static final int ID_LENGTH = 10;

  /// Say where a visitor came from, not where he goes.
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "ref",
          "ref_src",
          "ref_url",
          "refsrc",
          "source",
          "cmpid",
          "trk",
          "_bhlid",
          "wt.mc_id",
          "featured_on",
          "rcm",
          "smid");

  /// Sites whose pages are told apart by their path alone.
  private static final Set<String> NO_PARAMETERS =
      Set.of("twitter.com", "x.com", "reddit.com", "medium.com");

  private static final Set<String> FORGES =
      Set.of("github.com", "gitlab.com", "codeberg.org", "bitbucket.org");

  /// First words of paths on those sites that are nobody's account.
  private static final Set<String> NO_OWNER =
      Set.of(
          "about",
          "apps",
          "blog",
          "collections",
          "customer-stories",
          "enterprise",
          "explore",
          "features",
          "issues",
          "login",
          "marketplace",
          "notifications",
          "orgs",
          "pulls",
          "readme",
          "search",
          "security",
          "settings",
          "site",
          "sponsors",
          "stars",
          "topics",
          "trending",
          "users");

  private static final List<String> MANUALS =
      List.of(".readthedocs.io", ".readthedocs.org", ".rtfd.io", ".rtfd.org");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /// A project as an address names it.
  ///
  /// @param name of a package or a repository, in lower case
  /// @param home whether the address is that of the project itself, not of a page inside it
  public record Project(String name, boolean home) {}

  /// The address of an article, or null where a reference is to no page of the public web.
  ///
  /// @param href absolute, as found in the wild
  public static @Nullable ArticleAddress of(@Nullable String href) {
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
    String path = path(slash < 0 ? "" : encoded(address.substring(slash)));
    if (!isPublic(host)) {
      return null;
    }
    String kept = query < 0 ? "" : parameters(host, encoded(whole.substring(query + 1)));
    boolean video = host.equals("youtu.be") && !path.isEmpty();
    String value =
        video
            ? "youtube.com/watch?v=" + path.substring(1)
            : host + path + (kept.isEmpty() ? "" : "?" + kept);
    return value.length() > MAX_LENGTH ? null : new ArticleAddress(value);
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
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    for (String end : List.of(":80", ":443", ".")) {
      host = host.endsWith(end) ? host.substring(0, host.length() - end.length()) : host;
    }
    for (String start : List.of("www.", "m.", "mobile.")) {
      boolean more = host.startsWith(start) && host.indexOf('.', start.length()) > 0;
      host = more ? host.substring(start.length()) : host;
    }
    return host;
  }

  /// A name in the domain system with at least two labels; `localhost` and what is left of a typing
  /// error are nobody's article.
  private static boolean isPublic(String host) {
    int port = host.lastIndexOf(':');
    String name = port < 0 ? host : host.substring(0, port);
    int dot = name.lastIndexOf('.');
    return dot > 0
        && name.length() <= WebHost.MAX_LENGTH
        && dot < name.length() - 1
        && !name.startsWith(".")
        && !name.contains("..")
        && !name.startsWith("127.")
        && name.codePoints().allMatch(ArticleAddress::isOfName)
        && (port < 0 || isPort(host.substring(port + 1)));
  }

  private static boolean isOfName(int c) {
    return c == '-' || c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isPort(String text) {
    return !text.isEmpty()
        && text.length() <= 5
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
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

  /// Encoded letters, digits and `-._~` as they are, other encoding in upper case; what may not
  /// stand in an address encoded.
  private static String encoded(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xFF;
      int code = c == '%' ? hex(bytes, i + 1) : -1;
      if (code >= 0) {
        i += 2;
        append(clean, code, isUnreserved(code));
      } else {
        append(clean, c, c > ' ' && c < 0x7F && c != '%');
      }
    }
    return clean.toString();
  }

  private static void append(StringBuilder text, int c, boolean plain) {
    if (plain) {
      text.append((char) c);
    } else {
      text.append('%').append(HEX.toHexDigits((byte) c));
    }
  }

  private static int hex(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
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

  /// What an article is known by in addresses: the first ten hexadecimal digits of the SHA-256 of
  /// its address. Two of a million articles have the same with a chance of one in two.
  public String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The site, `github.com`, with its port where that is not the usual one.
  public String site() {
    int end = 0;
    while (end < value.length() && "/?".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return value.substring(0, end);
  }

  /// The site without its port.
  public String host() {
    String site = site();
    int port = site.indexOf(':');
    return port < 0 ? site : site.substring(0, port);
  }

  /// The address as a browser takes it; leads to the same page, if often by a redirect.
  public String href() {
    return "https://" + value;
  }

  /// Whether this is a site as a whole.
  public boolean isSite() {
    return value.indexOf('/') < 0 && value.indexOf('?') < 0;
  }

  /// How deep in its site a page lies; 0 for the site itself.
  public int depth() {
    return Math.toIntExact(value.chars().filter(c -> c == '/').count());
  }

  /// Whether the pages of a site lie in repositories.
  public static boolean isForge(String site) {
    return FORGES.contains(site);
  }

  /// The repository it lies in as `owner/name`, in lower case, or null where its site is no forge
  /// or the page no repository's.
  public @Nullable String repository() {
    String[] parts = parts();
    return FORGES.contains(parts[0])
            && parts.length > 2
            && !NO_OWNER.contains(parts[1])
            && !parts[2].isEmpty()
        ? parts[1].toLowerCase(Locale.ROOT) + "/" + bare(parts[2])
        : null;
  }

  /// The project that it belongs to, or null where the address tells none.
  public @Nullable Project project() {
    String[] parts = parts();
    String host = parts[0];
    if (repository() != null) {
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

  private String[] parts() {
    int query = value.indexOf('?');
    return (query < 0 ? value : value.substring(0, query)).split("/", -1);
  }

  private static @Nullable Project project(String name, boolean home) {
    String bare = bare(name);
    return bare.isEmpty() ? null : new Project(bare, home);
  }

  private static String bare(String name) {
    String bare = name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
    return bare.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}

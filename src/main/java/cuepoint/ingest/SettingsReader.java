// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.address.Addresses;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.Show;
import cuepoint.ingest.ArchiveSettings.NamedCapture;
import cuepoint.ingest.ArchiveSettings.ShowSettings;
import cuepoint.ingest.ArchiveSettings.Told;
import cuepoint.kernel.Slug;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the YAML that names the shows (contract C1) and tells what is wrong with it by line.
public final class SettingsReader {
  private static final Set<String> ARCHIVE_KEYS = Set.of("title", "base-url", "audio", "republish");
  private static final Set<String> SHOW_KEYS =
      Set.of(
          "slug",
          "title",
          "site",
          "language",
          "rights",
          "hosts",
          "sources",
          "exclude",
          "audio",
          "edit",
          "captures");

  private final Path file;

  private SettingsReader(Path file) {
    this.file = file;
  }

  /// Reads a YAML file.
  ///
  /// @throws MalformedSettings when it is missing, no YAML, or does not say what an archive needs
  public static ArchiveSettings read(Path file) throws MalformedSettings {
    return new SettingsReader(file).read();
  }

  private ArchiveSettings read() throws MalformedSettings {
    YamlMap root = YamlMap.of(file, YamlMap.compose(file, "a list of shows"));
    root.allowOnly(Set.of("archive", "shows"));
    YamlMap archive = root.map("archive");
    if (archive != null) {
      archive.allowOnly(ARCHIVE_KEYS);
    }
    String title = archive == null ? null : archive.text("title");
    String baseUrl = archive == null ? null : archive.text("base-url");
    String base = baseUrl == null ? "http://localhost:8080" : baseUrl(archive, baseUrl);
    String audio = archive == null ? null : archive.text("audio");
    boolean republish = archive != null && archive.flag("republish");
    List<ShowSettings> shows = new ArrayList<>();
    Set<Slug> slugs = new HashSet<>();
    for (YamlMap show : root.maps("shows")) {
      ShowSettings settings = show(show, base);
      if (!slugs.add(settings.show().slug())) {
        throw show.malformed("slug", "two shows have the slug " + settings.show().slug());
      }
      shows.add(settings);
    }
    if (shows.isEmpty()) {
      throw new MalformedSettings(file, root.line(), "no shows: name at least one under 'shows:'");
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    return new ArchiveSettings(
        title == null ? shows.getFirst().show().title() : title,
        base,
        folder,
        audio == null ? null : folder.resolve(audio).normalize(),
        republish,
        shows);
  }

  private ShowSettings show(YamlMap yaml, String baseUrl) throws MalformedSettings {
    yaml.allowOnly(SHOW_KEYS);
    String slug = yaml.required("slug");
    if (!Slug.isSlug(slug)) {
      throw yaml.malformed("slug", "'" + slug + "' is no slug: use a-z, 0-9 and single hyphens");
    }
    if (Addresses.RESERVED.contains(slug)) {
      throw yaml.malformed("slug", "'" + slug + "' is an address of the archive's own");
    }
    if (slug.chars().allMatch(Character::isDigit)) {
      throw yaml.malformed("slug", "'" + slug + "' is a number; a slug needs a letter");
    }
    List<String> sources = yaml.texts("sources");
    if (sources.isEmpty()) {
      throw yaml.malformed("sources", "no sources: name a folder, a file or a glob");
    }
    String language = yaml.text("language");
    if (language != null && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
      throw yaml.malformed("language", "'" + language + "' is no language tag such as en or de-AT");
    }
    Show show =
        new Show(
            new Slug(slug),
            yaml.required("title"),
            yaml.address("site"),
            language == null ? "en" : language,
            yaml.text("rights"),
            hosts(yaml),
            audio(yaml, baseUrl),
            yaml.address("edit"));
    return new ShowSettings(show, sources, yaml.texts("exclude"), captures(yaml));
  }

  private static List<NamedCapture> captures(YamlMap yaml) throws MalformedSettings {
    List<NamedCapture> captures = new ArrayList<>();
    for (YamlMap capture : yaml.maps("captures")) {
      capture.allowOnly(Set.of("file", "address", "taken"));
      captures.add(new NamedCapture(capture.required("file"), told(capture)));
    }
    return captures;
  }

  /// What a mapping with `address` and `taken` says of a captured page.
  static Told told(YamlMap yaml) throws MalformedSettings {
    return new Told(yaml.address("address"), yaml.instant("taken"));
  }

  /// An address that begins with a slash is the archive's own.
  private static @Nullable String audio(YamlMap yaml, String baseUrl) throws MalformedSettings {
    String audio = yaml.text("audio");
    return audio != null && audio.startsWith("/") && !audio.startsWith("//")
        ? baseUrl + audio
        : yaml.address("audio");
  }

  private static List<HostTenure> hosts(YamlMap yaml) throws MalformedSettings {
    List<HostTenure> hosts = new ArrayList<>();
    for (Object host : yaml.textsOrMaps("hosts")) {
      if (host instanceof YamlMap map) {
        map.allowOnly(Set.of("name", "from", "until"));
        hosts.add(new HostTenure(map.required("name"), map.number("from"), map.number("until")));
      } else {
        hosts.add(new HostTenure(host.toString(), null, null));
      }
    }
    return hosts;
  }

  private static String baseUrl(@Nullable YamlMap archive, String text) throws MalformedSettings {
    boolean sound = false;
    try {
      URI uri = URI.create(text);
      sound =
          uri.getHost() != null
              && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException _) {
      // Told below, with the line, as any other address that is none.
    }
    if (!sound && archive != null) {
      throw archive.malformed("base-url", "'" + text + "' is no http or https address");
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.catalog.HostTenure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir private Path folder = Path.of("");

  private ArchiveSettings read(String yaml) throws IOException, MalformedSettings {
    return SettingsReader.read(Files.writeString(folder.resolve("shows.yml"), yaml));
  }

  @Test
  void readsEverythingTheContractNames() throws Exception {
    ArchiveSettings settings =
        read(
            """
            archive:
              title: Typography podcasts
              base-url: https://archive.example/
            shows:
              - slug: soft-hyphen
                title: Soft Hyphen
                site: https://soft-hyphen.example
                language: en
                rights: "CC BY 4.0"
                hosts: [Mara Tindal, {name: Jonas Okoro, until: 50}, {name: Zoë Tamblyn, from: 51}]
                sources: [soft-hyphen]
                exclude: ["**/drafts/**"]
                audio: "https://soft-hyphen.example/{number:000}/{stem}.mp3"
                edit: "https://git.example/soft-hyphen/{path}"
                captures: [{file: a.txt, address: "https://a.example", taken: 2019-05-01}]
            """);
    assertThat(settings.title()).isEqualTo("Typography podcasts");
    assertThat(settings.baseUrl()).isEqualTo("https://archive.example");
    assertThat(settings.folder()).isEqualTo(folder);
    ArchiveSettings.ShowSettings show = settings.shows().getFirst();
    assertThat(show.show().hosts())
        .containsExactly(
            new HostTenure("Mara Tindal", null, null),
            new HostTenure("Jonas Okoro", null, 50),
            new HostTenure("Zoë Tamblyn", 51, null));
    assertThat(show.sources()).containsExactly("soft-hyphen");
    assertThat(show.exclude()).containsExactly("**/drafts/**");
  }

  @Test
  void audioOfTheArchivesOwnBeginsWithASlash() throws Exception {
    ArchiveSettings settings =
        read(
            """
            archive: {base-url: "https://archive.example/casts/", audio: recordings}
            shows:
              - {slug: a, title: A, sources: a, audio: "/audio/a/{stem}.mp3"}
            """);
    assertThat(settings.audio()).isEqualTo(folder.resolve("recordings"));
    assertThat(settings.shows().getFirst().show().audio())
        .isEqualTo("https://archive.example/casts/audio/a/{stem}.mp3");
  }

  @Test
  void needsLittle() throws Exception {
    ArchiveSettings settings = read("shows:\n  - {slug: a, title: A, sources: a}\n");
    assertThat(settings.title()).isEqualTo("A");
    assertThat(settings.audio()).isNull();
    assertThat(settings.shows().getFirst().show().language()).isEqualTo("en");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          shows: [{title: A, sources: a}]                             | :1: 'slug' is missing
          shows: [{slug: About, title: A, sources: a}]                | :1: 'About' is no slug
          shows: [{slug: about, title: A, sources: a}]                | :1: 'about' is an address
          shows: [{slug: 2024, title: A, sources: a}]                 | :1: '2024' is a number
          shows: [{slug: a, title: A}]                                | :1: no sources
          shows: [{slug: a, title: A, sources: a, colour: red}]       | :1: 'colour' is not known
          shows: [{slug: a, title: A, sources: a, site: example.org}] | is no http or https address
          shows: [{slug: a, title: A, sources: a, language: "?!"}]    | is no language tag
          shows: []                                                   | no shows
          shows: [}                                                   | no YAML
          just a text                                                 | expected names with values
          """)
  void saysWhatIsWrongAndWhere(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(MalformedSettings.class)
        .hasMessageContaining(message);
  }

  @Test
  void namesTheLineOfTheMistake() {
    assertThatThrownBy(() ->
            read(
                """
                shows:
                  - slug: a
                    title: A
                    sources: [a]
                    hosts:
                      - name: Mara
                        from: soon
                """))
        .hasMessageContaining("shows.yml:7: 'soon' is no whole number");
  }

  @Test
  void refusesTwoShowsOfOneSlug() {
    assertThatThrownBy(() ->
            read(
                """
                shows:
                  - {slug: a, title: A, sources: a}
                  - {slug: a, title: B, sources: b}
                """))
        .hasMessageContaining(":3: two shows have the slug a");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> SettingsReader.read(folder.resolve("none.yml")))
        .isInstanceOf(MalformedSettings.class)
        .hasMessageEndingWith("none.yml: cannot be read (there is no such file)");
  }

  @Test
  void refusesBytesThatAreNoText() throws Exception {
    Path file = folder.resolve("latin.yml");
    Files.write(file, "shows:\n  - title: Zoë".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SettingsReader.read(file)).hasMessageContaining(":2: not UTF-8");
  }
}

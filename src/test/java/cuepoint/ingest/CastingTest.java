// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Guest;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.SafeHtml;
import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastingTest {
  private static final List<HostTenure> HOSTS =
      List.of(
          new HostTenure("Mara Tindal", null, null),
          new HostTenure("Jonas Okoro", null, 50),
          new HostTenure("Zoë Tamblyn", 51, null));

  private static Casting.Cast cast(int number, List<Guest> guests, String... hosts) {
    List<Topic> topics = new ArrayList<>();
    for (String host : hosts) {
      topics.add(
          new Topic(topics.size() + 1, "", host, "Headline", null, SafeHtml.EMPTY, List.of()));
    }
    return Casting.of(
        HOSTS, number, new ShowNotes(List.of(), guests, topics, List.of()), List.of());
  }

  private static Appearance host(String name, boolean inferred) {
    return new Appearance(Role.HOST, name, Slug.of(name), null, inferred);
  }

  @Test
  void aFirstNameIsTheHostOfThatName() {
    Casting.Cast cast = cast(3, List.of(), "Mara", "Jonas", "Mara");
    assertThat(cast.people())
        .containsExactly(host("Mara Tindal", false), host("Jonas Okoro", false));
    assertThat(cast.notes().topics())
        .extracting(Topic::host)
        .containsExactly("Mara Tindal", "Jonas Okoro", "Mara Tindal");
  }

  @ParameterizedTest
  @CsvSource({"Jnoas", "Jonass", "Jonad", "jonas", "Jonas Okorp"})
  void oneSlipOfTheKeyIsForgiven(String written) {
    assertThat(cast(3, List.of(), written).people()).containsExactly(host("Jonas Okoro", false));
  }

  @Test
  void aFirstNameCanBeTheGuests() {
    Casting.Cast cast = cast(3, List.of(new Guest("Anselm Varga", "https://a.example")), "Anselm");
    assertThat(cast.people())
        .containsExactly(
            host("Mara Tindal", true),
            host("Jonas Okoro", true),
            new Appearance(
                Role.GUEST, "Anselm Varga", new Slug("anselm-varga"), "https://a.example", false));
  }

  @ParameterizedTest
  @CsvSource({"Gwen, Gwendolyn Faye", "Juanpe, Juan Pedro Lopez", "Becky, Dr. Becky Stern"})
  void aShortNameCanBeTheGuestsToo(String written, String guest) {
    Casting.Cast cast = cast(3, List.of(new Guest(guest, null)), "Mara", written);
    assertThat(cast.people()).extracting(Appearance::name).containsExactly("Mara Tindal", guest);
  }

  @Test
  void aFirstNameNobodyKnowsStaysTextWithoutAPage() {
    Casting.Cast cast = cast(3, List.of(), "Mara", "Florian");
    assertThat(cast.people())
        .containsExactly(
            host("Mara Tindal", false), new Appearance(Role.GUEST, "Florian", null, null, false));
    assertThat(cast.notes().topics().getLast().host()).isEqualTo("Florian");
  }

  @Test
  void aTopicIsNobody() {
    Casting.Cast cast = cast(3, List.of(), "Topic", "Mara");
    assertThat(cast.people()).containsExactly(host("Mara Tindal", false));
    assertThat(cast.notes().topics().getFirst().host()).isNull();
  }

  @Test
  void twoWhoShareATopicAreTwoPeople() {
    Casting.Cast cast = cast(3, List.of(), "Mara & Jonas");
    assertThat(cast.people()).hasSize(2);
    assertThat(cast.notes().topics().getFirst().host()).isEqualTo("Mara Tindal and Jonas Okoro");
  }

  @Test
  void onlyWhereNobodyIsNamedTheSettingsTellTheHosts() {
    assertThat(cast(60, List.of()).people())
        .containsExactly(host("Mara Tindal", true), host("Zoë Tamblyn", true));
  }

  @Test
  void voicesAreHostsAndGuests() {
    Casting.Cast cast =
        Casting.of(
            HOSTS,
            9,
            ShowNotes.NONE,
            List.of("Mara Tindal", "Anselm Varga", "SPEAKER_01", "Speaker 2", "Unknown"));
    assertThat(cast.people())
        .containsExactly(
            host("Mara Tindal", false),
            new Appearance(Role.GUEST, "Anselm Varga", new Slug("anselm-varga"), null, false));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.catalog.Appearance;
import cuepoint.catalog.Appearance.Role;
import cuepoint.catalog.Guest;
import cuepoint.catalog.HostTenure;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Topic;
import cuepoint.kernel.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is in an episode: hosts and guests as its topic lines, guest lines and voice tags name them
/// (contract C1). First names become whole ones where the show's hosts or the guests tell them.
final class Casting {
  private static final Set<String> NOBODY =
      Set.of(
          "topic",
          "item",
          "news",
          "all",
          "everyone",
          "both",
          "us",
          "bonus",
          "extra",
          "extras",
          "joke",
          "unknown",
          "speaker",
          "narrator",
          "announcer",
          "music",
          "guest",
          "host",
          "audience");
  private static final Set<String> HONORIFICS = Set.of("dr", "prof", "mr", "mrs", "ms", "sir");
  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:speaker|person|voice)[ _-]?\\w{1,3}");
  private static final Pattern BETWEEN = Pattern.compile("\\s*+(?:,|&|\\+|/|\\band\\b)\\s*+");

  private final List<HostTenure> tenures;
  private final int number;
  private final List<Guest> guests;
  private final Map<String, Appearance> people = new LinkedHashMap<>();

  private Casting(List<HostTenure> tenures, int number, List<Guest> guests) {
    this.tenures = tenures;
    this.number = number;
    this.guests = guests;
  }

  /// The people of an episode, hosts first, and its notes with hosts' names made whole.
  record Cast(List<Appearance> people, ShowNotes notes) {}

  static Cast of(List<HostTenure> hosts, int number, ShowNotes notes, List<String> speakers) {
    Casting casting = new Casting(hosts, number, named(notes.guests()));
    List<Topic> topics = new ArrayList<>();
    for (Topic topic : notes.topics()) {
      topics.add(casting.cast(topic));
    }
    speakers.forEach(casting::addSpeaker);
    casting.guests.forEach(casting::addGuest);
    if (casting.people.values().stream().noneMatch(person -> person.role() == Role.HOST)) {
      hosts.stream().filter(host -> host.covers(number)).forEach(casting::addInferred);
    }
    return new Cast(
        casting.people.values().stream().sorted(Comparator.comparing(Appearance::role)).toList(),
        new ShowNotes(notes.sponsors(), notes.guests(), topics, notes.sections()));
  }

  private static List<Guest> named(List<Guest> guests) {
    return guests.stream().filter(guest -> !guest.name().isBlank()).toList();
  }

  private Topic cast(Topic topic) {
    String host = topic.host();
    if (host == null || isNobody(host)) {
      return with(topic, null);
    }
    List<String> names = new ArrayList<>();
    for (String name : BETWEEN.split(host)) {
      if (!name.isBlank()) {
        names.add(isNobody(name) ? name : add(name));
      }
    }
    return with(topic, String.join(" and ", names));
  }

  private static Topic with(Topic topic, @Nullable String host) {
    return new Topic(
        topic.position(),
        topic.label(),
        host,
        topic.headline(),
        topic.link(),
        topic.text(),
        topic.links());
  }

  private void addSpeaker(String name) {
    if (!isNobody(name)) {
      add(name);
    }
  }

  /// Adds whoever is meant by a name and returns the whole name, or the name itself.
  private String add(String name) {
    Optional<HostTenure> host = host(name);
    Optional<Guest> guest = guest(name);
    boolean hostMeant =
        host.isPresent() && (guest.isEmpty() || matches(name, host.get().name(), 0));
    if (hostMeant) {
      String full = host.get().name();
      people.putIfAbsent(full, new Appearance(Role.HOST, full, Slug.of(full), null, false));
      return full;
    }
    if (guest.isPresent()) {
      addGuest(guest.get());
      return guest.get().name();
    }
    addGuest(new Guest(name, null));
    return name;
  }

  private void addGuest(Guest guest) {
    Optional<HostTenure> host = host(guest.name());
    if (host.isPresent() && host.get().name().equalsIgnoreCase(guest.name())) {
      String full = host.get().name();
      people.putIfAbsent(full, new Appearance(Role.HOST, full, Slug.of(full), null, false));
      return;
    }
    // A bare first name belongs to anybody, so it gets no page of its own.
    Slug slug = guest.name().strip().contains(" ") ? Slug.of(guest.name()) : null;
    people.putIfAbsent(
        guest.name(), new Appearance(Role.GUEST, guest.name(), slug, guest.url(), false));
  }

  private void addInferred(HostTenure host) {
    people.putIfAbsent(
        host.name(), new Appearance(Role.HOST, host.name(), Slug.of(host.name()), null, true));
  }

  private static boolean isNobody(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty()
        || NOBODY.contains(plain)
        || LABEL.matcher(plain).matches()
        || plain.chars().noneMatch(Character::isLetter);
  }

  /// The host of that name: first exactly, then one edit or swap away; those in office first.
  private Optional<HostTenure> host(String name) {
    List<HostTenure> inOffice = new ArrayList<>();
    List<HostTenure> others = new ArrayList<>();
    tenures.forEach(tenure -> (tenure.covers(number) ? inOffice : others).add(tenure));
    inOffice.addAll(others);
    for (int edits = 0; edits <= 1; edits++) {
      for (HostTenure tenure : inOffice) {
        if (matches(name, tenure.name(), edits)) {
          return Optional.of(tenure);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Guest> guest(String name) {
    for (int edits = 0; edits <= 1; edits++) {
      for (Guest guest : guests) {
        if (matches(name, withoutHonorific(guest.name()), edits)) {
          return Optional.of(guest);
        }
      }
    }
    List<Guest> shortened =
        guests.stream().filter(guest -> isShortFor(name, withoutHonorific(guest.name()))).toList();
    return shortened.size() == 1 ? Optional.of(shortened.getFirst()) : Optional.empty();
  }

  private static String withoutHonorific(String name) {
    int space = name.indexOf(' ');
    boolean honorific =
        space > 0
            && HONORIFICS.contains(
                name.substring(0, space).replace(".", "").toLowerCase(Locale.ROOT));
    return honorific ? name.substring(space + 1) : name;
  }

  /// Gwen is Gwendolyn, and Juanpe is Juan Pedro, where only one guest can be meant.
  private static boolean isShortFor(String name, String full) {
    String squashed = full.replace(" ", "").toLowerCase(Locale.ROOT);
    return name.strip().length() > 2 && squashed.startsWith(name.strip().toLowerCase(Locale.ROOT));
  }

  /// Whether a name is a whole name or its first name, up to one edit or swap.
  private static boolean matches(String name, String full, int edits) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    String whole = full.toLowerCase(Locale.ROOT);
    int space = whole.indexOf(' ');
    String first = space < 0 ? whole : whole.substring(0, space);
    if (edits == 0) {
      return plain.equals(whole) || plain.equals(first);
    }
    // Very short names are one edit away from too many others.
    return plain.length() > 3 && (oneAway(plain, first) || oneAway(plain, whole));
  }

  /// Whether one inserted, dropped, changed or swapped letter makes one word of the other.
  static boolean oneAway(String a, String b) {
    if (a.length() > b.length()) {
      return oneAway(b, a);
    }
    int start = 0;
    while (start < a.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    if (b.length() - a.length() == 1) {
      return a.substring(start).equals(b.substring(start + 1));
    }
    if (a.length() != b.length() || start == a.length()) {
      return false;
    }
    boolean changed = a.substring(start + 1).equals(b.substring(start + 1));
    boolean swapped =
        start + 1 < a.length()
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start)
            && a.substring(start + 2).equals(b.substring(start + 2));
    return changed || swapped;
  }
}

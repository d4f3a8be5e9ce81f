// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import cuepoint.alignment.Correction;
import cuepoint.kernel.Slug;
import cuepoint.kernel.TimeSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a `corrections.yml`: what a person says about when topics are talked about. Looks at each
/// entry by itself; whether they fit each other and the episodes, {@link Corrections} tells.
final class CorrectionsFile {
  /// How such a file is called.
  static final String NAME = "corrections.yml";

  private static final Set<String> KEYS =
      Set.of("show", "episode", "topic", "start", "end", "not-discussed");

  /// More than any notes have; bounds the work of comparing entries.
  private static final int MOST_TOPICS = 999;

  private static final int MOST_EPISODES = 999_999;

  /// Told of one file; whoever breaks a thousand lines has one mistake, not a thousand.
  private static final int MOST_PROBLEMS = 20;

  private static final Pattern TIME =
      Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,6})(?:\\.(\\d{1,3}))?");

  /// One correction and where it is written.
  ///
  /// @param line from 1; 0 where it is not known any more
  record Entry(Slug show, int episode, Correction correction, String path, int line) {}

  /// What is wrong, and where.
  ///
  /// @param show whose entry it is, else the first one that the file may be about
  record Problem(Slug show, String path, int line, String reason) {}

  /// What a file says.
  ///
  /// @param isRead whether it could be read; if not, what is wrong with it is the only problem
  record Contents(boolean isRead, List<Entry> entries, List<Problem> problems) {}

  private final Path file;
  private final String path;
  private final SequencedSet<Slug> shows;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private CorrectionsFile(Path file, String path, SequencedSet<Slug> shows) {
    this.file = file;
    this.path = path;
    this.shows = shows;
  }

  /// Reads a file. Whatever it holds, the outcome is a value.
  ///
  /// @param path as reports name it
  /// @param shows that it may be about, at least one; where it is only one, entries need not say so
  static Contents read(Path file, String path, SequencedSet<Slug> shows) {
    CorrectionsFile reading = new CorrectionsFile(file, path, shows);
    try {
      for (Node entry : reading.items()) {
        reading.read(entry);
      }
      return new Contents(true, reading.entries, reading.problems());
    } catch (MalformedSettings e) {
      String reason = e.reason() + "; what was placed by hand before stays";
      Problem problem = new Problem(shows.getFirst(), path, e.line(), reason);
      return new Contents(false, List.of(), List.of(problem));
    }
  }

  private List<Node> items() throws MalformedSettings {
    if (!Files.isRegularFile(file)) {
      throw new MalformedSettings(file, 0, "is no file that can be read");
    }
    Node node = YamlMap.compose(file, "a list of corrections");
    if (node == null) {
      return List.of();
    }
    YamlMap root = YamlMap.of(file, node);
    root.allowOnly(Set.of("corrections"));
    return root.items("corrections");
  }

  private void read(Node node) {
    Slug show = shows.getFirst();
    try {
      YamlMap entry = YamlMap.of(file, node);
      show = show(entry);
      entry.allowOnly(KEYS);
      int episode = number(entry, "episode", 0, MOST_EPISODES);
      int topic = number(entry, "topic", 1, MOST_TOPICS);
      Correction correction = new Correction(topic, span(entry));
      entries.add(new Entry(show, episode, correction, path, entry.line()));
    } catch (MalformedSettings e) {
      problems.add(new Problem(show, path, e.line(), e.reason()));
    }
  }

  private List<Problem> problems() {
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    List<Problem> some = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    String more = "and " + (problems.size() - MOST_PROBLEMS) + " more problems from here on";
    some.add(new Problem(shows.getFirst(), path, problems.get(MOST_PROBLEMS).line(), more));
    return some;
  }

  private Slug show(YamlMap entry) throws MalformedSettings {
    String name = entry.text("show");
    if (name == null && shows.size() == 1) {
      return shows.getFirst();
    }
    String told = name == null ? entry.required("show") : name;
    return shows.stream()
        .filter(show -> show.value().equals(told))
        .findFirst()
        .orElseThrow(() -> entry.malformed("show", "'" + shortened(told) + "' is no show here"));
  }

  private static int number(YamlMap entry, String key, int least, int most)
      throws MalformedSettings {
    String text = entry.required(key);
    int number = -1;
    if (text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      number = Integer.parseInt(text);
    }
    if (number < least || number > most) {
      throw entry.malformed(key, "'" + key + "' must be a number from " + least + " to " + most);
    }
    return number;
  }

  private static @Nullable TimeSpan span(YamlMap entry) throws MalformedSettings {
    String denied = entry.text("not-discussed");
    if (denied != null) {
      if (!denied.equals("true")) {
        throw entry.malformed("not-discussed", "'not-discussed' is true or left out");
      }
      for (String key : List.of("start", "end")) {
        if (entry.text(key) != null) {
          throw entry.malformed(key, "a topic that is not discussed has no '" + key + "'");
        }
      }
      return null;
    }
    long start = time(entry, "start");
    long end = time(entry, "end");
    if (end <= start) {
      throw entry.malformed("end", "the end is not after the start");
    }
    return new TimeSpan(start, end);
  }

  private static long time(YamlMap entry, String key) throws MalformedSettings {
    String text = entry.required(key);
    Matcher time = TIME.matcher(text);
    if (!time.matches()
        || (time.group(2) != null && !isSixtieth(time.group(3)))
        || (time.group(1) != null && !isSixtieth(time.group(2)))) {
      throw entry.malformed(key, "'" + shortened(text) + "' is no time; 5:06, 1:02:03.5, 306 are");
    }
    long seconds =
        number(time.group(1)) * 3600 + number(time.group(2)) * 60 + number(time.group(3));
    String decimals = Objects.requireNonNullElse(time.group(4), "") + "000";
    return seconds * 1000 + number(decimals.substring(0, 3));
  }

  /// Whether digits can stand behind a colon.
  private static boolean isSixtieth(String digits) {
    return digits.length() == 2 && digits.charAt(0) < '6';
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String shortened(String text) {
    int most = 40;
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}

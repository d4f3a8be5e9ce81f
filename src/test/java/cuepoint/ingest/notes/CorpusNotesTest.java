// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cuepoint.SharedFiles;
import cuepoint.catalog.Link;
import cuepoint.catalog.Section;
import cuepoint.catalog.ShowNotes;
import cuepoint.catalog.Sponsor;
import cuepoint.catalog.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The promise that nothing is lost, kept over every show note there is: each word and each address
/// of a source comes back in the notes made from it, as often as it was written, or was left out by
/// a named rule. What was left out is written to `target/notes-dropped.txt` for a person to read.
class CorpusNotesTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Characters of ASCII that have no place in an address.
  private static final Pattern ENCODED = Pattern.compile("%([2-57][0-9A-F])");

  private static final Pattern ADDRESS =
      Pattern.compile("\\]\\(([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)\\)");

  private static final Map<String, String> SOURCES = new TreeMap<>();
  private static final Map<String, ParsedNotes> NOTES = new TreeMap<>();

  @BeforeAll
  static void readsAllNotes() throws IOException {
    Path folder = SharedFiles.FOLDER.resolve("corpus/python-bytes/show_notes");
    assumeTrue(Files.isDirectory(folder), "no show notes at " + folder + ": corpus test skipped");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        SOURCES.put(name, Files.readString(file));
        NOTES.put(name, NotesReader.read(Files.readString(file)));
      }
    }
  }

  @Test
  void returnsEveryWordOrNamesTheRuleThatDropsIt() throws IOException {
    List<String> lost = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    NOTES.forEach((file, notes) -> {
      Map<String, Integer> missing = count(visible(SOURCES.getOrDefault(file, "")));
      subtract(missing, count(told(notes.notes())));
      for (Drop drop : notes.drops()) {
        dropped.add(drop.rule() + "\t" + file + ":" + drop.line() + "\t" + drop.words());
        subtract(missing, count(plain(drop.words())));
      }
      if (!missing.isEmpty()) {
        lost.add(file + " " + missing);
      }
    });
    dropped.sort(null);
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/notes-dropped.txt"), dropped);
    assertThat(SOURCES).hasSizeGreaterThan(300);
    assertThat(lost).isEmpty();
  }

  /// The words of a source: addresses of links put behind everything, so that words which a link
  /// begins or ends in the middle of are whole again.
  private static String visible(String source) {
    StringBuilder addresses = new StringBuilder();
    StringBuilder text = new StringBuilder();
    Matcher link = ADDRESS.matcher(source);
    while (link.find()) {
      addresses.append('\n').append(link.group(1));
      link.appendReplacement(text, "");
    }
    return plain(link.appendTail(text).append(addresses).toString());
  }

  /// Without the marks that join or hide letters, and with nothing in addresses encoded.
  private static String plain(String text) {
    return Parser.unescapeEntities(decoded(text), false)
        .replaceAll("[\\[\\]*_`\\\\\u200B\u200E\u200F\uFEFF]", "");
  }

  private static String decoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(code ->
            Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(code.group(1), 16))));
  }

  private static String told(ShowNotes notes) {
    StringBuilder told = new StringBuilder();
    for (Sponsor sponsor : notes.sponsors()) {
      add(told, sponsor.text().html(), sponsor.links());
    }
    for (Topic topic : notes.topics()) {
      told.append(topic.label()).append('\n').append(topic.headline()).append('\n');
      add(told, topic.text().html(), topic.links());
    }
    for (Section section : notes.sections()) {
      told.append(section.heading()).append('\n');
      add(told, section.text().html(), section.links());
    }
    return plain(told.toString());
  }

  private static void add(StringBuilder told, String html, List<Link> links) {
    Element body = Jsoup.parseBodyFragment(html).body();
    for (Element list : body.select("ol")) {
      int number = Integer.parseInt(list.attr("start").isEmpty() ? "1" : list.attr("start"));
      for (int i = 0; i < list.select("> li").size(); i++) {
        told.append(number + i).append('\n');
      }
    }
    body.select("br").before(" ");
    told.append(body.text()).append('\n');
    links.forEach(link -> told.append(link.href()).append('\n'));
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text).results().forEach(word -> words.merge(word.group(), 1, Integer::sum));
    return words;
  }

  private static void subtract(Map<String, Integer> from, Map<String, Integer> words) {
    words.forEach(
        (word, times) -> from.computeIfPresent(word, (w, n) -> n > times ? n - times : null));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The site's words and the places that say them agree.
class MessagesTest {
  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z.-]*)");
  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z][A-Za-z-]*\\.[A-Za-z.-]*|number)\"");

  private final Properties messages = messages();

  @Test
  void everyWordOfATemplateIsThere() {
    Set<String> said = new TreeSet<>();
    for (String template : texts("src/main/resources/templates", ".html")) {
      Matcher key = IN_TEMPLATE.matcher(template);
      while (key.find()) {
        said.add(key.group(1));
      }
    }
    assertThat(said)
        .hasSizeGreaterThan(40)
        .allSatisfy(key -> assertThat(messages).containsKey(key));
  }

  @Test
  void everyWordIsSaidSomewhere() {
    String all =
        String.join("\n", texts("src/main/resources/templates", ".html"))
            + String.join("\n", texts("src/main/java/cuepoint/site", ".java"));
    Set<String> beginnings = new TreeSet<>();
    Matcher quoted = QUOTED.matcher(all);
    while (quoted.find()) {
      beginnings.add(quoted.group(1));
    }
    assertThat(messages.stringPropertyNames())
        .hasSizeGreaterThan(100)
        .allMatch(key ->
            all.contains("#{" + key + "}")
                || all.contains("#{" + key + "(")
                || beginnings.stream().anyMatch(known -> key.equals(known) || isBelow(key, known)));
  }

  /// `error.gone` in the code stands for `error.gone.heading`, `fact.` for `fact.published`.
  private static boolean isBelow(String key, String known) {
    return key.startsWith(known.endsWith(".") ? known : known + ".");
  }

  @Test
  void everyWordCanBeFilledIn() {
    for (String key : messages.stringPropertyNames()) {
      String said =
          new MessageFormat(messages.getProperty(key), Locale.ENGLISH)
              .format(new Object[] {1, 1, 1});
      assertThat(said).as(key).isNotBlank().doesNotContain("{").doesNotContain("''");
    }
  }

  private static Properties messages() {
    Properties messages = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
      messages.load(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return messages;
  }

  private static java.util.List<String> texts(String folder, String suffix) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .map(file -> {
            try {
              return Files.readString(file);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          })
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

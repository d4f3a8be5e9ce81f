// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules of the house that a compiler does not know.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cuepoint");

  @Test
  void seesTheWholeApplication() {
    assertThat(CLASSES).hasSizeGreaterThan(60);
  }

  @Test
  void namesSayWhatThingsAreRatherThanThatTheyServe() {
    noClasses()
        .should()
        .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Data|Info)(\\$.*)?")
        .orShould()
        .haveNameMatching(".*\\.(Abstract|I[A-Z][a-z]).*")
        .check(CLASSES);
  }

  @Test
  void onlyTheIndexKnowsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cuepoint.search.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void theKernelKnowsNoFramework() {
    classes()
        .that()
        .resideInAPackage("cuepoint.kernel..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "cuepoint.kernel..",
            "java..",
            "javax.xml.stream..",
            "org.jspecify..",
            "org.springframework.modulith..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("cuepoint.(**)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void onlyTwoFragmentsPrintUnescaped() throws IOException {
    List<String> raw;
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      raw =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .filter(ArchitectureTest::printsUnescaped)
              .map(file -> String.valueOf(file.getFileName()))
              .toList();
    }
    assertThat(raw).containsExactlyInAnyOrder("_json-ld.html", "_safe-html.html");
  }

  private static boolean printsUnescaped(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("th:utext") || text.contains("[(");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

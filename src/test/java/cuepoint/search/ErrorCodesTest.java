// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cuepoint.kernel.Slug;
import cuepoint.search.MalformedQuery.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a query may be wrong is told in `docs/errors.md`, as it is.
class ErrorCodesTest {
  private static final List<Slug> SHOWS = List.of(new Slug("soft-hyphen"));

  /// A row of the table of queries, with what stands between its backticks.
  record Row(String code, String example, String position, String suggestion) {
    static Row of(String line) {
      String[] cells = line.split("\\s*\\|\\s*", -1);
      return new Row(bare(cells[1]), bare(cells[3]), cells[4], bare(cells[5]));
    }

    private static String bare(String cell) {
      return cell.replace("` U+0007 `", "\u0007").replace("`", "").replace("(blanks)", "  ");
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("docs", "errors.md")).stream()
        .filter(line -> line.startsWith("| `query-") && !line.startsWith("| `query-…`"))
        .map(Row::of)
        .toList();
  }

  static Stream<Row> examples() throws IOException {
    return rows().stream().filter(row -> !row.example().isEmpty());
  }

  @Test
  void areAllTold() throws IOException {
    assertThat(rows().stream().map(Row::code))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Code.values()).map(code -> "query-" + code.slug()).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void comeWithTheExampleThatIsTold(Row row) {
    MalformedQuery malformed =
        catchThrowableOfType(MalformedQuery.class, () -> QueryParser.parse(row.example(), SHOWS));
    assertThat("query-" + malformed.code().slug()).isEqualTo(row.code());
    assertThat(malformed.position()).hasToString(row.position());
    assertThat(Objects.requireNonNullElse(malformed.suggestion(), "")).isEqualTo(row.suggestion());
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.article.LinkChecks.Check;
import cuepoint.article.LinkChecks.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "address,status,date\nhttps://a.example/x,404,2026-11-01\n",
        "\uFEFFURL;Status Code;Last checked\r\nhttps://a.example/x;404;2026-11-01T10:00:00Z\r\n",
        "\"date\"\t\"link\"\t\"result\"\n\"2026-11-01 10:00\"\t\"https://a.example/x\"\t\"404\"\n",
        "https://www.a.example/x/,404,1793527200\n",
        "# made by a checker\n\naddress, status, time\n\nhttps://a.example/x , 404 , 2026-11-01",
      })
  void columnsAreKnownWhateverTheCheckerCallsThem(String text) throws MalformedSource {
    LinksFile.Contents contents = read(text);
    assertThat(contents.problems()).isEmpty();
    assertThat(contents.checks())
        .singleElement()
        .satisfies(check -> {
          assertThat(check.address().value()).isEqualTo("a.example/x");
          assertThat(check.state()).isEqualTo(State.DEAD);
          assertThat(check.checked()).isEqualTo(LocalDate.of(2026, 11, 1));
        });
  }

  @Test
  void theTableOfLinkCheckerIsUnderstood() throws MalformedSource {
    String text =
        """
        # created by LinkChecker at 2026-11-01
        urlname;parentname;baseref;result;warningstring;infostring;valid;url;line
        https://a.example/x;;;200 OK;;Redirected;True;https://b.example/y;1
        https://a.example/z;;;"ConnectionError: [Errno -2] Name or service not known";;;False;https://a.example/z;2
        # Stopped checking
        """;
    assertThat(read(text).checks())
        .extracting(Check::state, Check::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(State.MOVED, "https://b.example/y"),
            org.assertj.core.groups.Tuple.tuple(State.DEAD, null));
  }

  @ParameterizedTest
  @CsvSource({
    "200,OK",
    "204 No Content,OK",
    "ok,OK",
    "True,OK",
    "302,OK",
    "301,MOVED",
    "308,MOVED",
    "404,DEAD",
    "410 Gone,DEAD",
    "dead,DEAD",
    "getaddrinfo ENOTFOUND a.example,DEAD",
    "net::ERR_NAME_NOT_RESOLVED,DEAD",
    "403,UNKNOWN",
    "429,UNKNOWN",
    "500,UNKNOWN",
    "503,UNKNOWN",
    "000,UNKNOWN",
    "-1,UNKNOWN",
    "timeout,UNKNOWN",
    "False,UNKNOWN",
    "error,UNKNOWN",
    "4040,UNKNOWN"
  })
  void onlyWhatCannotBeOtherwiseIsDead(String status, State state) throws MalformedSource {
    assertThat(read("url,status\nhttps://a.example/x," + status + "\n").checks())
        .extracting(Check::state)
        .containsExactly(state);
  }

  @Test
  void aRedirectToTheSamePageByAnotherNameIsNoMove() throws MalformedSource {
    String text =
        """
        url,code,location
        http://a.example/x,200,https://www.a.example/x/
        http://a.example/y,302,https://a.example/z
        http://a.example/1,301,https://a.example/1
        http://a.example/2,moved,https://a.example/2/
        http://a.example/3,403,https://a.example/4
        """;
    assertThat(read(text).checks())
        .extracting(Check::state)
        .containsExactly(State.OK, State.MOVED, State.OK, State.OK, State.UNKNOWN);
  }

  @Test
  void rowsThatTellNothingAreToldByLineAndTheOthersTaken() throws MalformedSource {
    String text =
        """
        address,status,date
        javascript:alert(1),200,2026-11-01
        https://a.example/1,,2026-11-01
        https://a.example/2,200,yesterday
        https://a.example/3
        https://a.example/4,200,2026-11-01,and,more
        %s,200,2026-11-01
        """
            .formatted("https://a.example/" + "x".repeat(3000));
    LinksFile.Contents contents = read(text);
    assertThat(contents.checks())
        .extracting(check -> check.address().value())
        .containsExactly("a.example/4");
    assertThat(contents.problems()).extracting(Refusal::line).containsExactly(2, 3, 4, 5, 7);
    assertThat(contents.problems().get(0).reason())
        .isEqualTo("'javascript:alert(1)' is no address of a page");
  }

  @Test
  void aQuoteThatIsNotClosedCostsTheRestAndIsTold() throws MalformedSource {
    String text =
        "address,status\nhttps://a.example/1,200\n\"https://a.example/2,200\n"
            + "https://a.example/3,200\n".repeat(500);
    LinksFile.Contents contents = read(text);
    assertThat(contents.checks()).hasSize(1);
    assertThat(contents.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("quote"));
  }

  @Test
  void thousandsOfMistakesAreOne() throws MalformedSource {
    LinksFile.Contents contents = read("address,status\n" + "nothing,200\n".repeat(5000));
    assertThat(contents.problems()).hasSize(21);
    assertThat(contents.problems().getLast().reason()).isEqualTo("and 4980 more rows");
  }

  @Test
  void moreRowsThanAnArchiveHasLinksAreNotRead() throws MalformedSource {
    LinksFile.Contents contents =
        read("address,status\n" + "https://a.example/1,200\n".repeat(200_100));
    assertThat(contents.checks()).hasSizeLessThan(200_001).hasSizeGreaterThan(199_000);
    assertThat(contents.problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name,size\na,1\n", "address,title\nhttps://a.example/,x\n", "PK\u0003x"})
  void whatIsNoTableOfLinksIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedSource.class);
  }

  @Test
  void anEmptyFileSaysNothing() throws MalformedSource {
    assertThat(read("").checks()).isEmpty();
    assertThat(read("address,status\n").checks()).isEmpty();
  }

  @Test
  void linksThatTheArchivesOwnReportCallsUncheckedAreNoChecks() throws MalformedSource {
    String text = "address,state\nhttps://a.example/1,unchecked\nhttps://a.example/2,dead\n";
    LinksFile.Contents contents = read(text);
    assertThat(contents.problems()).isEmpty();
    assertThat(contents.checks()).extracting(Check::state).containsExactly(State.DEAD);
  }

  private static LinksFile.Contents read(String text) throws MalformedSource {
    return LinksFile.read(SourceFile.of("links.csv", text));
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.notes;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.catalog.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "**Ada #1:** [**Sundials**](https://a.example)|Ada #1|Ada|Sundials",
        "**Ada #1: [Sundials](https://a.example)**|Ada #1|Ada|Sundials",
        "## **Ada #1: [Sundials](https://a.example)**|Ada #1|Ada|Sundials",
        "## Ada #1: [Sundials](https://a.example)|Ada #1|Ada|Sundials",
        "Ada #1: [Sundials](https://a.example)|Ada #1|Ada|Sundials",
        "**Ada** **#1:** **Sundials**|Ada #1|Ada|Sundials",
        "**Ada #****1****:**  [**Sundials**](https://a.example)|Ada #1|Ada|Sundials",
        "**A****da #1:** Sundials|Ada #1|Ada|Sundials",
        "A**da #1:** [**Sundials**](https://a.example)|Ada #1|Ada|Sundials",
        "**Ada #1**[**:**](https://x.example) [Sundials](https://a.example)|Ada #1|Ada|Sundials",
        "**Ada #1**: [Sundials](https://a.example) again|Ada #1|Ada|Sundials again",
        "**Ada #1** [**Sundials**](https://a.example)**, revisited**|Ada #1|Ada|Sundials, revisited",
        "**Ada #1 [Sundials: a history](https://a.example)**|Ada #1|Ada|Sundials: a history",
        "**Ada #*1:** [Sundials](https://a.example)|Ada #*1|Ada|Sundials",
        "**Ada#1:** [Sundials](https://a.example)|Ada#1|Ada|Sundials",
        "**Ada #1:**: **Sundials**|Ada #1|Ada|Sundials",
        "**Ada #1:** *[**Sundials**](https://a.example)|Ada #1|Ada|Sundials",
        "**Ada #1:** [**Sun**](https://a.example)[**dials**](https://a.example)|Ada #1|Ada|Sundials",
        "**Ada #1:** Ï[**Sundials**](https://a.example)|Ada #1|Ada|Sundials",
        "**Ada #1:** Plugins with `[**dial**](https://a.example)`|Ada #1|Ada|Plugins with dial",
        "**Ada #1:** Use `__dial__` and __sun__|Ada #1|Ada|Use __dial__ and __sun__",
        "**Ada #0.1: Chapters**|Ada #0.1|Ada|Chapters",
        "**Ada: #0: Six years**|Ada: #0|Ada|Six years",
        "**Ada #:** [Sundials](https://a.example)|Ada #|Ada|Sundials",
        "**Ada Lovelace #2:** **Engines**|Ada Lovelace #2|Ada Lovelace|Engines",
        "**Anna-Lena #3:** [Bells](https://a.example)|Anna-Lena #3|Anna-Lena|Bells",
        "**Ada #7 (bonus!):** [Bells](https://a.example)|Ada #7 (bonus!)|Ada|Bells",
        "**(bonus) Ada #7: [Bells](https://a.example)**|(bonus) Ada #7|Ada|Bells",
        "**Topic #0: News of the week.**|Topic #0||News of the week.",
        "**#1 (Ada): [Sundials](https://a.example)**|#1 (Ada)|Ada|Sundials",
        "**#1 (Ada) [Sundials](https://a.example) - old ones**|#1 (Ada)|Ada|Sundials - old ones",
        "**#1: (Ada): Sundials**|#1: (Ada)|Ada|Sundials",
        "**#1 Sundials in four parts**|#1||Sundials in four parts",
        "**#1: Sundials**|#1||Sundials",
        "[**#1: Sundials**](https://a.example)|#1||Sundials",
        "**Main topic**: Questions from the audience|Main topic||Questions from the audience",
      })
  void readsLabelHostAndHeadline(String line, String label, String host, String headline) {
    Topic topic = NotesReader.read(line + "\n\n- text\n").notes().topics().getFirst();

    assertThat(topic.label()).isEqualTo(label);
    assertThat(topic.host()).isEqualTo(host);
    assertThat(topic.headline()).isEqualTo(headline);
    if (line.contains("https://a.example")) {
      assertThat(topic.link()).isEqualTo("https://a.example");
    }
  }

  @Test
  void learnsNamesFromTheRestOfTheDocument() {
    List<Topic> topics =
        NotesReader.read(
                """
                **#1 Ada:** [One](https://a.example/1)

                **#2 Ben:** [Two](https://a.example/2)

                **#3 Ada** **Three with Click**

                # 4 ways

                **#4 Ben** [Four](https://a.example/4)

                **#5 Ada:** Five
                """)
            .notes()
            .topics();

    assertThat(topics)
        .extracting(Topic::label)
        .containsExactly("#1 Ada", "#2 Ben", "#3 Ada", "#4 Ben", "#5 Ada");
    assertThat(topics).extracting(Topic::headline).contains("Three with Click", "Four");
  }

  @Test
  void acceptsAForgottenNumberSignWhereTheNameIsKnown() {
    List<Topic> topics =
        NotesReader.read(
                "**Ada #1:** One\n\n**Ada** 2:** [Two](https://a.example)\n\n**Part 3:** no topic\n")
            .notes()
            .topics();

    assertThat(topics).extracting(Topic::label).containsExactly("Ada #1", "Ada 2");
    assertThat(topics.get(1).text().html()).contains("Part 3");
  }

  @Test
  void readsACountdown() {
    List<Topic> topics =
        NotesReader.read("**3: Bells:**\n\n* a\n\n**2: Dials**\n\n* b\n\n**1: Clocks**\n\n* c\n")
            .notes()
            .topics();

    assertThat(topics).extracting(Topic::label).containsExactly("3", "2", "1");
    assertThat(topics).extracting(Topic::headline).containsExactly("Bells", "Dials", "Clocks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Show Bytes #332, where we talked about it",
        "**Episode #5: of something else**",
        "**Level 1: PEPs**",
        "- **Ada #2: a list item**",
        "> **Ada #2: a quote**",
      })
  void takesNoOtherLineForATopic(String line) {
    assertThat(NotesReader.read("**Ada #1:** One\n\n" + line + "\n").notes().topics()).hasSize(1);
  }
}

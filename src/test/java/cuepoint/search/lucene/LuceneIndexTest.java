// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.search.ArchiveIndex.Progress;
import cuepoint.search.IndexNotReady;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();

  @BeforeEach
  void storeTwoEpisodes() {
    texts.put("dials", 1, List.of("high noon")).put("dials", 2, List.of("high noon", "noon"));
  }

  @Test
  void saysThatThereIsNoIndexYet() throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      assertThat(index.revision()).isZero();
      assertThatThrownBy(() -> Answers.all(index, "noon")).isInstanceOf(IndexNotReady.class);
      index.catchUp(Progress.NONE);
      assertThat(index.revision()).isEqualTo(2);
      assertThat(Answers.all(index, "noon").moments()).isEqualTo(3);
    }
  }

  @Test
  void preparesNothingWhileThereIsNoIndex() throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.prepare();
      index.catchUp(Progress.NONE);
      index.prepare();
      texts.put("dials", 3, List.of("noon"));
      index.catchUp(Progress.NONE);
      index.prepare();
      assertThat(Answers.all(index, "noon").moments()).isEqualTo(4);
    }
  }

  @Test
  void takesInWhatIsNewChangedAndGone() throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      texts.put("dials", 3, List.of("noon"));
      texts.put("dials", 2, List.of("dusk"));
      texts.remove("dials", 1);
      List<String> progress = new ArrayList<>();
      index.catchUp((done, total) -> progress.add(done + "/" + total));
      assertThat(progress).containsExactly("1/3", "2/3", "3/3");
      assertThat(Answers.moments(Answers.all(index, "noon")))
          .isEqualTo(Map.of("dials/3", List.of(0L)));
      assertThat(Answers.order(Answers.all(index, "dusk"))).containsExactly("dials/2");
      assertThat(index.revision()).isEqualTo(5);
    }
  }

  @Test
  void remembersAcrossStartsWhatItHolds() throws IOException {
    build();
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      assertThat(Answers.all(index, "noon").moments()).isEqualTo(3);
      index.catchUp((_, _) -> {
        throw new AssertionError("nothing is new");
      });
    }
  }

  @Test
  void buildsAgainWhatWasDeleted() throws IOException {
    build();
    deleteTree(folder);
    build();
  }

  @Test
  void buildsAgainWhatWasDamaged() throws IOException {
    build();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length; i++) {
          bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
      }
    }
    build();
  }

  @Test
  void buildsAgainWhatAnotherVersionMade() throws IOException {
    build();
    try (FSDirectory directory = FSDirectory.open(folder.resolve("1"));
        IndexWriter writer = Generation.writer(directory)) {
      writer.setLiveCommitData(Map.of("made-by", "layout 0", "revision", "2").entrySet());
      writer.commit();
    }
    build();
  }

  @Test
  void ignoresAnIndexWhoseBuildingWasCutOff() throws IOException {
    build();
    Path next = Files.createDirectory(folder.resolve("2"));
    Files.writeString(next.resolve("_0.cfs"), "half");
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      assertThat(Answers.all(index, "noon").moments()).isEqualTo(3);
    }
    assertThat(next).doesNotExist();
  }

  @Test
  void searchesWhileItIsRebuilt() throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      List<Long> seen = new ArrayList<>();
      index.rebuild((_, _) -> seen.add(Answers.all(index, "noon").moments()));
      assertThat(seen).containsExactly(3L, 3L);
      assertThat(Answers.all(index, "noon").moments()).isEqualTo(3);
    }
    try (Stream<Path> generations = Files.list(folder)) {
      assertThat(generations).containsExactly(folder.resolve("2"));
    }
  }

  @Test
  void keepsBlocksTogetherThroughManySmallWrites() throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      for (int round = 0; round < 12; round++) {
        List<String> cues = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
          cues.add("cue " + i + " of round " + round);
        }
        texts.put("dials", 10 + round % 5, cues);
        index.catchUp(Progress.NONE);
      }
      assertThat(Answers.all(index, "\"cue 77 of round\"").hits())
          .hasSize(5)
          .allSatisfy(hit ->
              assertThat(Answers.marked(hit.moments().getFirst().snippet()))
                  .contains("cue 76 of round")
                  .contains("[cue 77 of round]"));
    }
  }

  private void build() throws IOException {
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
      assertThat(index.revision()).isEqualTo(2);
      assertThat(Answers.all(index, "noon").moments()).isEqualTo(3);
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

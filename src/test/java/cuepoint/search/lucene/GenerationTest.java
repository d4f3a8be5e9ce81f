// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cuepoint.search.ArchiveIndex.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
  @TempDir private Path folder = Path.of("");

  private final MemoryTexts texts = new MemoryTexts();

  @BeforeEach
  void indexAnEpisode() throws IOException {
    texts.put("dials", 1, List.of("high noon"));
    try (LuceneIndex index = new LuceneIndex(folder, texts)) {
      index.catchUp(Progress.NONE);
    }
  }

  @Test
  void isWrittenOnWithoutWhatOnlySearchesNeed() throws IOException {
    texts.put("dials", 2, List.of("noon"));
    try (Generation generation = Generation.open(folder.resolve("1"))) {
      assertThat(generation.revision()).isEqualTo(1);
      try (IndexWriter writer = generation.writer()) {
        generation.refresh(new Filling(writer, texts, Progress.NONE).after(1));
      }
      assertThat(generation.revision()).isEqualTo(2);
      assertThat(generation.isSearched()).isFalse();
      try (Snapshots.Lease lease = generation.lease()) {
        assertThat(lease.snapshot().stamp().revision()).isEqualTo(2);
        assertThat(lease.snapshot().episodes()).isEqualTo(2);
      }
      assertThat(generation.isSearched()).isTrue();
    }
  }

  @Test
  void lendsNothingOnceItIsClosed() throws IOException {
    Generation generation = Generation.open(folder.resolve("1"));
    generation.close();
    assertThatThrownBy(generation::lease).isInstanceOf(AlreadyClosedException.class);
  }
}

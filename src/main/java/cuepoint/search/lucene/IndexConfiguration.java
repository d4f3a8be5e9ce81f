// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.alignment.Alignments;
import cuepoint.article.Captures;
import cuepoint.catalog.Episodes;
import cuepoint.catalog.Notes;
import cuepoint.catalog.Shows;
import cuepoint.search.ArchiveIndex;
import cuepoint.search.IndexFolder;
import cuepoint.transcript.Transcripts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the index of the archive out of its store and its folder.
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {
  /// Opening costs about half a second for a million cues.
  @Bean(destroyMethod = "close")
  ArchiveIndex archiveIndex(
      IndexFolder folder,
      Shows shows,
      Episodes episodes,
      Notes notes,
      Transcripts transcripts,
      Alignments alignments,
      Captures captures) {
    return new LuceneIndex(
        folder.path(), new StoreTexts(shows, episodes, notes, transcripts, alignments, captures));
  }
}

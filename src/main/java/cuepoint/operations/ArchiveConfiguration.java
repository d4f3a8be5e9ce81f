// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import com.zaxxer.hikari.HikariDataSource;
import cuepoint.catalog.Archive;
import cuepoint.ingest.ArchiveSettings;
import cuepoint.ingest.MalformedSettings;
import cuepoint.ingest.SettingsReader;
import cuepoint.search.IndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where an archive's settings, database and index are.
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {
  private static final int CONNECTIONS = 16;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// The sample archive has a corner of its own, so that it never mixes with another one.
  @Bean
  DataFolder dataFolder(
      @Value("${cuepoint.data}") Path data, @Value("${cuepoint.config:}") String config)
      throws IOException {
    Path corner =
        data.toAbsolutePath().normalize().resolve(config.isBlank() ? "sample" : "archive");
    Files.createDirectories(corner);
    return new DataFolder(corner, config.isBlank());
  }

  @Bean
  IndexFolder indexFolder(DataFolder folder) {
    return new IndexFolder(folder.path().resolve("index"));
  }

  @Bean
  ArchiveSettings archiveSettings(DataFolder folder, @Value("${cuepoint.config:}") String config)
      throws MalformedSettings, IOException {
    return SettingsReader.read(
        folder.sample() ? SampleArchive.unpack(folder.path().resolve("source")) : Path.of(config));
  }

  @Bean
  Archive archive(ArchiveSettings settings, DataFolder folder) {
    return new Archive(settings.title(), settings.baseUrl(), folder.sample(), settings.republish());
  }

  /// WRITE_DELAY=0: a killed process loses no committed row. QUERY_CACHE_SIZE: an import goes
  /// through some forty statements for each episode, and none is parsed twice.
  @Bean
  HikariDataSource dataSource(DataFolder folder) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(
        "jdbc:h2:file:"
            + folder.path().resolve("cuepoint")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
            + ";QUERY_CACHE_SIZE=64");
    source.setUsername("sa");
    source.setPassword("");
    source.setMaximumPoolSize(CONNECTIONS);
    return source;
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The built-in archive, laid out as files so that it goes in through the same door as any other.
final class SampleArchive {
  private static final String ROOT = "sample/";

  private SampleArchive() {}

  /// Writes the sample's files into a folder, takes away what else is there, and returns its YAML.
  static Path unpack(Path folder) throws IOException {
    Set<Path> written = new HashSet<>();
    for (Resource resource :
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
      String url = resource.getURL().toString();
      String path =
          URLDecoder.decode(
              url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
              StandardCharsets.UTF_8);
      if (path.isEmpty() || path.endsWith("/") || !resource.isReadable()) {
        continue;
      }
      Path file = folder.resolve(path).normalize();
      Files.createDirectories(file.getParent());
      try (InputStream in = resource.getInputStream()) {
        Files.write(file, in.readAllBytes());
      }
      written.add(file);
    }
    dropOthers(folder, written);
    return folder.resolve("archive.yml");
  }

  private static void dropOthers(Path folder, Set<Path> written) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!written.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.ingest.ArchiveSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the audio files in the folder that the settings name, in ranges where a player asks for
/// them. What else lies in that folder is not served.
@Configuration(proxyBeanMethods = false)
class AudioFiles implements WebMvcConfigurer {
  /// Where they are served.
  static final String PATH = "/audio/";

  /// Files may be put right later; until then nobody asks twice.
  private static final CacheControl FOR_A_DAY = CacheControl.maxAge(1, TimeUnit.DAYS).cachePublic();

  /// `/audio/a.mp3` would otherwise be taken for a show and a number.
  private static final int BEFORE_PAGES = -1;

  private final @Nullable Path folder;

  AudioFiles(ArchiveSettings settings) {
    folder = settings.audio();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    if (folder != null) {
      registry.setOrder(BEFORE_PAGES);
      registry
          .addResourceHandler(PATH + "**")
          .addResourceLocations(new FileSystemResource(folder + "/"))
          .setCacheControl(FOR_A_DAY)
          .resourceChain(false)
          .addResolver(new AudioOnly());
    }
  }

  private static final class AudioOnly extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      boolean audio =
          MediaTypeFactory.getMediaType(path)
              .filter(type -> type.getType().equals("audio"))
              .isPresent();
      return audio ? super.getResource(path, location) : null;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.io.File;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.stereotype.Component;

/// Which build of the application this is, so that browsers ask anew after an update.
@Component
public class Build {
  private final String id;

  Build() {
    this(new ApplicationHome(Build.class).getSource(), Instant.now().toEpochMilli());
  }

  /// @param jar what the application runs from
  /// @param now in milliseconds, which stands in for the jar's date where there is no jar
  Build(@Nullable File jar, long now) {
    long date = jar != null && jar.isFile() ? jar.lastModified() ^ jar.length() : now;
    id = Long.toString(date, Character.MAX_RADIX);
  }

  /// A few letters and digits that change with every build.
  public String id() {
    return id;
  }
}

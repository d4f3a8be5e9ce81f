// SPDX-License-Identifier: Apache-2.0
package cuepoint;

import java.nio.file.Path;

/// Files of real shows. They lie beside the project, not in it, and need not be there.
public final class SharedFiles {
  /// The folder that holds them: `../shared`, unless the property `cuepoint.shared` names another.
  public static final Path FOLDER = Path.of(System.getProperty("cuepoint.shared", "../shared"));

  private SharedFiles() {}
}

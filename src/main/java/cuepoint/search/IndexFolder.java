// SPDX-License-Identifier: Apache-2.0
package cuepoint.search;

import java.nio.file.Path;

/// Where the archive's index lies; nothing else may be kept there. The folder need not exist.
public record IndexFolder(Path path) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.nio.file.Path;

/// The folder that holds everything the archive stores: database and index.
///
/// @param sample whether it is the corner of the built-in sample archive
record DataFolder(Path path, boolean sample) {}

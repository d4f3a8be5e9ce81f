// SPDX-License-Identifier: Apache-2.0
/// The whole archive as a folder of files: walks the site as a polite crawler does, and writes what
/// it finds so that any file server can serve it.
@NullMarked
package cuepoint.operations.export;

import org.jspecify.annotations.NullMarked;

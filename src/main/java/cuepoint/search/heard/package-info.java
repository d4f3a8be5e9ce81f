// SPDX-License-Identifier: Apache-2.0
/// Where a name of the show notes was spoken but the machine that wrote the transcript misheard it.
@NullMarked
package cuepoint.search.heard;

import org.jspecify.annotations.NullMarked;

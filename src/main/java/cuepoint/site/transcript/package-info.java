// SPDX-License-Identifier: Apache-2.0
/// The transcript page, its downloads, and what makes it fast.
@NullMarked
package cuepoint.site.transcript;

import org.jspecify.annotations.NullMarked;

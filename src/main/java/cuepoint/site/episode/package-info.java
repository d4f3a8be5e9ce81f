// SPDX-License-Identifier: Apache-2.0
/// Episodes, their topics, and the short and old addresses that lead to them.
@NullMarked
package cuepoint.site.episode;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// What was said in a stretch of time, and everything it takes to pass it on.
@NullMarked
package cuepoint.site.quote;

import org.jspecify.annotations.NullMarked;

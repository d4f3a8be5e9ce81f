// SPDX-License-Identifier: Apache-2.0
/// What a reader sees when a page cannot be shown.
@NullMarked
package cuepoint.site.error;

import org.jspecify.annotations.NullMarked;

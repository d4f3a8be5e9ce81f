// SPDX-License-Identifier: Apache-2.0
/// Pictures that others show beside a link to a page.
@NullMarked
package cuepoint.site.share;

import org.jspecify.annotations.NullMarked;

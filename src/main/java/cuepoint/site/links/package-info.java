// SPDX-License-Identifier: Apache-2.0
/// The link report: how it stands with what the notes link to.
@NullMarked
package cuepoint.site.links;

import org.jspecify.annotations.NullMarked;

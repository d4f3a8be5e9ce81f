// SPDX-License-Identifier: Apache-2.0
/// Small pages for the frames of other sites, and what tells these sites of them (oEmbed).
@NullMarked
package cuepoint.site.embed;

import org.jspecify.annotations.NullMarked;

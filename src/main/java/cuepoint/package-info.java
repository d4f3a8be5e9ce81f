// SPDX-License-Identifier: Apache-2.0
/// Cuepoint: a podcast episode web archive that finds the moment.
@NullMarked
package cuepoint;

import org.jspecify.annotations.NullMarked;

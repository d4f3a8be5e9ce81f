// SPDX-License-Identifier: Apache-2.0
/// The design system, shown by what it is made of.
@NullMarked
package cuepoint.site.design;

import org.jspecify.annotations.NullMarked;

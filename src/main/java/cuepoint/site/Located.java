// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Episode;
import cuepoint.catalog.Show;

/// An episode of a show, found by its address.
public record Located(Show show, Episode episode) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.alignment;

import cuepoint.alignment.Segment.Kind;

/// Something that may be talked about, with all that speaks for and against it.
///
/// @param number as in {@link Segment#part}
/// @param during evidence that a unit belongs to it
/// @param starting evidence that a unit is its first
/// @param ending evidence that a unit is the first after it
record Part(Kind kind, int number, Evidence during, Evidence starting, Evidence ending) {}

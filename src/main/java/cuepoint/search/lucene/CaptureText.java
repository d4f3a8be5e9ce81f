// SPDX-License-Identifier: Apache-2.0
package cuepoint.search.lucene;

import cuepoint.article.Capture;

/// Everything of a capture that goes into the index.
///
/// @param text its main text
record CaptureText(Capture capture, String text) {}

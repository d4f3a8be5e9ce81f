// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.article;

import cuepoint.site.Crumb;
import cuepoint.site.Frame;
import org.jspecify.annotations.Nullable;

/// What was captured of an article at one time.
///
/// @param article all about it
/// @param original address of the page as it was captured, or null where it may not be read here
record CapturePage(
    Frame frame, Crumb article, CaptureView capture, Ways ways, @Nullable String original) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

/// That an episode was written, for whoever keeps a copy.
///
/// @param gone whether it left the archive
public record Change(long episodeId, long revision, boolean gone) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.article;

import org.jspecify.annotations.Nullable;

/// Where an article is linked to.
///
/// @param topic position of the topic, or null where the link is in another part of the notes
/// @param headline of the topic, else the heading of that part, which may be empty
/// @param host who brought the topic, as in the catalogue, or null
/// @param href the address as it is written there
/// @param featured whether the topic is about the article
public record Mention(
    long episodeId,
    @Nullable Integer topic,
    String headline,
    @Nullable String host,
    String href,
    boolean featured) {}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.quote;

/// What the script needs to know that makes quotes of selected words.
///
/// @param source show, number and title, as a quote names them
/// @param address of the transcript, absolute
/// @param end where its last cue ends, in seconds
public record Selecting(String source, String address, String end) {}

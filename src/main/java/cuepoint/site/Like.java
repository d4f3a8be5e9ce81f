// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

/// A topic, or an episode without topics, that is about the same as something else.
///
/// @param place show, number and year of its episode
/// @param reason why it is taken to be
public record Like(Crumb topic, String place, String reason) {}

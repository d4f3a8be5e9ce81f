// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

/// The archive as a whole.
///
/// @param baseUrl where it is served, without a slash at the end
/// @param sample whether this is the built-in sample archive
/// @param republish whether captured pages may be read here in full
public record Archive(String title, String baseUrl, boolean sample, boolean republish) {}

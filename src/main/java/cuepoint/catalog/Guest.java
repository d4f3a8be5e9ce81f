// SPDX-License-Identifier: Apache-2.0
package cuepoint.catalog;

import org.jspecify.annotations.Nullable;

/// A guest as the notes introduce one.
///
/// @param url a page of the guest's, or null
public record Guest(String name, @Nullable String url) {}

// SPDX-License-Identifier: Apache-2.0
/// The Lucene index behind `search`; nothing outside this package imports Lucene.
@NullMarked
package cuepoint.search.lucene;

import org.jspecify.annotations.NullMarked;

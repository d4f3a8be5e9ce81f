// SPDX-License-Identifier: Apache-2.0
/// The articles: lists of them, a page for each, what was captured of them, and the ways by which
/// other programs ask for that (Memento, RFC 7089).
@NullMarked
package cuepoint.site.article;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.kernel.PageOf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Where a reader is in a list of several pages, and the way to the others.
///
/// @param page this one, from 1
/// @param pages how many there are
/// @param previous address of the page before, or null
/// @param next address of the page after, or null
/// @param steps the pages worth naming, in order: the first, those around this one, the last
public record Paging(
    int page, int pages, @Nullable String previous, @Nullable String next, List<Step> steps) {
  private static final int AROUND = 2;

  /// Copies the steps.
  public Paging {
    steps = List.copyOf(steps);
  }

  /// A page in the way through a list.
  ///
  /// @param href null for this page
  /// @param apart whether pages are left out before it
  public record Step(String number, @Nullable String href, boolean apart) {}

  /// The way through a list.
  ///
  /// @param address of a page by its number
  public static Paging of(PageOf<?> list, IntFunction<String> address) {
    int page = list.page();
    int pages = list.pages();
    List<Step> steps = new ArrayList<>();
    int before = 0;
    for (int i = 1; i <= pages; i++) {
      if (i == 1 || i == pages || Math.abs(i - page) <= AROUND) {
        steps.add(
            new Step(Integer.toString(i), i == page ? null : address.apply(i), i > before + 1));
        before = i;
      }
    }
    return new Paging(
        page,
        pages,
        page > 1 ? address.apply(page - 1) : null,
        page < pages ? address.apply(page + 1) : null,
        steps);
  }
}

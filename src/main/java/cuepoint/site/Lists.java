// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import cuepoint.catalog.Show;
import cuepoint.kernel.PageOf;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists of several pages: which page an address asks for, and what is said where there is none.
@Component
public class Lists {
  private final Words words;

  Lists(Words words) {
    this.words = words;
  }

  /// The page an address asks for: 1 where it says nothing, 0 where that is no page.
  public static int page(@Nullable String asked) {
    return asked == null ? 1 : Locator.number(asked).orElse(0);
  }

  /// A list, made sure to have the page that was asked for.
  ///
  /// @param make makes the list for a page; also asked where the page is not there
  /// @param show the list belongs to, or null
  /// @param address of a page by its number
  /// @throws NotFound where there is no such page; it leads to those there are
  public <T> PageOf<T> page(
      @Nullable String asked,
      IntFunction<PageOf<T>> make,
      @Nullable Show show,
      IntFunction<String> address) {
    int page = page(asked);
    PageOf<T> list = make.apply(Math.max(1, page));
    int pages = list.pages();
    if (page >= 1 && page <= pages) {
      return list;
    }
    Crumb first = new Crumb(words.of("list.first"), address.apply(1));
    Crumb last = new Crumb(words.of("list.last", pages), address.apply(pages));
    List<Crumb> ways = pages == 1 ? List.of(first) : List.of(last, first);
    throw new NotFound(show, "error.no-page", ways, pages);
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.search;

import cuepoint.address.Addresses;
import cuepoint.search.QueryText;
import cuepoint.search.SearchRequest.Order;
import java.util.Locale;

/// Addresses of searches that differ from the present one in one thing.
///
/// @param exactly whether misheard places are left out
record SearchLinks(QueryText text, Order order, boolean exactly) {
  /// Another query.
  String to(QueryText other) {
    return new SearchLinks(other, order, exactly).page(1);
  }

  /// In another order.
  String sorted(Order other) {
    return new SearchLinks(text, other, exactly).page(1);
  }

  /// With or without misheard places.
  String exactly(boolean other) {
    return new SearchLinks(text, order, other).page(1);
  }

  /// Another page.
  String page(int page) {
    StringBuilder address = new StringBuilder(Addresses.search(text.toString()));
    if (order != Order.RELEVANCE) {
      address.append("&sort=").append(order.name().toLowerCase(Locale.ROOT));
    }
    if (exactly) {
      address.append("&exact=1");
    }
    if (page > 1) {
      address.append("&page=").append(page);
    }
    return address.toString();
  }
}

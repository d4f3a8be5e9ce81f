// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Walks every link that can be reached from a page within one site, whoever serves it: each must
/// lead somewhere, and each fragment must be there. Nothing but audio may be loaded from elsewhere.
final class LinkWalk {
  /// What a browser loads of its own accord; other links of a head are for programs.
  private static final Set<String> LOADED =
      Set.of("stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String root;
  private final BiPredicate<String, String> passedOver;
  private final Consumer<Document> onPage;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Map<String, Set<String>> wanted = new HashMap<>();
  private final Set<String> broken = new TreeSet<>();

  /// @param root where the site begins, with a slash at the end
  /// @param passedOver tells by a page and a link on it, both absolute, what is not walked
  /// @param onPage is shown every page, which knows its own address
  LinkWalk(String root, BiPredicate<String, String> passedOver, Consumer<Document> onPage) {
    this.root = root;
    this.passedOver = passedOver;
    this.onPage = onPage;
  }

  /// Walks everything; afterwards nothing is broken.
  ///
  /// @return every address that was walked, relative to the root
  Set<String> run() throws Exception {
    Queue<String> open = new ArrayDeque<>(List.of(root));
    seen.add(root);
    try (client) {
      for (String address; (address = open.poll()) != null; ) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          broken.add(address + " answers " + answer.statusCode());
        } else if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
          open.addAll(links(address, Jsoup.parse(answer.body(), answer.uri().toString())));
        }
      }
    }
    wanted.forEach((address, fragments) -> {
      Set<String> there = ids.getOrDefault(address, fragments);
      fragments.stream()
          .filter(fragment -> !there.contains(fragment))
          .forEach(fragment -> broken.add(address + " has no #" + fragment));
    });
    assertThat(broken).isEmpty();
    return seen.stream()
        .map(address -> address.substring(root.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What a page leads to and was not seen before.
  private List<String> links(String address, Document page) {
    onPage.accept(page);
    ids.put(address, Set.copyOf(page.select("[id]").eachAttr("id")));
    Set<String> found = new TreeSet<>();
    for (Element element : page.select("[href], [src], [poster]")) {
      for (String attribute : List.of("href", "src", "poster")) {
        String absolute = element.absUrl(attribute);
        if (absolute.isEmpty()) {
          continue;
        }
        // The times of a transcript all lead to the page they stand on.
        String target = absolute.replaceFirst("#.*", "").replaceFirst("\\?t=[^&]*$", "");
        if (!target.startsWith(root) && !target.equals(root)) {
          assertThat(loads(element)).as(address + " loads " + absolute).isFalse();
        } else if (!passedOver.test(address, target)) {
          found.add(target);
          int hash = absolute.indexOf('#');
          if (hash >= 0 && element.normalName().equals("a")) {
            wanted.computeIfAbsent(target, _ -> new HashSet<>()).add(absolute.substring(hash + 1));
          }
        }
      }
    }
    return found.stream().filter(seen::add).toList();
  }

  /// Whether a browser asks for it without being told to.
  private static boolean loads(Element element) {
    return switch (element.normalName()) {
      case "a", "audio", "source" -> false;
      case "link" -> LOADED.contains(element.attr("rel"));
      default -> true;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.RealShows;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Prints how long the pages of articles take, with the links of two real shows: every page asked
/// for once, one after the other, so that each is made anew, and then again. Reads the corpus in
/// `../shared/corpus`; needs a quiet machine.
///
/// `mvn -B spring-boot:test-run -Dmain.class=cuepoint.operations.ArticleBenchmark`
final class ArticleBenchmark {
  private static final long SEED = 20_261_121;

  /// What comes before is the time it takes Java to compile.
  private static final int WARM_UP = 1_000;

  private ArticleBenchmark() {}

  public static void main(String[] args) throws Exception {
    try (RealShows shows = RealShows.serve();
        FirstView view = new FirstView(shows.home());
        HttpClient client = HttpClient.newHttpClient()) {
      List<String> articles = new ArrayList<>();
      List<String> sites = new ArrayList<>();
      for (String address : Sitemap.addresses(view)) {
        if (address.startsWith("/articles/sites/")) {
          sites.add(address);
        } else if (address.startsWith("/articles/")) {
          articles.add(address);
        }
      }
      Collections.shuffle(articles, new Random(SEED));
      print("article, made anew", client, shows.home(), articles, WARM_UP);
      print("article, kept", client, shows.home(), articles.subList(0, WARM_UP), 0);
      print("site, made anew", client, shows.home(), sites, Math.min(100, sites.size() / 2));
    }
  }

  private static void print(
      String what, HttpClient client, String home, List<String> addresses, int warmUp)
      throws IOException, InterruptedException {
    long[] micros = new long[addresses.size()];
    for (int i = 0; i < micros.length; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(home + addresses.get(i)))
              .header("Accept-Encoding", "gzip")
              .build();
      long start = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      micros[i] = (System.nanoTime() - start) / 1_000;
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " for " + addresses.get(i));
      }
    }
    long[] counted = Arrays.copyOfRange(micros, warmUp, micros.length);
    Arrays.sort(counted);
    System.out.printf(
        "%-20s %6d pages, p50 %5.1f ms, p90 %5.1f ms, p99 %5.1f ms, most %5.1f ms%n",
        what,
        counted.length,
        at(counted, 0.5),
        at(counted, 0.9),
        at(counted, 0.99),
        at(counted, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e3;
  }
}

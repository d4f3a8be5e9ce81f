// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import cuepoint.RealShows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints what pages of two real shows weigh, and how long a browser is busy with the heaviest
/// transcripts. Reads the corpus in `../shared/corpus`; needs a quiet machine.
///
/// `mvn -B spring-boot:test-run -Dmain.class=cuepoint.operations.PageBenchmark`
final class PageBenchmark {
  private static final int HEAVIEST = 5;
  private static final int LOADS = 10;

  private record Page(String address, int pageBytes, int bytes) {}

  private PageBenchmark() {}

  public static void main(String[] args) throws Exception {
    try (RealShows shows = RealShows.serve();
        FirstView view = new FirstView(shows.home())) {
      List<Page> pages = new ArrayList<>();
      for (String address : Sitemap.addresses(view)) {
        FirstView.Weighed weighed = view.of(address);
        pages.add(new Page(address, weighed.pageBytes(), weighed.bytes()));
      }
      printWeights(pages);
      List<Page> transcripts =
          pages.stream()
              .filter(page -> kind(page.address()).equals("transcript"))
              .sorted(Comparator.comparingInt(Page::bytes).reversed())
              .limit(HEAVIEST)
              .toList();
      printTasks(transcripts, shows.home());
    }
  }

  private static void printWeights(List<Page> pages) {
    Map<String, List<Page>> kinds =
        pages.stream()
            .sorted(Comparator.comparingInt(Page::bytes))
            .collect(
                Collectors.groupingBy(
                    page -> kind(page.address()), TreeMap::new, Collectors.toList()));
    System.out.printf(
        "%-12s %6s %8s %8s %8s  %s%n", "first view", "pages", "p50", "p95", "most", "of");
    kinds.forEach((kind, sorted) -> {
      Page heaviest = sorted.getLast();
      Function<Double, Integer> at =
          share -> sorted.get((int) (share * (sorted.size() - 1))).bytes();
      System.out.printf(
          "%-12s %6d %8d %8d %8d  %s (itself %d)%n",
          kind,
          sorted.size(),
          at.apply(0.5),
          at.apply(0.95),
          heaviest.bytes(),
          heaviest.address(),
          heaviest.pageBytes());
    });
  }

  /// What kind of page an address is of.
  private static String kind(String address) {
    String[] parts = address.substring(1).split("/");
    boolean episode = parts.length > 1 && parts[1].matches("\\d+");
    if (!episode) {
      return parts.length > 1 ? parts[0] : "others";
    }
    return switch (parts.length) {
      case 3 -> "episode";
      case 4 -> "transcript";
      default -> "topic";
    };
  }

  private static void printTasks(List<Page> transcripts, String home) {
    System.out.printf(
        "%n%d loads each %25s %9s %9s %9s %7s%n",
        LOADS, "tasks > 50 ms", "longest", "layout", "all", "shifts");
    try (Visitor visitor = new Visitor(home)) {
      for (int width : new int[] {Visitor.PHONE, Visitor.DESK}) {
        visitor.resize(width);
        for (Page page : transcripts) {
          printTasks(visitor, width, page.address());
        }
      }
    }
  }

  private static void printTasks(Visitor visitor, int width, String address) {
    int count = 0;
    double longest = 0;
    double layout = 0;
    double all = 0;
    int shifts = 0;
    for (int i = 0; i < LOADS; i++) {
      visitor.open(address);
      shifts += visitor.shifts().size();
      List<Double> tasks = visitor.longTasks();
      count += tasks.size();
      longest = Math.max(longest, tasks.stream().mapToDouble(each -> each).max().orElse(0));
      Visitor.Busy busy = visitor.busy();
      layout += busy.layoutMs();
      all += busy.allMs();
    }
    System.out.printf(
        "%4d px %10d %9.0f ms %6.0f ms %6.0f ms %7d  %s%n",
        width, count, longest, layout / LOADS, all / LOADS, shifts, address);
  }
}

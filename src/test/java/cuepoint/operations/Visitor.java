// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One real browser that visits page after page, and what it met on the way.
final class Visitor implements AutoCloseable {
  /// Widths in CSS pixels; the first is what 1280 become at 400 % zoom.
  static final int SMALLEST = 320;

  static final int PHONE = 390;
  static final int DESK = 1280;

  /// So often a page is opened at most to see whether it keeps still.
  private static final int LOADS = 3;

  private static final String AXE = read("/axe.min.js");

  private static final String ASK_AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {
        ...arguments[0],
        resultTypes: ["violations"],
        elementRef: false
      }).then(
        found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
          rule.id + ": " + node.html.substring(0, 200) + " " + node.failureSummary))),
        failure => done(["axe failed: " + failure]));
      """;

  /// Waits until nothing is left to do, then tells by how much what was there has moved. What has
  /// no node moves inside the browser's own controls of an audio element, once it knows its width.
  /// What moves by less than it is told does not count.
  private static final String SHIFT =
      """
      const done = arguments[arguments.length - 1];
      const shifts = [];
      const ours = each => each.value >= arguments[0] &&
        (each.sources.length === 0 || each.sources.some(({node}) => node));
      const note = list => list.filter(ours).forEach(each => shifts.push({
        value: each.value,
        moved: each.sources.map(({node, previousRect: from, currentRect: to}) => [
          (node?.outerHTML ?? node?.parentElement?.outerHTML)?.substring(0, 120),
          from.toJSON(), to.toJSON()])
      }));
      const watch = new PerformanceObserver(list => note(list.getEntries()));
      watch.observe({type: "layout-shift", buffered: true});
      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() =>
        setTimeout(() => { note(watch.takeRecords()); done(JSON.stringify(shifts)); }, 50))));
      """;

  private static final String READ =
      """
      const done = arguments[arguments.length - 1];
      let left = 60;
      const on = () => {
        const before = scrollY;
        scrollBy({top: innerHeight * 0.9, behavior: "instant"});
        if (scrollY === before || --left === 0) {
          done(true);
        } else {
          requestAnimationFrame(() => requestAnimationFrame(on));
        }
      };
      on();
      """;

  private static final String LONG_TASKS =
      """
      const done = arguments[arguments.length - 1];
      const tasks = [];
      const watch = new PerformanceObserver(list =>
        tasks.push(...list.getEntries().map(task => task.duration)));
      watch.observe({type: "longtask", buffered: true});
      setTimeout(() => done(tasks), 100);
      """;

  private final String home;
  private final List<Object> first = new ArrayList<>();
  private final ChromeDriver browser = Browsers.open(new Dimension(DESK, 900), true);

  /// @param home where the site is, without a slash at the end
  Visitor(String home) {
    this.home = home;
    // Every view is a first view.
    browser.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    browser.executeCdpCommand("Network.enable", Map.of());
    browser.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
  }

  private static String read(String resource) {
    try (InputStream in = Visitor.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Begins as somebody who has never been here, at a desk, with scripts.
  void begin() {
    // Pages note things when they are left.
    browser.get("about:blank");
    browser.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", home, "storageTypes", "all"));
    for (Object script : first) {
      browser.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
    first.clear();
    runsScripts(true);
    resize(DESK);
    prefersDark(false);
    for (String log : List.of(LogType.PERFORMANCE, LogType.BROWSER)) {
      browser.manage().logs().get(log);
    }
  }

  /// Runs a script on every page before those of the page, until it begins again.
  void runFirst(String script) {
    Map<String, Object> answer =
        browser.executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    first.add(Objects.requireNonNull(answer.get("identifier")));
  }

  ChromeDriver browser() {
    return browser;
  }

  /// Makes the window as wide as it says, and as high as such windows are. A phone draws its bars
  /// over the page.
  void resize(int width) {
    resize(width, 1);
  }

  /// Does that, and draws it larger or smaller.
  ///
  /// @param scale device pixels for each pixel of the page
  void resize(int width, double scale) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            width,
            "height",
            width < 600 ? 844 : 900,
            "deviceScaleFactor",
            scale,
            "mobile",
            width == PHONE));
  }

  /// Prefers the dark, or does not.
  void prefersDark(boolean dark) {
    prefer("prefers-color-scheme", dark ? "dark" : "light");
  }

  /// Shows pages as they are printed, until it prefers the light or the dark again.
  void prints() {
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  private void prefer(String feature, String value) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("media", "", "features", List.of(Map.of("name", feature, "value", value))));
  }

  /// Runs the scripts of the pages it opens from now on, or does not.
  void runsScripts(boolean runs) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !runs));
  }

  void open(PageFamily family) {
    open(family.address());
  }

  /// Opens a page of the site.
  ///
  /// @param address from the slash on
  void open(String address) {
    browser.get(home + address);
  }

  /// Presses a key and lets it go.
  ///
  /// @param key as scripts know it
  /// @param code of the key on a keyboard
  void press(String key, int code) {
    for (String type : List.of("keyDown", "keyUp")) {
      browser.executeCdpCommand(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /// What a script on the page says.
  Object ask(String script, Object... arguments) {
    return Objects.requireNonNull(browser.executeScript(script, arguments));
  }

  /// Whether the page has to be scrolled sideways.
  boolean isWiderThanTheWindow() {
    return Boolean.TRUE.equals(
        ask(
            "const page = document.documentElement;"
                + "return page.scrollWidth > page.clientWidth"));
  }

  /// Whether the page goes as far down as what is on it.
  boolean isAsHighAsItsParts() {
    return Boolean.TRUE.equals(
        ask(
            "const end = document.body.getBoundingClientRect().bottom + 1;"
                + "return [...document.body.children].every(part =>"
                + " getComputedStyle(part).position === 'fixed'"
                + " || part.getBoundingClientRect().bottom <= end)"));
  }

  /// Opens a page of the site and tells what moves by itself meanwhile. A starved browser may draw
  /// a paragraph before it knows how high the one above is; what moves by the page's own doing
  /// moves each time it is opened.
  ///
  /// @param address from the slash on
  List<String> openAndWatch(String address) {
    open(address);
    List<String> shifts = shifts();
    for (int again = 1; again < LOADS && !shifts.isEmpty(); again++) {
      traffic();
      open(address);
      shifts = shifts();
    }
    return shifts;
  }

  /// What moved by itself while the page was loading. Below half a thousandth it is the end of a
  /// word that the browser read a moment later.
  List<String> shifts() {
    return shifts(0.0005);
  }

  /// What moved by itself by at least so much, as a share of the window.
  List<String> shifts(double least) {
    JsonNode shifts = JsonMapper.shared().readTree((String) wait(SHIFT, least));
    return shifts.valueStream().map(JsonNode::toString).toList();
  }

  /// Reads on by nine tenths of a window at a time, as far as a page goes, but not for ever.
  void readToTheEnd() {
    wait(READ);
  }

  /// Tasks of over 50 ms since the page was opened, in milliseconds.
  List<Double> longTasks() {
    return ((List<?>) wait(LONG_TASKS))
        .stream().map(task -> ((Number) task).doubleValue()).toList();
  }

  /// What of its processor time the page's main thread spent since it was opened.
  ///
  /// @param layoutMs on styles and layout, in milliseconds
  /// @param allMs on everything, in milliseconds
  record Busy(double layoutMs, double allMs) {}

  Busy busy() {
    Map<String, Double> seconds = new HashMap<>();
    Map<String, Object> answer = browser.executeCdpCommand("Performance.getMetrics", Map.of());
    for (JsonNode metric : JsonMapper.shared().valueToTree(answer).path("metrics")) {
      seconds.put(metric.path("name").asString(), metric.path("value").asDouble());
    }
    double layout =
        seconds.getOrDefault("LayoutDuration", 0.0)
            + seconds.getOrDefault("RecalcStyleDuration", 0.0);
    return new Busy(1000 * layout, 1000 * seconds.getOrDefault("TaskDuration", 0.0));
  }

  /// What axe objects to.
  List<String> axe() {
    List<String> rules =
        List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    return axe(Map.of("runOnly", rules, "rules", Map.of("target-size", Map.of("enabled", true))));
  }

  /// What axe objects to in the colours, and nothing else.
  List<String> axeOnColours() {
    return axe(Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
  }

  @SuppressWarnings("unchecked")
  private List<String> axe(Map<String, Object> options) {
    if (!Boolean.TRUE.equals(ask("return 'axe' in window"))) {
      browser.executeScript(AXE);
    }
    return (List<String>) wait(ASK_AXE, options);
  }

  private Object wait(String script, Object... arguments) {
    return Objects.requireNonNull(browser.executeAsyncScript(script, arguments));
  }

  /// What was fetched since this was last asked.
  ///
  /// @param elsewhere addresses that were asked for and are not the site's
  /// @param bytes that came, as they were sent (compressed, with their headers), without audio
  record Traffic(List<String> elsewhere, long bytes) {}

  Traffic traffic() {
    List<String> elsewhere = new ArrayList<>();
    Set<String> audio = new HashSet<>();
    long bytes = 0;
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
      JsonNode event = message.path("params");
      String request = event.path("requestId").asString("");
      switch (message.path("method").asString()) {
        case "Network.requestWillBeSent" -> {
          String url = event.path("request").path("url").asString();
          if (!url.startsWith(home + "/") && !url.startsWith("data:")) {
            elsewhere.add(url);
          }
          if (event.path("type").asString("").equals("Media")) {
            audio.add(request);
          }
        }
        case "Network.loadingFinished" ->
            bytes += audio.contains(request) ? 0 : event.path("encodedDataLength").asLong();
        default -> {}
      }
    }
    return new Traffic(elsewhere, bytes);
  }

  /// What the browser complained of since this was last asked, but for the status of a page that is
  /// about an error.
  List<String> complaints(PageFamily family) {
    String itself = home + family.address() + " - Failed to load resource: the server responded";
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> family.status() < 400 || !message.startsWith(itself))
        .toList();
  }

  @Override
  public void close() {
    browser.quit();
  }
}

// SPDX-License-Identifier: Apache-2.0
// Goes from page to page of the episode that plays without loading one anew, so that the sound never
// stops. Only while the bar of the player is there; whatever fails becomes an ordinary visit.

const HEAD =
  "meta[name]:not([name=viewport], [name=color-scheme]), meta[property], link[rel=canonical]," +
  " link[rel=alternate], script[type='application/ld+json']";
const PAGES = /^(\/transcript|\/topics\/[^/]+)?$/;

const running = new Set(Array.from(document.scripts, (script) => script.src));
let visits = 0;
let shown = new URL(location);

const isPlaying = () => document.querySelector(".deck") !== null;
const episode = () => document.querySelector(".player[data-episode]")?.dataset.episode;

/** Whether an address is a page of the episode that plays. */
function isOurs(url) {
  const root = episode();
  return (
    root !== undefined &&
    url.origin === location.origin &&
    url.pathname.startsWith(root) &&
    PAGES.test(url.pathname.slice(root.length))
  );
}

async function visit(url, back) {
  const number = ++visits;
  try {
    const answer = await fetch(url);
    const text = await answer.text();
    if (number !== visits) {
      return;
    }
    const page = new DOMParser().parseFromString(text, "text/html");
    const there = page.querySelector(".player[data-episode]");
    if (there?.dataset.episode !== episode()) {
      throw new Error("no page of this episode");
    }
    const arrived = new URL(answer.url);
    arrived.hash = url.hash;
    put(page, arrived, back);
  } catch (failure) {
    console.debug(failure);
    if (number === visits) {
      location.assign(url);
    }
  }
}

function put(page, url, back) {
  if (!back) {
    history.replaceState({ y: scrollY }, "");
    if (url.href !== location.href) {
      history.pushState({ y: 0 }, "", url);
    }
  }
  history.scrollRestoration = "manual";
  shown = url;
  document.title = page.title;
  document.head.querySelectorAll(HEAD).forEach((element) => element.remove());
  document.head.append(...page.head.querySelectorAll(HEAD));
  for (const part of [".crumbs", "main"]) {
    document.querySelector(part)?.replaceWith(page.querySelector(part) ?? "");
  }
  runScripts();
  document.dispatchEvent(new CustomEvent("cuepoint:page"));
  settle(url, back);
}

/** Scripts that came in with the page do not run by themselves; one that runs already is told. */
function runScripts() {
  for (const { src } of document.querySelectorAll("main script[src]")) {
    if (!running.has(src)) {
      running.add(src);
      const script = document.createElement("script");
      script.type = "module";
      script.src = src;
      document.head.append(script);
    }
  }
}

/** Puts reader and focus where the browser would have. */
function settle(url, back) {
  const main = document.querySelector("main");
  const marked = main.querySelector("[autofocus]");
  main.tabIndex = -1;
  if (back) {
    scrollTo({ top: back.y ?? 0, behavior: "instant" });
  } else if (url.hash) {
    // Not by the history: only a navigation makes an element the target.
    location.replace(url.hash);
  } else if (marked) {
    marked.scrollIntoView();
  } else {
    scrollTo({ top: 0, behavior: "instant" });
  }
  (marked ?? main).focus({ preventScroll: true });
  if (!back && url.searchParams.has("t") && isPlaying()) {
    play();
  }
}

/** Whoever follows a link to a time wants to hear it, and has not closed the bar meanwhile. */
function play() {
  const { start, end } = document.querySelector(".player[data-episode]").dataset;
  if (start) {
    const detail = { at: Number(start), end: end ? Number(end) : undefined };
    document.dispatchEvent(new CustomEvent("cuepoint:play", { detail, cancelable: true }));
  }
}

document.addEventListener("click", (event) => {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const link = event.target.closest("a[href]");
  if (!isPlaying() || event.defaultPrevented || event.button || modified || !link) {
    return;
  }
  const url = new URL(link.getAttribute("href"), location);
  const within = url.pathname + url.search === location.pathname + location.search && url.hash;
  if (link.hasAttribute("download") || link.hasAttribute("target") || within || !isOurs(url)) {
    return;
  }
  event.preventDefault();
  visit(url);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (isPlaying() && !event.defaultPrevented && form.method === "get") {
    const url = new URL(form.action);
    if (isOurs(url)) {
      event.preventDefault();
      url.search = new URLSearchParams(new FormData(form));
      visit(url);
    }
  }
});

// find.js keeps what was searched for in the address, and asks for the page by itself.
document.addEventListener("cuepoint:visit", (event) => {
  if (isPlaying()) {
    event.preventDefault();
    visit(new URL(location), history.state ?? {});
  }
});

addEventListener("popstate", (event) => {
  const there = new URL(location);
  const searching = there.searchParams.has("q") || shown.searchParams.has("q");
  const moved =
    there.pathname !== shown.pathname || (there.search !== shown.search && !searching);
  if (moved && isPlaying()) {
    visit(there, event.state ?? {});
  } else if (moved) {
    // The bar was closed since: what is shown belongs to another address.
    location.reload();
  }
});

addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
addEventListener("scrollend", () => {
  if (isPlaying()) {
    history.replaceState({ y: scrollY }, "");
  }
});

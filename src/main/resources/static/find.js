// SPDX-License-Identifier: Apache-2.0
// Finds something in a transcript in place. The page does the same without this file: the form asks
// for it, and next and previous are links. The server finds and marks; here the answer is put into
// the page that is open, and steps go from one found place to the next.

const GONE = "[rel=prev], [rel=next], .end";
let form = null;
let field = null;
let places = [];
let at = -1;
let asked = "";
let asking = null;

const number = new Intl.NumberFormat("en");
const cues = () => document.querySelector(".cues");
const status = () => form.querySelector("[role=status]");
const current = () => document.querySelector(".cues a[aria-current]");

/** Takes the places from the page as it is now. */
function gather() {
  places = [...document.querySelectorAll(".cues a[data-found]")];
  at = places.indexOf(current());
}

/** Shows a place; before the first comes the last, and after the last the first. */
function show(to) {
  if (places.length === 0) {
    return;
  }
  at = (to + places.length) % places.length;
  const place = places[at];
  const marked = current();
  marked?.removeAttribute("aria-current");
  place.setAttribute("aria-current", "location");
  const fold = place.closest("details");
  if (fold) {
    fold.open = true;
  }
  place.parentElement.scrollIntoView({ block: "center" });
  status().textContent = form.dataset.at
    .replace("{0}", number.format(at + 1))
    .replace("{1}", number.format(places.length));
  history.replaceState(null, "", address(at));
  link("[rel=prev]", at - 1);
  link("[rel=next]", at + 1);
}

/** The address of this page at a place. */
function address(to) {
  const place = places[(to + places.length) % places.length];
  const parameters = new URLSearchParams({ q: asked });
  return "?" + parameters + "&" + place.getAttribute("href").substring(1);
}

function link(which, to) {
  form.querySelector(which)?.setAttribute("href", address(to));
}

/** The place after (or before) the one that is shown, or after what is in sight. */
function step(direction) {
  if (at >= 0) {
    show(at + direction);
    return;
  }
  const later = places.findIndex((place) => place.getBoundingClientRect().top > 0);
  const first = later < 0 ? places.length : later;
  show(direction > 0 ? first : first - 1);
}

/** Asks the server, and puts its answer into this page. */
async function ask(query) {
  asking?.abort();
  asking = new AbortController();
  const url = new URL(form.action);
  url.searchParams.set("q", query);
  try {
    const response = await fetch(url, { signal: asking.signal });
    const text = await response.text();
    const page = new DOMParser().parseFromString(text, "text/html");
    const answer = page.querySelector("form.find");
    if (!answer) {
      throw new Error("this is no answer");
    }
    put(page, answer, query);
  } catch (failure) {
    if (failure.name !== "AbortError") {
      location.assign(url);
    }
  }
}

function put(page, answer, query) {
  asked = query;
  history.pushState(null, "", "?" + new URLSearchParams({ q: query }));
  cues().replaceWith(document.adoptNode(page.querySelector(".cues")));
  form.className = answer.className;
  form.dataset.at = answer.dataset.at;
  document.title = page.title;
  replaceAll(answer);
  gather();
  if (at >= 0) {
    show(at);
  } else {
    status().textContent = answer.querySelector("[role=status]").textContent;
  }
}

/** The status stays the same element, or else nobody is told that it changed. */
function replaceAll(answer) {
  form.querySelectorAll(GONE + ", .remark").forEach((element) => element.remove());
  for (const step of answer.querySelectorAll(GONE)) {
    form.querySelector(".steps").append(document.adoptNode(step), "\n");
  }
  const remark = answer.querySelector(".remark");
  if (remark) {
    form.append(document.adoptNode(remark));
  }
}

/** Takes the page as it is now; called again when it became another one. */
function begin() {
  asking?.abort();
  form = document.querySelector("form.find:has(~ .cues)");
  if (!form) {
    return;
  }
  field = form.elements.q;
  asked = new URL(location).searchParams.get("q") ?? "";
  gather();
  form.addEventListener("submit", (event) => {
    const query = field.value.trim();
    if (query === "") {
      return;
    }
    event.preventDefault();
    if (query === asked.trim() && places.length > 0) {
      step(1);
    } else {
      ask(query);
    }
  });

  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.shiftKey && field.value.trim() === asked.trim()) {
      event.preventDefault();
      step(-1);
    }
  });

  form.addEventListener("click", (event) => {
    const link = event.target.closest("a[rel]");
    if (link && places.length > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      step(link.rel === "next" ? 1 : -1);
    }
  });
}

// What was asked before is in the address, and the server knows the answer.
addEventListener("popstate", () => {
  const there = new URL(location);
  const here = form && new URL(form.action).pathname === there.pathname;
  if (here && (there.searchParams.get("q") ?? "") !== asked) {
    if (document.dispatchEvent(new CustomEvent("cuepoint:visit", { cancelable: true }))) {
      location.reload();
    }
  }
});

document.addEventListener("cuepoint:page", begin);
begin();

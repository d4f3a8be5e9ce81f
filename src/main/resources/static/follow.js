// SPDX-License-Identifier: Apache-2.0
// Marks in a transcript what is being spoken, and keeps it in sight until the reader goes elsewhere.
// A time in it plays from there. Nothing is done, and no cue is looked at, before something plays.

const SPOKEN = "spoken";
// Milliseconds within which a second click follows.
const SECOND_CLICK = 300;
const slowly = () =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

let cues = null;
let times = [];
let mark = null;
let following = true;
// Until when scrolling is this file's own doing, in milliseconds of performance.now().
let ours = 0;
let wait = 0;

/** The cues with an id, whose number is their start; listed once for each transcript shown. */
function list() {
  const shown = document.querySelector(".cues");
  if (shown !== cues) {
    cues = shown;
    times = cues?.querySelectorAll("span[id]") ?? [];
    mark = null;
  }
}

/** The last cue that has begun at a time, or null before the first one. */
function cueAt(ms) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(times[middle].id.slice(1)) <= ms) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low === 0 ? null : times[low - 1];
}

function unmark() {
  mark?.classList.remove(SPOKEN);
  mark?.removeAttribute("aria-current");
  mark = null;
}

function follow(seconds) {
  list();
  const cue = cueAt(Math.round(seconds * 1000) + 50);
  if (cue === mark) {
    return;
  }
  unmark();
  mark = cue;
  mark?.classList.add(SPOKEN);
  mark?.setAttribute("aria-current", "true");
  if (following) {
    bringIntoSight();
  }
  offer();
}

/** What is to be seen of the spoken cue: itself, or the fold it is in. */
function seen() {
  const fold = mark.closest("details:not([open])");
  return (fold?.querySelector("summary") ?? mark).getBoundingClientRect();
}

function isInSight() {
  const box = seen();
  return box.bottom > 0 && box.top < innerHeight - barHeight();
}

const barHeight = () => document.querySelector(".deck")?.offsetHeight ?? 0;

/** Scrolls only when the cue leaves the middle of the page, and then by a good part of it. */
function bringIntoSight() {
  if (!mark) {
    return;
  }
  const box = seen();
  const room = innerHeight - barHeight();
  if (box.top < room * 0.15 || box.bottom > room * 0.75) {
    ours = performance.now() + 1200;
    scrollBy({ top: box.top - room * 0.3, behavior: slowly() });
  }
}

function offer() {
  const button = document.querySelector(".deck .to-spoken");
  if (button) {
    button.hidden = following || !mark;
  }
}

document.addEventListener("timeupdate", (event) => follow(event.target.currentTime), true);
document.addEventListener("seeked", (event) => follow(event.target.currentTime), true);

addEventListener("scrollend", () => (ours = Math.min(ours, performance.now() + 100)));
addEventListener(
  "scroll",
  () => {
    if (mark?.isConnected && performance.now() > ours) {
      following = isInSight();
      offer();
    }
  },
  { passive: true },
);
// A wheel, a finger or a key is the reader's, even while this file scrolls.
for (const own of ["wheel", "touchmove", "pointerdown", "keydown"]) {
  addEventListener(own, () => (ours = 0), { passive: true });
}

// What somebody asked to hear is followed, wherever the page was before.
document.addEventListener("cuepoint:play", () => {
  following = true;
  unmark();
});
document.addEventListener("cuepoint:page", () => {
  const audio = document.querySelector(".deck audio");
  if (!audio) {
    return;
  }
  const asked = new URL(location).searchParams;
  following = !asked.has("t") && !asked.has("q");
  follow(audio.currentTime);
  requestAnimationFrame(() => {
    following ||= mark !== null && isInSight();
    offer();
  });
});
document.addEventListener("cuepoint:closed", unmark);

/** Asks for a time, in seconds; whether it is played here. */
function hear(at) {
  const asked = new CustomEvent("cuepoint:play", { detail: { at }, cancelable: true });
  return !document.dispatchEvent(asked);
}

/**
 * A line that has no time of its own (most have none where there are very many) is heard when who
 * listens clicks into it; a moment later, for a second click selects a word.
 */
function hearLine(target) {
  const line = target.closest("a, button") ? null : target.closest(".cues span[id]:not(:has(> a))");
  if (line && document.querySelector(".deck")) {
    wait = setTimeout(() => {
      if (getSelection().isCollapsed) {
        hear(Number(line.id.slice(1)) / 1000);
      }
    }, SECOND_CLICK);
  }
}

document.addEventListener("click", (event) => {
  const target = event.target;
  clearTimeout(wait);
  if (target.closest(".to-spoken")) {
    following = true;
    bringIntoSight();
    offer();
    return;
  }
  const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (event.button || held) {
    return;
  }
  const time = target.closest(".cues span > a[href^='?t=']");
  if (!time) {
    hearLine(target);
  } else if (hear(Number(new URL(time.href).searchParams.get("t")))) {
    event.preventDefault();
  }
});

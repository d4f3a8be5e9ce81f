// SPDX-License-Identifier: Apache-2.0
// Marks in a transcript what is being spoken, and keeps it in sight until the reader goes elsewhere.
// A time in it plays from there. Nothing is done, and no cue is looked at, before something plays.

const SPOKEN = "spoken";
const slowly = () =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

let cues = null;
let times = [];
let mark = null;
let following = true;
// Until when scrolling is this file's own doing, in milliseconds of performance.now().
let ours = 0;

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
  const asked = new URL(location).searchParams;
  following = !asked.has("t") && !asked.has("q");
  follow(document.querySelector(".deck audio").currentTime);
  requestAnimationFrame(() => {
    following ||= mark !== null && isInSight();
    offer();
  });
});
document.addEventListener("cuepoint:closed", unmark);

document.addEventListener("click", (event) => {
  const target = event.target;
  if (target.closest(".to-spoken")) {
    following = true;
    bringIntoSight();
    offer();
    return;
  }
  const time = target.closest(".cues span > a[href^='?t=']");
  const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (time && plain && !event.altKey) {
    const at = Number(new URL(time.href).searchParams.get("t"));
    const asked = new CustomEvent("cuepoint:play", { detail: { at }, cancelable: true });
    if (!document.dispatchEvent(asked)) {
      event.preventDefault();
    }
  }
});

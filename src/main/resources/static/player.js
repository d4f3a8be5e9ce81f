// SPDX-License-Identifier: Apache-2.0
// The player. Without this file a page has the browser's own controls, begun at the right time.
// With it they give way to a button; pressed, it brings up a bar that stays while the pages of one
// episode change below it (visit.js). What a page has to play is written on its element .player.
//
// Other modules hear of it through the document: "cuepoint:play" asks for a time, "cuepoint:topic"
// tells which topic is being talked about, "cuepoint:page" that the content is another page's,
// "cuepoint:closed" that the bar is gone.

const KEPT_AT = "cuepoint:at:";
const KEPT_SPEED = "cuepoint:speed";
const BACK = 15;
const ON = 30;
// Seconds: what is remembered of an episode is more than its beginning and less than its end.
const WORTH = 10;
// Seconds: the transcript of a recording ends near its end; Recording.java has the same.
const SAME = 60;

let here = null;
let bar = null;
let audio = null;
let words = null;
let episode = null;
let parts = [];
let part = null;
let stopAt = Infinity;
let kept = 0;
// Where to begin once the browser knows the file.
let wanted = null;
let listening = null;
let wake = 0;

/** Remembered in this browser alone; where that is forbidden, nothing is. */
const memory = {
  get(key) {
    try {
      return Number(localStorage.getItem(key));
    } catch (forbidden) {
      console.debug(forbidden);
      return 0;
    }
  },
  set(key, value) {
    try {
      if (value) {
        localStorage.setItem(key, value);
      } else {
        localStorage.removeItem(key);
      }
    } catch (forbidden) {
      console.debug(forbidden);
    }
  },
};

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  return whole < 3600
    ? minutes + ":" + two(whole % 60)
    : Math.floor(minutes / 60) + ":" + two(minutes % 60) + ":" + two(whole % 60);
}

const filled = (pattern, ...values) =>
  values.reduce((text, value, i) => text.replace("{" + i + "}", value), pattern);
const find = (selector) => bar.querySelector(selector);

/** Takes what the page has to play; called again when that or the bar has become another one. */
function begin() {
  here = document.querySelector(".player[data-episode]");
  if (!here) {
    return;
  }
  words ??= here.querySelector("template").dataset;
  here.querySelector("audio").hidden = true;
  here.querySelector(".begin").hidden = false;
  const listen = here.querySelector(".listen");
  listen.setAttribute("aria-keyshortcuts", bar ? "" : "k");
  listen.onclick = () => {
    if (bar && !here.dataset.start) {
      start();
    } else {
      play(Number(here.dataset.start ?? 0), Number(here.dataset.end ?? Infinity));
    }
    find(".toggle").focus();
  };
  const at = bar ? 0 : memory.get(KEPT_AT + here.dataset.episode);
  const goOn = here.querySelector(".go-on");
  goOn.hidden = !at;
  goOn.textContent = filled(words.goOn, clock(at));
  goOn.onclick = () => {
    play(at);
    find(".toggle").focus();
  };
}

/** Plays from a time; up to another one, if that is given, and then stops once. */
function play(at, end = Infinity) {
  if (!bar) {
    open();
  }
  stopAt = end;
  seek(at);
  start();
}

/** Plays on; what could not be loaded before is tried again. */
function start() {
  if (audio.error) {
    const at = audio.currentTime;
    audio.load();
    seek(at);
  }
  // What goes wrong is told by the element's own events.
  audio.play().catch((refused) => console.debug(refused));
}

/** Brings up the bar with an audio element of its own, which no other page takes away. */
function open() {
  bar = here.querySelector("template").content.firstElementChild.cloneNode(true);
  audio = here.querySelector("audio").cloneNode(true);
  episode = { ...here.dataset };
  audio.controls = false;
  audio.src = episode.src;
  bar.prepend(audio);
  document.body.append(bar);
  document.documentElement.classList.add("listening");
  begin();
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) {
      actions[button.dataset.do]();
    }
  });
  find(".place").addEventListener("input", (event) => leap(Number(event.target.value)));
  find(".speed").addEventListener("change", (event) => {
    audio.playbackRate = Number(event.target.value);
    memory.set(KEPT_SPEED, audio.playbackRate);
  });
  listen();
  speed(memory.get(KEPT_SPEED) || 1);
  learnParts();
}

function speed(rate) {
  find(".speed").value = String(rate);
  audio.defaultPlaybackRate = rate;
  audio.playbackRate = rate;
}

function listen() {
  listening = new AbortController();
  const { signal } = listening;
  const on = (event, handler) => audio.addEventListener(event, handler, { signal });
  const toggled = () => find(".toggle").setAttribute("aria-pressed", String(!audio.paused));
  on("timeupdate", tick);
  on("seeked", tick);
  on("loadedmetadata", know);
  on("play", toggled);
  on("pause", toggled);
  on("pause", keep);
  on("ended", keep);
  on("playing", () => note(""));
  on("error", () => note(words.broken));
}

function note(text) {
  if (find(".note").dataset.stays === undefined) {
    find(".note").textContent = text;
  }
}

/** The length is known, and with it whether the transcript's times can fit this file. */
function know() {
  if (wanted !== null) {
    const to = wanted;
    wanted = null;
    seek(to);
  }
  find(".place").max = Math.floor(audio.duration);
  find(".total").textContent = clock(audio.duration);
  const spoken = Number(episode.spoken ?? 0);
  const told = document.querySelector(".other-audio");
  if (spoken && !told && Math.abs(spoken - audio.duration) > SAME) {
    note(filled(words.other, clock(spoken), clock(audio.duration)));
    find(".note").dataset.stays = "";
  }
}

/** The topics of the episode, as its page lists them with their times. */
async function learnParts() {
  try {
    const answer = await fetch(episode.episode);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    parts = [...page.querySelectorAll(".stretches li")].map((item) => {
      const time = new URL(item.querySelector("a.time").getAttribute("href"), answer.url);
      return {
        start: Number(time.searchParams.get("t")),
        name: item.querySelector(".what").textContent.trim(),
        href: item.querySelector(".what a")?.getAttribute("href"),
      };
    });
  } catch (unknown) {
    // Then the bar names the episode, and has no topics to step to.
    console.debug(unknown);
  }
  bar?.classList.toggle("no-parts", parts.length === 0);
}

function tick() {
  const at = audio.currentTime;
  const place = find(".place");
  place.value = at;
  place.setAttribute(
    "aria-valuetext",
    filled(words.of, clock(at), clock(audio.duration || 0)),
  );
  find(".elapsed").textContent = clock(at);
  if (Math.abs(at - kept) > 5) {
    keep();
  }
  clearTimeout(wake);
  if (at >= stopAt) {
    stopAt = Infinity;
    audio.pause();
  } else if (stopAt - at < 1) {
    wake = setTimeout(tick, ((stopAt - at) * 1000) / audio.playbackRate);
  }
  const spoken = parts.findLast((each) => each.start <= at + 0.05) ?? null;
  if (spoken !== part) {
    part = spoken;
    name();
  }
}

/** Names what is being talked about. */
function name() {
  const link = find(".now a");
  link.textContent = part?.name ?? episode.title;
  link.setAttribute("href", part?.href ?? episode.episode);
  document.dispatchEvent(new CustomEvent("cuepoint:topic", { detail: part?.name ?? null }));
}

/** Remembers where the listener is, unless that is a quotation or the very beginning. */
function keep() {
  const at = Math.floor(audio.currentTime);
  if (at > WORTH && stopAt === Infinity) {
    kept = at;
    memory.set(KEPT_AT + episode.episode, audio.duration - at < WORTH ? 0 : at);
  }
}

/** Goes to a time, as soon as the browser knows the file. */
function seek(to) {
  if (audio.readyState > 0) {
    audio.currentTime = Math.max(0, Math.min(to, audio.duration));
  } else {
    wanted = Math.max(0, to);
  }
}

const now = () => wanted ?? audio.currentTime;

/** Goes to a time because somebody asked for it: what was to be stopped at is forgotten. */
function leap(to) {
  stopAt = Infinity;
  seek(to);
}

const actions = {
  toggle: () => (audio.paused ? start() : audio.pause()),
  back: () => leap(now() - BACK),
  on: () => leap(now() + ON),
  // The topic's own beginning first, like every player.
  previous: () =>
    leap(parts.findLast((each) => each.start < now() - 3)?.start ?? 0),
  next: () => {
    const next = parts.find((each) => each.start > now() + 0.1);
    if (next) {
      leap(next.start);
    }
  },
  close: () => {
    keep();
    listening.abort();
    clearTimeout(wake);
    audio.removeAttribute("src");
    audio.load();
    bar.remove();
    [bar, part, parts, wanted] = [null, null, [], null];
    document.documentElement.classList.remove("listening");
    document.dispatchEvent(new CustomEvent("cuepoint:closed"));
    begin();
    here.querySelector(".listen").focus();
  },
};

document.addEventListener("cuepoint:play", (event) => {
  if (here) {
    play(event.detail.at, event.detail.end);
    event.preventDefault();
  }
});
document.addEventListener("cuepoint:page", begin);
addEventListener("pagehide", () => bar && keep());
begin();

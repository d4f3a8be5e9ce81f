// SPDX-License-Identifier: Apache-2.0
// Tells the system what plays, for the keys of a keyboard, a headset and the lock screen. All of
// them press the buttons of the player's bar.

const session = navigator.mediaSession;
const press = (what) => () => document.querySelector(`.deck [data-do=${what}]`)?.click();
const toggle = press("toggle");
const isPaused = () => document.querySelector(".deck audio")?.paused;
const ACTIONS = {
  play: () => isPaused() === true && toggle(),
  pause: () => isPaused() === false && toggle(),
  seekbackward: press("back"),
  seekforward: press("on"),
  previoustrack: press("previous"),
  nexttrack: press("next"),
  seekto: ({ seekTime }) => seekTo(seekTime),
};

let topic = null;
let known = false;

function seekTo(seconds) {
  const place = document.querySelector(".deck .place");
  if (place) {
    place.value = seconds;
    place.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function describe() {
  const here = document.querySelector(".player[data-episode]")?.dataset;
  if (here) {
    session.metadata = new MediaMetadata({
      title: topic ?? here.title,
      artist: here.show,
      album: here.title,
    });
  }
}

function tellPosition(audio) {
  if (Number.isFinite(audio.duration)) {
    session.setPositionState({
      duration: audio.duration,
      playbackRate: audio.playbackRate,
      position: Math.min(audio.currentTime, audio.duration),
    });
  }
}

function begin() {
  if (!known) {
    known = true;
    for (const [action, handler] of Object.entries(ACTIONS)) {
      try {
        session.setActionHandler(action, handler);
      } catch (unsupported) {
        console.debug(unsupported);
      }
    }
  }
  describe();
}

if (session) {
  document.addEventListener("play", begin, true);
  document.addEventListener("cuepoint:topic", (event) => {
    topic = event.detail;
    describe();
  });
  document.addEventListener("cuepoint:closed", () => {
    topic = null;
    session.metadata = null;
    session.playbackState = "none";
  });
  for (const change of ["loadedmetadata", "seeked", "ratechange", "play", "pause"]) {
    document.addEventListener(change, (event) => tellPosition(event.target), true);
  }
  for (const [event, state] of [["play", "playing"], ["pause", "paused"]]) {
    document.addEventListener(event, () => (session.playbackState = state), true);
  }
}

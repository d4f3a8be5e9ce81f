// SPDX-License-Identifier: Apache-2.0
// Single keys, on every page. Which key does what is written on the elements themselves, in
// aria-keyshortcuts: a button is pressed, a field gets the focus. The dialog that lists the keys
// also switches them off (WCAG 2.1.4); the browser alone remembers that.

const OFF = "cuepoint:shortcuts-off";
const TYPING =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], [role=listbox]";
// These do something of their own with the arrows, and those besides with the space bar.
const MOVED = "input, audio, video, [role=slider], [tabindex]:not(main)";
const PRESSED = MOVED + ", button, summary";
const help = document.querySelector("#shortcuts");
const allowed = help.querySelector("[type=checkbox]");
const opener = document.querySelector(".show-shortcuts");

/** Reads, writes or (with null) forgets; where the browser forbids storage nothing is remembered. */
function remembered(value) {
  try {
    if (value === undefined) {
      return localStorage.getItem(OFF);
    }
    return value === null ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, value);
  } catch (forbidden) {
    console.debug(forbidden);
    return null;
  }
}

function isFree(event, key) {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  const target = event.target instanceof Element ? event.target : document.body;
  return (
    plain &&
    !event.defaultPrevented &&
    !document.querySelector("dialog[open]") &&
    !target.closest(TYPING) &&
    (key.length === 1 || (!event.shiftKey && !target.closest(key === "Space" ? PRESSED : MOVED)))
  );
}

document.addEventListener("keydown", (event) => {
  const key = event.key === " " ? "Space" : event.key;
  if (!allowed.checked || !isFree(event, key)) {
    return;
  }
  const element = [...document.querySelectorAll("[aria-keyshortcuts]")].find(
    (each) =>
      each.getAttribute("aria-keyshortcuts").split(" ").includes(key) && each.checkVisibility(),
  );
  if (!element) {
    return;
  }
  event.preventDefault();
  if (element instanceof HTMLInputElement) {
    element.focus();
    element.select();
  } else if (!event.repeat || key.startsWith("Arrow")) {
    element.click();
  }
});

allowed.checked = remembered() === null;
allowed.addEventListener("change", () => remembered(allowed.checked ? null : "off"));
opener.addEventListener("click", () => help.showModal());
opener.hidden = false;

// SPDX-License-Identifier: Apache-2.0
// Makes a quote of what a reader selects: a link to exactly these lines, and the words with their
// source, ready to be put into a mail, a note or a page. Without this file every line's time is a
// link, and the page it leads to has the same texts.

const LINES = ".cues p > span:not(.quoting), .lines p";
const GAP = 8;
let tools = null;
let link = null;
let status = null;
let data = {};
let quote = null;
let pressed = false;
let waiting = 0;

const tidy = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
/** When a line starts, in milliseconds; lines of a transcript that start together share an id. */
function start(line) {
  const time = line.querySelector(":scope > a[href*='#c']");
  for (let at = line; !time && at; at = at.previousElementSibling) {
    if (at.id) {
      return Number(at.id.substring(1));
    }
  }
  return time ? Number(time.hash.substring(2)) : NaN;
}

/** `12:43`. */
function clock(ms) {
  const parts = [Math.floor(ms / 3600000), Math.floor(ms / 60000) % 60, Math.floor(ms / 1000) % 60];
  const shown = parts[0] > 0 ? parts : parts.slice(1);
  return shown.map((part, i) => (i > 0 ? String(part).padStart(2, "0") : part)).join(":");
}


/** The words of a line within a range; its time and the speaker's name are none of them. */
function words(line, range) {
  const part = document.createRange();
  part.selectNodeContents(line);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  const within = part.commonAncestorContainer;
  if ((within.closest ? within : within.parentElement).closest("a, b, .quoting")) {
    return "";
  }
  const copy = part.cloneContents();
  copy.querySelectorAll("a, b, .quoting").forEach((element) => element.remove());
  return tidy(copy.textContent);
}

/** Who says a line: the last name before it, unless something else begins between. */
function speaker(line) {
  for (let place = line.closest("p"); place?.matches("p, .quoting"); place = place.previousElementSibling) {
    const name = place.querySelector(":scope > b");
    if (name) {
      return tidy(name.textContent);
    }
  }
  return "";
}

/** When a line ends, in seconds: where it says so, else where the next one begins. */
function end(lines, last) {
  const next = lines.slice(lines.indexOf(last) + 1).find((line) => start(line) > start(last));
  const own = last.querySelector(":scope > a.time");
  return own?.dataset.end ?? (next && !own ? start(next) / 1000 : data.end);
}

/** What is selected, or null where no line is. */
function selected() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  const lines = [...document.querySelectorAll(LINES)];
  const touched = lines.filter((line) => range.intersectsNode(line) && words(line, range));
  if (touched.length === 0) {
    return null;
  }
  const said = [];
  for (const line of touched) {
    const who = speaker(line);
    const text = words(line, range);
    if (said.length > 0 && said.at(-1).who === who) {
      said.at(-1).text += " " + text;
    } else {
      said.push({ who, text });
    }
  }
  const first = touched[0];
  const last = touched.at(-1);
  const query = "?t=" + start(first) / 1000 + "," + end(lines, last);
  return {
    range,
    said,
    last,
    source: data.source + ", " + clock(start(first)),
    address: data.address + query,
    href: new URL(data.address).pathname + query + "#c" + start(first),
  };
}

const marked = (text) => text.replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
const escaped = (text) =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]);

/** The forms a quote can be copied in; the server writes the same (QuoteTexts). */
const FORMS = {
  plain({ said, source, address }, talk, one) {
    const lines = said.map(({ who, text }) => (talk && who ? who + ": " : "") + "“" + text + "”");
    return lines.join("\n") + "\n— " + one + source + "\n" + address;
  },
  markdown({ said, source, address }, talk, one) {
    const lines = said.map(({ who, text }) =>
      talk && who
        ? "> **" + marked(who) + ":** " + marked(text)
        : "> " + marked(text).replace(/^(\d*)(?=[-+.)])/, "$1\\"),
    );
    return lines.join("\n>\n") + "\n>\n> — " + marked(one) + "[" + marked(source) + "](" + address + ")";
  },
  html({ said, source, address }, talk, one) {
    const lines = said.map(
      ({ who, text }) => "<p>" + (talk && who ? "<b>" + escaped(who) + ":</b> " : "") + escaped(text) + "</p>",
    );
    const at = escaped(address);
    return (
      '<figure><blockquote cite="' + at + '">' + lines.join("") + "</blockquote>\n<figcaption>— " +
      escaped(one) + '<a href="' + at + '">' + escaped(source) + "</a></figcaption></figure>"
    );
  },
};

function written(form) {
  const talk = new Set(quote.said.map(({ who }) => who)).size > 1;
  const who = quote.said[0].who;
  return FORMS[form](quote, talk, talk || !who ? "" : who + ", ");
}

/** Below the selection, or above it where there is no room; over it never. */
function place() {
  const boxes = [...quote.range.getClientRects()].filter((box) => box.width > 0);
  if (boxes.length === 0) {
    return;
  }
  const own = tools.getBoundingClientRect();
  const around = tools.offsetParent.getBoundingClientRect();
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const above = top - own.height - GAP;
  const fits = bottom + GAP + own.height <= innerHeight || above < 0;
  const left = Math.min(boxes.at(-1).left, document.documentElement.clientWidth - own.width - GAP);
  tools.style.top = (fits ? bottom + GAP : above) - around.top + "px";
  tools.style.left = Math.max(GAP, left) - around.left + "px";
}

/** Back to where it stands in the page, so that lines can be exchanged. */
function hide() {
  tools.hidden = true;
  document.querySelector("main").append(tools);
  quote = null;
}

function show() {
  if (!tools || pressed || tools.contains(document.activeElement)) {
    return;
  }
  quote = selected();
  if (!quote) {
    if (!tools.hidden) {
      hide();
    }
    return;
  }
  link.href = quote.href;
  status.textContent = "";
  // Behind the paragraph, which shows nothing that is larger than itself.
  quote.last.closest("p").after(tools);
  tools.hidden = false;
  place();
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(show, 120);
}

/** Puts a text into the clipboard, or says that it cannot. */
async function copy(form) {
  const text = written(form);
  const kinds = form === "html" ? ["text/plain", "text/html"] : ["text/plain"];
  try {
    const parts = kinds.map((kind) => [kind, new Blob([text], { type: kind })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    status.textContent = data.copied;
  } catch {
    status.textContent = copiedByCommand(kinds, text) ? data.copied : data.failed;
  }
}

/** The way of old, for addresses that browsers do not call secure. */
function copiedByCommand(kinds, text) {
  let done = false;
  const put = (event) => {
    kinds.forEach((kind) => event.clipboardData.setData(kind, text));
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", put);
  document.execCommand("copy");
  document.removeEventListener("copy", put);
  return done;
}

document.addEventListener("selectionchange", soon);
document.addEventListener("pointerdown", (event) => {
  pressed = !tools?.contains(event.target);
});
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, (event) => {
    pressed = false;
    // Pressing one of the tools selects nothing else, and what they say is to be read.
    if (!tools?.contains(event.target)) {
      soon();
    }
  });
}
addEventListener("resize", () => quote && place());
document.addEventListener("keydown", (event) => {
  if (!quote) {
    return;
  }
  if (event.key === "Escape") {
    event.preventDefault();
    hide();
  } else if (event.key === "Tab" && !event.shiftKey && document.activeElement === document.body) {
    // Browsers do not agree whether a selection is where Tab goes on from.
    event.preventDefault();
    link.focus();
  }
});

/** Takes up the tools of the page that is shown, which may have come without being loaded anew. */
function begin() {
  quote = null;
  tools = document.querySelector(".quoting");
  link = tools?.querySelector("a");
  status = tools?.querySelector("[role=status]");
  data = { ...tools?.dataset };
  // Pressing must not take the selection away.
  tools?.addEventListener("mousedown", (event) => event.preventDefault());
  tools?.addEventListener("click", (event) => {
    const form = event.target.closest("button")?.value;
    if (form) {
      copy(form);
    }
  });
}

begin();
document.addEventListener("cuepoint:page", begin);

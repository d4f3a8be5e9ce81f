// SPDX-License-Identifier: Apache-2.0

// Completes what is typed into search boxes: a combobox with a listbox, as the WAI-ARIA Authoring
// Practices have it. The focus stays in the box; the arrows move through the list, Enter follows
// what is chosen (or searches, where nothing is), Escape closes, Home and End go back to the box.
// Every suggestion is a link to a page of this site. Without this script the box is a plain form.

const WAIT_MS = 120;
const MOST_TYPED = 200;

let boxes = 0;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** The address of a suggestion, if it is a page of this site. */
function ofThisSite(address) {
  const url = new URL(address, location.href);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : null;
}

class Combobox {
  constructor(input) {
    this.input = input;
    this.id = `suggestions-${++boxes}`;
    this.list = element("div", {
      id: this.id,
      class: "suggestions",
      role: "listbox",
      "aria-label": input.labels[0]?.textContent ?? "",
    });
    this.list.hidden = true;
    this.status = element("p", { class: "out-of-sight", role: "status" });
    this.options = [];
    this.active = -1;
    this.timer = 0;
    this.asking = null;
    this.shownFor = null;
    for (const [key, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.id,
    })) {
      input.setAttribute(key, value);
    }
    input.form.append(this.list, this.status);
    input.addEventListener("input", (event) => this.typed(event));
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    window.addEventListener("pagehide", () => this.close());
    // The focus stays in the box, so that the list is still there when the button is released.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  typed(event) {
    this.forget();
    if (event.isComposing || this.input.value.trim() === "") {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  /** Gives up what is asked or about to be. */
  forget() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.asking = null;
  }

  async ask() {
    const typed = this.input.value;
    if (typed.trim() === "" || typed.length > MOST_TYPED) {
      this.close();
      return;
    }
    const asking = new AbortController();
    this.asking = asking;
    const address = `${this.input.dataset.suggest}?format=json&q=${encodeURIComponent(typed)}`;
    try {
      const response = await fetch(address, { signal: asking.signal, credentials: "omit" });
      const found = response.ok ? await response.json() : null;
      if (!asking.signal.aborted && document.activeElement === this.input) {
        this.show(found, typed);
      }
    } catch {
      // Given up, or no network: then the box is a plain form.
      if (this.asking === asking) {
        this.close();
      }
    }
  }

  show(found, typed) {
    this.choose(-1);
    this.options = [];
    this.list.replaceChildren(...(found?.groups ?? []).map((group) => this.group(group)));
    this.shownFor = typed;
    this.status.textContent = found?.summary ?? "";
    this.expand(this.options.length > 0);
  }

  group({ kind, heading, items }) {
    const id = `${this.id}-${kind}`;
    const title = element("div", { id, class: "kind", role: "presentation" }, heading);
    const group = element("div", { role: "group", "aria-labelledby": id }, title);
    for (const { label, detail, url } of items) {
      const href = ofThisSite(url);
      if (href !== null) {
        const option = element(
          "a",
          {
            id: `${this.id}-${this.options.length}`,
            role: "option",
            "aria-selected": "false",
            tabindex: "-1",
            href,
          },
          element("span", { class: "label" }, label),
          " ",
          element("span", { class: "detail" }, detail),
        );
        this.options.push(option);
        group.append(option);
      }
    }
    return group;
  }

  isOpen() {
    return !this.list.hidden;
  }

  expand(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    this.forget();
    this.choose(-1);
    this.expand(false);
    this.status.textContent = "";
  }

  /** Makes a suggestion the active one; -1 for none. */
  choose(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    if (option === undefined) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }
  }

  /** One on or back; between the last and the first comes what was typed itself. */
  move(by) {
    const places = this.options.length + 1;
    this.choose(((this.active + 1 + by + places) % places) - 1);
  }

  pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        this.arrow(event);
        break;
      case "Enter":
        if (this.isOpen() && this.active >= 0) {
          event.preventDefault();
          this.options[this.active].click();
        }
        break;
      case "Escape":
        if (this.isOpen()) {
          event.preventDefault();
          this.close();
        }
        break;
      case "Home":
      case "End":
        this.choose(-1);
        break;
      default:
    }
  }

  arrow(event) {
    if (this.isOpen()) {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "ArrowDown" && this.input.value.trim() !== "") {
      event.preventDefault();
      this.forget();
      if (this.shownFor === this.input.value && this.options.length > 0) {
        this.expand(true);
      } else {
        this.ask();
      }
    }
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) {
  new Combobox(input);
}

// SPDX-License-Identifier: Apache-2.0
// Light, dark, or as the system has it. Runs before the page is drawn, so that no page is ever
// seen in the wrong theme; the choice stays in this browser.
(() => {
  const root = document.documentElement;

  /** What the reader chose; a browser that keeps nothing for sites follows the system. */
  const chosen = () => {
    try {
      return localStorage.getItem("theme") ?? "system";
    } catch {
      return "system";
    }
  };

  const keep = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Then it lasts as long as the page.
    }
  };

  const show = (theme) => {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  };

  const tick = () => {
    for (const option of document.querySelectorAll(".theme input")) {
      option.checked = option.value === (root.dataset.theme ?? "system");
    }
  };

  const offer = () => {
    tick();
    document.querySelector(".theme")?.addEventListener("change", (event) => {
      keep(event.target.value);
      show(event.target.value);
    });
  };

  // What needs scripts has its room from the first line on, so that nothing moves when they come.
  root.dataset.scripted = "";
  show(chosen());
  document.addEventListener("DOMContentLoaded", offer);
  addEventListener("storage", (event) => {
    if (event.key === "theme") {
      show(event.newValue);
      tick();
    }
  });
})();

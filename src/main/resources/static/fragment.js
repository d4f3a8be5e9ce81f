// SPDX-License-Identifier: Apache-2.0
// A time may stand behind the # (`#t=12:43`), which browsers keep to themselves: asks for the page
// that is opened there.

function open() {
  const time = /^#t=([\d.:,hms]+)$/.exec(location.hash);
  if (time) {
    const url = new URL(location);
    url.searchParams.set("t", time[1]);
    url.hash = "";
    location.replace(url);
  }
}

open();
addEventListener("hashchange", open);

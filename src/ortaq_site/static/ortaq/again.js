// A page comes back until the work that it waits for is done. It has a link that does the same.
"use strict";

const busy = () => document.querySelector("input[type=checkbox]:checked")
  || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);

if (document.querySelector("[data-at-work]")) {
  // Nothing that somebody began on the page is thrown away.
  setInterval(() => { if (!busy()) { location.reload(); } }, 2000);
}

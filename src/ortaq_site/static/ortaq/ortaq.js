// Small comforts. Every page works without this file.
"use strict";

// The language switch keeps the place within a page, which only the browser knows.
document.querySelectorAll("a[data-keep-place]").forEach((link) => {
  link.addEventListener("click", () => { link.hash = location.hash; });
});

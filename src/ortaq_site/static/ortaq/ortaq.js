// Small comforts. Every page works without this file.
"use strict";

// The language switch and the choice of a view keep the place within a page, which only the
// browser knows.
document.querySelectorAll("a[data-keep-place]").forEach((link) => {
  link.addEventListener("click", () => { link.hash = location.hash; });
});

// A link says where something is; with a click it can also be copied. The word for it is on the
// page, in the reader's language.
const words = document.querySelector("template[data-words]");

function copyButton(address) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words.dataset.copy;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address());
      button.textContent = words.dataset.copied;
    } catch (refusal) {
      button.textContent = words.dataset.refused;
    }
    setTimeout(() => { button.textContent = words.dataset.copy; }, 2500);
  });
  return button;
}

if (words && navigator.clipboard) {
  document.querySelectorAll("a.permalink").forEach((link) => {
    link.after(copyButton(() => link.href));
  });
  // Paragraphs are many: one button goes where the pointer or the keyboard is.
  let current = null;
  let place = copyButton(() => current.href);
  place.classList.add("copy-paragraph");
  const follow = (event) => {
    const line = event.target.closest ? event.target.closest(".line") : null;
    const link = line && line.querySelector("a.num");
    if (link && link !== current) {
      current = link;
      line.append(place);
    }
  };
  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", follow);
}

// Where the contents cover the text, they fold when a place was chosen.
const fold = document.getElementById("contents-open");
if (fold) {
  document.querySelectorAll(".contents nav a").forEach((link) => {
    link.addEventListener("click", () => { fold.checked = false; });
  });
}

// A form that came back begins at what is to be mended, which may be far below.
const wrong = document.querySelector(".wrong :is(input, select, textarea), [aria-invalid=true]");
if (wrong && !location.hash) {
  wrong.focus();
}

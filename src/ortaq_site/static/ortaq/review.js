// The keyboard of the review page, and the words that somebody selects. All works without this file.
"use strict";

const cards = [...document.querySelectorAll("[data-card]")];
const deciding = document.querySelector(".keys") !== null;
let here = -1;

function show(at, { scroll = true } = {}) {
  if (at < 0 || at >= cards.length) return;
  cards.forEach((card) => card.classList.remove("current"));
  document.querySelectorAll("mark.current").forEach((mark) => mark.classList.remove("current"));
  here = at;
  const card = cards[at];
  card.classList.add("current");
  card.focus({ preventScroll: true });
  if (scroll) card.scrollIntoView({ block: "center" });
  const marks = document.querySelectorAll(`mark[data-keys~="${CSS.escape(card.id)}"]`);
  marks.forEach((mark) => mark.classList.add("current"));
  const first = marks[0];
  const pane = document.querySelector("[data-sources]");
  if (first && getComputedStyle(pane).position === "sticky") {
    pane.scrollTop += first.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }
}

function next() {
  const after = [...cards.slice(here + 1), ...cards.slice(0, here + 1)];
  const wanted = after.find((card) => "doubtful" in card.dataset) ?? after.find((card) => "waits" in card.dataset);
  if (wanted) show(cards.indexOf(wanted));
}

function press(where, name) {
  const found = where?.querySelector(`[data-do="${name}"]`);
  if (found) found.click();
}

const tools = document.querySelector(".review-tools");
const keys = {
  j: () => show(here + 1),
  k: () => show(Math.max(here - 1, 0)),
  n: next,
  c: () => press(cards[here], "confirm"),
  e: () => press(cards[here], "correct"),
  x: () => press(cards[here], "reject"),
  a: () => press(tools, "certain"),
  u: () => press(tools, "undo"),
  s: () => followSelection(0),
  p: () => followSelection(1),
};

// By the place of a key, so that it works with a Kazakh or Russian layout too.
function nameOf(event) {
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const wanted = keys[nameOf(event)];
  if (wanted && (deciding || "jkn".includes(nameOf(event)))) {
    event.preventDefault();
    wanted();
  }
});

document.querySelector('[data-do="next"]')?.addEventListener("click", (event) => {
  event.preventDefault();
  next();
});

cards.forEach((card, at) => card.addEventListener("focusin", () => {
  if (here !== at) {
    here = at;
    cards.forEach((other) => other.classList.toggle("current", other === card));
  }
}));

// A number in the source leads to its card.
document.querySelectorAll("[data-mark]").forEach((link) => {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    show(cards.findIndex((card) => card.id === link.dataset.mark));
  });
});

// Selected words: where they begin, counted in characters of the source as Python counts them.
const bar = document.querySelector("[data-selected]");

function placeOf(node, offset) {
  const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
  if (!holder) return null;
  const before = [...holder.textContent.slice(0, node.nodeType === Node.TEXT_NODE ? offset : 0)].length;
  return Number(holder.dataset.at) + before;
}

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const source = range.commonAncestorContainer.parentElement?.closest("[data-source]")
    ?? range.commonAncestorContainer.closest?.("[data-source]");
  if (!source) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { source: source.dataset.source, start, end };
}

function followSelection(which) {
  const link = bar?.querySelectorAll("[data-add-selected]")[which];
  if (link && !bar.hidden) link.click();
}

if (bar) {
  document.addEventListener("selectionchange", () => {
    const found = selected();
    bar.hidden = !found;
    if (bar.hidden) return;
    bar.querySelectorAll("[data-add-selected]").forEach((link) => {
      const address = new URL(link.href);
      address.search = new URLSearchParams(found);
      link.href = address;
    });
  });
}

const asked = cards.findIndex((card) => `#${card.id}` === decodeURIComponent(location.hash));
if (asked >= 0) show(asked);
else document.getElementById("done")?.focus();

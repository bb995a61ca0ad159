// Voting without reloads: forms and links marked data-part bring the main part of the next page.
// Everything works without this file.
"use strict";

const main = document.getElementById("main");

class NoNetwork extends Error {}

// A request that brings no answer at all: only this is the network's fault.
async function ask(address, options) {
  try { return await fetch(address, options); } catch (failure) {
    throw new NoNetwork(address, { cause: failure });
  }
}

async function go(address, body) {
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await ask(address, {
      method: body ? "POST" : "GET", body, headers: { "X-Ortaq-Part": "main" },
    });
    if (!(answer.headers.get("content-type") || "").startsWith("text/html")) throw new TypeError();
    show(await answer.text(), answer.url);
  } finally {
    main.removeAttribute("aria-busy");
  }
}

function show(text, address) {
  const page = new DOMParser().parseFromString(text, "text/html");
  if (page.querySelector("[data-blind-key]")) { // it has scripts of its own
    location.href = address;
    return;
  }
  document.title = page.querySelector("title").textContent;
  main.replaceChildren(...page.querySelector("main").childNodes);
  // One card follows another at one address: "back" leads out of them, not through them all.
  const same = new URL(address).pathname === location.pathname;
  history[same ? "replaceState" : "pushState"](null, "", address);
  const heading = main.querySelector("[data-focus]");
  if (heading) heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  begin();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-part]")) return;
  event.preventDefault();
  if (main.hasAttribute("aria-busy")) return; // a second press of the same button
  const pressed = event.submitter;
  press(form, new URLSearchParams(new FormData(form, pressed))).catch((failure) => {
    if (!(failure instanceof NoNetwork && stay(form))) sendWithoutScript(form, pressed);
  });
});

// Without the network the page stays, with all that was typed. To press again doubles nothing.
function stay(form) {
  const words = document.querySelector("template[data-words]")?.dataset.noNetwork;
  if (!words) return false;
  form.querySelector("[data-no-network]")?.remove();
  const told = Object.assign(document.createElement("p"), { className: "message error", textContent: words });
  told.setAttribute("role", "alert");
  told.dataset.noNetwork = "";
  form.prepend(told);
  return true;
}

// A vote goes through the door that draws no page. Whatever it does not take, the form explains.
async function press(form, body) {
  const page = form.getAttribute("action");
  if (!form.dataset.vote) return go(page, body);
  main.setAttribute("aria-busy", "true");
  try {
    const taken = await atTheDoor(form.dataset.vote, body);
    if (!taken) return await go(page, body);
    keepPromise(form.dataset.question, taken);
    return await go(`${page}?last=${body.get("statement")}`);
  } finally {
    main.removeAttribute("aria-busy");
  }
}

const ATTEMPTS = 4;

async function atTheDoor(address, body) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await ask(address, { method: "POST", body, headers: { "X-Ortaq-Vote": "1" } });
    if (answer.ok) return answer.json();
    if (answer.status !== 503) return null;
    const seconds = Number(answer.headers.get("retry-after")) || 1;
    await new Promise((done) => { setTimeout(done, 1000 * seconds * (0.5 + Math.random())); });
  }
  return null;
}

// Promises: the server signs, with each vote, that it will stand in the public log. They are kept on
// this device only, and at the end compared with the receipt.
const MOST_PROMISES = 1000;

function placeOfPromises(question, as) { return `promises/${question}/${as}`; }

function promisesOf(place) {
  try { return JSON.parse(localStorage.getItem(place)) || []; } catch { return []; }
}

function keepPromise(question, taken) {
  const place = placeOfPromises(question, taken.as);
  const all = [...promisesOf(place), taken.promise].slice(-MOST_PROMISES);
  try { localStorage.setItem(place, JSON.stringify(all)); } catch { /* no room: the receipt proves the same */ }
}

async function leavesOf(receipt) {
  const leaves = new Set();
  for (const [, extra] of receipt.matchAll(/^extra (\S+)$/gm)) {
    const bytes = Uint8Array.from(atob(extra), (letter) => letter.charCodeAt(0));
    const { entry } = JSON.parse(new TextDecoder().decode(bytes));
    const leaf = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`\0${entry}`));
    leaves.add(btoa(String.fromCharCode(...new Uint8Array(leaf))));
  }
  return leaves;
}

async function comparePromises() {
  const told = main.querySelector("[data-promises]");
  if (!told || !globalThis.crypto?.subtle) return;
  const promises = promisesOf(placeOfPromises(told.dataset.promises, told.dataset.as));
  if (!promises.length) return;
  const answer = await fetch(told.dataset.receipt);
  const leaves = await leavesOf(await answer.text());
  const broken = promises.filter((promise) => !leaves.has(promise.split("\n")[2]));
  told.querySelector(broken.length ? "[data-broken]" : "[data-kept]").hidden = false;
  if (broken.length) {
    const link = told.querySelector("a[download]");
    link.href = URL.createObjectURL(new Blob([broken.join("")], { type: "text/plain" }));
  }
}

function forgetPromises() {
  const left = main.querySelector("[data-forget-promises]");
  if (!left) return;
  const question = left.dataset.forgetPromises;
  Object.keys(localStorage)
    .filter((place) => place === `blind/${question}` || place.startsWith(`promises/${question}/`))
    .forEach((place) => localStorage.removeItem(place));
}

// What this file cannot read, the browser shows by itself.
function sendWithoutScript(form, pressed) {
  if (pressed && pressed.name) {
    const value = Object.assign(document.createElement("input"), {
      type: "hidden", name: pressed.name, value: pressed.value,
    });
    form.append(value);
  }
  form.submit();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-part]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.href).catch(() => { location.href = link.href; });
});

addEventListener("popstate", () => { go(location.href).catch(() => location.reload()); });

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, textarea, select");
  if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const wanted = main.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (wanted) wanted.click();
});

function countLetters() {
  const area = main.querySelector("textarea[data-count]");
  if (!area) return;
  const left = document.getElementById(area.dataset.count);
  left.hidden = false;
  const count = () => { left.lastElementChild.textContent = area.maxLength - [...area.value].length; };
  area.addEventListener("input", count);
  count();
}

function begin() {
  countLetters();
  forgetPromises();
  comparePromises().catch(() => {}); // without the network nothing is said of them
}

begin();

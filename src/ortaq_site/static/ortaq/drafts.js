// Words that somebody types at the desk outlive an ended login, a refusal and a lost connection:
// they lie in this tab until they are stored, and go with it. Every page works without this file.
"use strict";

const told = document.querySelector("[data-drafts]");
const account = document.querySelector("[data-account]")?.dataset.account;
const PLACE = "ortaq-draft ";
const TYPED = "textarea, select, input:not([type]), input[type=text], input[type=date], input[type=number]";

function read(place) {
  try { return JSON.parse(sessionStorage.getItem(place)); } catch { return null; }
}

function write(place, draft) {
  try { sessionStorage.setItem(place, JSON.stringify(draft)); } catch { /* no room, or refused */ }
}

function places() {
  try { return Object.keys(sessionStorage).filter((place) => place.startsWith(PLACE)); } catch { return []; }
}

// Only forms with a field for many words: none of them holds a password or a code.
const forms = account
  ? [...document.querySelectorAll("form[method=post]")].filter((form) => form.querySelector("textarea")) : [];

// Which form it is: whose, where it goes, and what it is about.
function placeOf(form) {
  const hidden = [...form.querySelectorAll("input[type=hidden]")]
    .filter((field) => !["csrfmiddlewaretoken", "form", "seen"].includes(field.name))
    .map((field) => `${field.name}=${field.value}`);
  // A field named "action" hides the property of the form, so the attribute is read.
  const target = new URL(form.getAttribute("action") || location.pathname, location.href);
  return PLACE + [account, target.pathname, ...hidden].join(" ");
}

function fieldsOf(form) { return [...form.querySelectorAll(TYPED)].filter((field) => field.name); }

function begunWith(field) {
  if (field.tagName !== "SELECT") return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
}

function keep(form) {
  const typed = fieldsOf(form).filter((field) => field.value !== begunWith(field))
    .map((field) => [field.name, { words: field.value, instead: begunWith(field) }]);
  if (typed.length) write(placeOf(form), { typed: Object.fromEntries(typed), sent: false });
  else sessionStorage.removeItem(placeOf(form));
}

function note(form, words, own) {
  const line = document.createElement("div");
  line.className = "message warning";
  line.setAttribute("role", "status");
  line.append(Object.assign(document.createElement("p"), { textContent: words }));
  own.forEach((text) => line.append(Object.assign(document.createElement("blockquote"), { textContent: text })));
  const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: told.dataset.discard });
  button.addEventListener("click", () => { sessionStorage.removeItem(placeOf(form)); form.reset(); line.remove(); });
  line.append(button);
  form.prepend(line);
}

// Other words that were stored meanwhile are never written over: then one's own stand above them.
function putBack(form) {
  const draft = read(placeOf(form));
  if (!draft) return;
  const waiting = fieldsOf(form).filter((field) => draft.typed[field.name] && field.value !== draft.typed[field.name].words);
  const free = waiting.filter((field) => begunWith(field) === draft.typed[field.name].instead);
  const taken = waiting.filter((field) => !free.includes(field));
  free.forEach((field) => {
    field.value = draft.typed[field.name].words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  if (free.length) note(form, told.dataset.back, []);
  if (taken.length) note(form, told.dataset.taken, taken.map((field) => draft.typed[field.name].words));
}

// What was sent is stored, unless the answer says otherwise or asks who it is.
function settle() {
  const came = performance.getEntriesByType("navigation")[0]?.type;
  if (came !== "navigate") return;
  const refused = !account || document.querySelector(".message.error, .wrong-words");
  for (const place of places()) {
    const draft = read(place);
    if (draft?.sent && refused) write(place, { ...draft, sent: false });
    else if (draft?.sent) sessionStorage.removeItem(place);
  }
}

if (told) {
  settle();
  forms.forEach((form) => {
    putBack(form);
    form.addEventListener("input", () => keep(form));
    form.addEventListener("submit", () => {
      const draft = read(placeOf(form));
      if (draft) write(placeOf(form), { ...draft, sent: true });
    });
  });
  document.querySelector("form.leave")?.addEventListener("submit", () => {
    places().forEach((place) => sessionStorage.removeItem(place));
  });
}

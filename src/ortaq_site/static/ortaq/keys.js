// Keys of a page: an element with `data-code="KeyN ArrowRight"` is pressed by these keys, wherever
// they stand on the keyboard, so that they are the same in a Kazakh, Russian or English layout.
// The page works without this file. Who does not want single keys switches them off.
"use strict";

const help = document.querySelector("[data-key-help]");
const change = document.querySelector("[data-key-switch]");
const FIELDS = "input:not([type=radio]):not([type=checkbox]), textarea, select";
const decision = document.querySelector("form[data-decision]");
let on = true;

function remember(value) {
  try { localStorage.setItem("ortaq-keys", value ? "on" : "off"); } catch (refusal) { /* not kept */ }
}

function remembered() {
  try { return localStorage.getItem("ortaq-keys") !== "off"; } catch (refusal) { return true; }
}

function set(value) {
  on = value;
  document.body.classList.toggle("keys-off", !on);
  if (change) { change.textContent = on ? change.dataset.off : change.dataset.on; }
}

if (help && change) {
  help.hidden = false;
  change.addEventListener("click", () => { set(!on); remember(on); });
}
set(remembered());

// A verdict that needs words waits for them; Enter in a field of one line decides.
function choose(radio) {
  radio.checked = true;
  const needs = radio.value === "consistent" || radio.closest("[data-needs-words]");
  const reason = decision.querySelector("[name=reason], [name=words]");
  if (needs && !reason.value.trim()) {
    reason.focus();
  } else {
    decision.requestSubmit();
  }
}

function press(code) {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code);
  const radio = decision && digit
    ? decision.querySelectorAll("[name=verdict]")[Number(digit[1]) - 1] : null;
  if (radio) {
    choose(radio);
    return true;
  }
  const name = { KeyR: "[name=reason], [name=words]", KeyO: "[name=body]" }[code];
  const field = decision && name ? decision.querySelector(name) : null;
  if (field) {
    field.focus();
    return true;
  }
  const element = document.querySelector(`[data-code~="${CSS.escape(code)}"]`);
  if (element) { element.click(); }
  return Boolean(element);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) { return; }
  const field = event.target.closest && event.target.closest(FIELDS);
  if (field) {
    if (event.key === "Escape") { field.blur(); }
    return;
  }
  const radio = event.target.matches && event.target.matches("[type=radio]");
  if (radio && event.code.startsWith("Arrow")) { return; }
  if (on && press(event.code)) { event.preventDefault(); }
});

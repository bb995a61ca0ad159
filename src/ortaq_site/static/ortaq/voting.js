// Voting without reloads: forms and links marked data-part bring the main part of the next page.
// Everything works without this file.
"use strict";

const main = document.getElementById("main");

async function go(address, body) {
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, {
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
  document.title = page.querySelector("title").textContent;
  main.replaceChildren(...page.querySelector("main").childNodes);
  // One card follows another at one address: "back" leads out of them, not through them all.
  const same = new URL(address).pathname === location.pathname;
  history[same ? "replaceState" : "pushState"](null, "", address);
  const heading = main.querySelector("[data-focus]");
  if (heading) heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  countLetters();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-part]")) return;
  event.preventDefault();
  if (main.hasAttribute("aria-busy")) return; // a second press of the same button
  const pressed = event.submitter;
  go(form.getAttribute("action"), new URLSearchParams(new FormData(form, pressed)))
    .catch(() => sendWithoutScript(form, pressed));
});

// Without the network the browser itself says what is wrong, and offers to send again.
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
  const count = () => { left.textContent = area.maxLength - [...area.value].length; };
  area.addEventListener("input", count);
  count();
}

countLetters();

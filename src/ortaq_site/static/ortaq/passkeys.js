// Passkeys: the only thing at the desk that needs a script. Without it the app's codes work.
"use strict";

const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

// Older browsers know no parseRequestOptionsFromJSON and no toJSON.
function understood(asked) {
  const told = { ...asked, challenge: toBytes(asked.challenge) };
  if (asked.user) told.user = { ...asked.user, id: toBytes(asked.user.id) };
  for (const list of ["excludeCredentials", "allowCredentials"]) {
    if (asked[list]) told[list] = asked[list].map((one) => ({ ...one, id: toBytes(one.id) }));
  }
  return told;
}

function written(key) {
  const answer = key.response;
  const response = { clientDataJSON: toText(answer.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (answer[name]) response[name] = toText(answer[name]);
  }
  return {
    id: key.id, rawId: toText(key.rawId), type: key.type, response,
    clientExtensionResults: key.getClientExtensionResults(),
  };
}

async function send(address, body) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (told.next) location.assign(told.next);
  if (!answer.ok) throw new Error(told.error || "");
  return told;
}

function say(place, words) {
  place.querySelector("[role=alert]").textContent = words;
}

async function attempt(place, steps) {
  const button = place.querySelector("button");
  say(place, "");
  button.disabled = true;
  try {
    await steps();
  } catch (problem) {
    const told = problem instanceof DOMException ? "" : problem.message;
    say(place, told || place.dataset.failed);
    button.disabled = false;
  }
}

async function comeIn(place) {
  const asked = await send(place.dataset.passkey, {});
  const key = await navigator.credentials.get({ publicKey: understood(asked.publicKey) });
  await send(place.dataset.finish, written(key));
}

async function add(place) {
  const asked = await send(place.dataset.newPasskey, {});
  const key = await navigator.credentials.create({ publicKey: understood(asked.publicKey) });
  await send(place.dataset.finish, { ...written(key), name: place.elements.name.value });
}

if (window.PublicKeyCredential) {
  for (const place of document.querySelectorAll("[data-passkey]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => attempt(place, () => comeIn(place)));
  }
  for (const place of document.querySelectorAll("[data-new-passkey]")) {
    place.hidden = false;
    place.addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(place, () => add(place));
    });
  }
}

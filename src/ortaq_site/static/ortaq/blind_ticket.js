// A ticket that nobody sees but this browser: made here, signed by the verifier while it is hidden,
// shown to this site later. What came back stands behind the # of the address, which no server gets.
"use strict";

const entry = document.querySelector("[data-blind-key]");

function place() { return `blind/${entry.dataset.question}`; }

function kept() {
  try { return JSON.parse(localStorage.getItem(place())) || {}; } catch { return {}; }
}

function keep(value) { localStorage.setItem(place(), JSON.stringify(value)); }

// Nothing is drawn anew while one ticket is under way: the verifier signs one for a person, once.
async function begun(key) {
  const found = kept();
  if (found.key === entry.dataset.blindKey && (found.sent || found.ticket)) return found;
  const prefix = Blind.chance(Blind.PREFIX_BYTES);
  const message = Blind.signedBytes(entry.dataset.audience, entry.dataset.question, prefix);
  const made = await Blind.blinded(key, message, Blind.chance(Blind.SALT_BYTES), Blind.below(key));
  const value = {
    key: entry.dataset.blindKey,
    prefix: Blind.toLetters(prefix),
    sent: Blind.toLetters(made.sent),
    encoded: made.encoded.toString(16),
    inverse: made.inverse.toString(16),
  };
  keep(value);
  return value;
}

function finished(key, found, signed) {
  const secret = { encoded: BigInt(`0x${found.encoded}`), inverse: BigInt(`0x${found.inverse}`) };
  const signature = Blind.finalized(key, Blind.fromLetters(signed), secret);
  return Blind.toLetters(Blind.join(Blind.fromLetters(found.prefix), signature));
}

function show(name) {
  for (const part of entry.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== name;
}

function ready(ticket) {
  entry.querySelector("input[name=ticket]").value = ticket;
  show("ready");
}

async function start() {
  const key = Blind.key(entry.dataset.blindKey);
  const signed = new URLSearchParams(location.hash.slice(1)).get("signed");
  if (signed) history.replaceState(null, "", location.pathname);
  const found = await begun(key);
  if (found.ticket) return ready(found.ticket);
  entry.querySelector("[data-way]").href = `${entry.dataset.way}?state=${found.sent}`;
  if (!signed) return show("fetch");
  try {
    const ticket = finished(key, found, signed);
    keep({ key: entry.dataset.blindKey, ticket });
    return ready(ticket);
  } catch {
    entry.querySelector("[data-wrong]").hidden = false;
    return show("fetch");
  }
}

// Without these the page says what is missing.
if (entry && globalThis.crypto?.subtle && globalThis.BigInt) start().catch(() => show("cannot"));

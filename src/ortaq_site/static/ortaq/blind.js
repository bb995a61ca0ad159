// Blind signatures in the browser: RSABSSA-SHA384-PSS of RFC 9474, the randomized variant, with a
// salt of 48 bytes. The same as `ortaq.ledger.blind`, against which tests compare it byte by byte.
// Numbers of JavaScript take their time by what they are: whoever measures on this very device is
// not kept out. docs/methods/blind-tickets.md.
"use strict";

const Blind = (() => {
  const EXPONENT = 65537n;
  const HASH_BYTES = 48, SALT_BYTES = 48, PREFIX_BYTES = 32;
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  const text = (words) => new TextEncoder().encode(words);

  function join(...parts) {
    const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    parts.reduce((at, part) => { all.set(part, at); return at + part.length; }, 0);
    return all;
  }

  function toNumber(bytes) {
    const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return BigInt(`0x${digits || "0"}`);
  }

  function toBytes(number, size) {
    const digits = number.toString(16).padStart(2 * size, "0");
    if (digits.length > 2 * size) throw new RangeError("the number is too large");
    return Uint8Array.from({ length: size }, (_, at) => parseInt(digits.slice(2 * at, 2 * at + 2), 16));
  }

  function toLetters(bytes) {
    return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  function fromLetters(words) {
    if ([...words].some((letter) => !LETTERS.includes(letter))) throw new TypeError("not base64url");
    const plain = atob(words.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  }

  function key(words) {
    const n = toNumber(fromLetters(words));
    const bits = n.toString(2).length;
    if (bits < 2048) throw new RangeError("the key is too short");
    return { n, bits, size: Math.ceil(bits / 8) };
  }

  // number^65537: sixteen squarings and one multiplication.
  function raised(number, n) {
    let power = number % n;
    for (let square = 0; square < 16; square += 1) power = (power * power) % n;
    return (power * number) % n;
  }

  function inverse(number, n) {
    let [a, b, x, y] = [number % n, n, 1n, 0n];
    while (b) {
      const times = a / b;
      [a, b, x, y] = [b, a - times * b, y, x - times * y];
    }
    if (a !== 1n) throw new RangeError("choose other chance");
    return ((x % n) + n) % n;
  }

  async function hash(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  }

  // MGF1 of RFC 8017, appendix B.2.1.
  async function mask(seed, size) {
    const blocks = [];
    for (let number = 0; number * HASH_BYTES < size; number += 1) {
      blocks.push(await hash(join(seed, toBytes(BigInt(number), 4))));
    }
    return join(...blocks).slice(0, size);
  }

  // EMSA-PSS of RFC 8017, section 9.1.1.
  async function encoded(message, bits, salt) {
    const size = Math.ceil(bits / 8);
    const digest = await hash(join(new Uint8Array(8), await hash(message), salt));
    const zeros = new Uint8Array(size - SALT_BYTES - HASH_BYTES - 2);
    const block = join(zeros, Uint8Array.of(1), salt);
    const over = await mask(digest, block.length);
    const masked = block.map((byte, at) => byte ^ over[at]);
    masked[0] &= 0xff >> (8 * size - bits);
    return join(masked, digest, Uint8Array.of(0xbc));
  }

  function chance(size) { return crypto.getRandomValues(new Uint8Array(size)); }

  // Every number from 1 to n - 1 alike: what is too large is drawn again.
  function below({ n, size }) {
    for (;;) {
      const drawn = toNumber(chance(size));
      if (drawn > 0n && drawn < n) return drawn;
    }
  }

  function signedBytes(audience, question, prefix) {
    return join(prefix, text(`ortaq/blind-ticket/v1\n${audience}\n${question}\n`));
  }

  // Hide a message from who will sign it. Gives what is sent, and what must stay here.
  async function blinded(own, message, salt, r) {
    const hidden = toNumber(await encoded(message, own.bits - 1, salt));
    const sent = (hidden * raised(r, own.n)) % own.n;
    return { sent: toBytes(sent, own.size), encoded: hidden, inverse: inverse(r, own.n) };
  }

  // Take the veil off. Throws where something else was signed.
  function finalized(own, signed, kept) {
    const signature = (toNumber(signed) * kept.inverse) % own.n;
    if (signed.length !== own.size || raised(signature, own.n) !== kept.encoded) {
      throw new RangeError("the signer did not sign this");
    }
    return toBytes(signature, own.size);
  }

  return {
    PREFIX_BYTES, SALT_BYTES, key, chance, below, signedBytes, blinded, finalized,
    toLetters, fromLetters, toNumber, join,
  };
})();

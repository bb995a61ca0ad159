// Two presses in one breath are one: what is entered at the desk often stands for ever.
"use strict";

const BREATH = 1000; // milliseconds
const sent = new WeakMap();

document.addEventListener("submit", (event) => {
  const before = sent.get(event.target);
  if (before !== undefined && event.timeStamp - before < BREATH) event.preventDefault();
  else sent.set(event.target, event.timeStamp);
}, true);

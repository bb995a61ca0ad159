// The queue by keyboard. The page works without it.
"use strict";

const queue = document.querySelector("form[data-queue]");
if (queue) {
  const rows = [...queue.querySelectorAll("[data-group]")];
  const place = queue.querySelector("input[name=place]");
  let current = Math.max(0, rows.findIndex((row) => `#${row.id}` === location.hash));

  const show = (at) => {
    rows[current].classList.remove("here");
    current = Math.min(Math.max(at, 0), rows.length - 1);
    rows[current].classList.add("here");
    rows[current].querySelector("[data-open]").focus({ preventScroll: true });
    rows[current].scrollIntoView({ block: "nearest" });
  };
  const press = (button) => {
    if (!button) { return; }
    const next = rows[Math.min(current + 1, rows.length - 1)];
    place.value = button.dataset.key === "u" ? rows[current].dataset.group : next.dataset.group;
    button.click();
  };
  const pick = (row) => {
    const box = row.querySelector("input[type=checkbox]");
    if (box) { box.checked = !box.checked; }
  };
  const keys = {
    j: () => show(current + 1),
    k: () => show(current - 1),
    x: () => { pick(rows[current]); show(current + 1); },
    a: () => rows.forEach(pick),
    c: () => press(chosen() || rows[current].querySelector("[data-key=c]")),
    m: () => press(rows[current].querySelector("[data-key=m]")),
    g: () => press(queue.querySelector("[data-key=g]")),
    u: () => press(queue.querySelector("[data-key=u]")),
  };
  // With boxes ticked, "confirm" means all of them.
  const chosen = () => (queue.querySelector("[name=group]:checked")
    ? queue.querySelector("button[value=confirm]") : null);

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) { return; }
    event.preventDefault();
    keys[event.key]();
  });
  queue.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-group]");
    if (row && rows.indexOf(row) !== current) { show(rows.indexOf(row)); }
  });
  if (location.hash) { show(current); } else { rows[0].classList.add("here"); }
}

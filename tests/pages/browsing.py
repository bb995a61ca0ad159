"""What a browser makes of drawn pages: what ran, what became markup, and what axe-core finds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext

from tests.pages.shelf import shelf

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
BESIDE = 24
"""Pages that are open at the same time: one after the other they take three times as long."""
COUNTS = "window.ran = () => { window.timesRan = (window.timesRan || 0) + 1 }"
BECAME_MARKUP = """() => {
  const odd = [];
  const runs = /^\\s*(javascript|data|vbscript):/i;
  for (const one of document.querySelectorAll("*")) {
    if (one.localName === "x-odd") odd.push(one);
    for (const held of one.attributes)
      if (/^on/i.test(held.name) || (/^(href|src|action|formaction|data|srcdoc)$/.test(held.name)
          && runs.test(held.value.replace(/[\\t\\n\\r]/g, "")))) odd.push(one);
  }
  const text = document.body.innerText;
  return [window.timesRan || 0, odd.map((one) => one.outerHTML.slice(0, 160)), text];
}"""


def context_of(browser: Browser, address: str) -> BrowserContext:
    """A tab that counts what runs, as wide as a small telephone."""
    context = browser.new_context(viewport={"width": 320, "height": 900}, base_url=address)
    context.add_init_script(COUNTS)
    return context


def what_ran(browser: Browser, pages: Mapping[str, str], said: str) -> Iterator[tuple[str, str]]:
    """Open all pages, many beside each other; give (page, what is wrong).

    Wrong is what ran, what became markup, and a page that says `said`.
    """
    names = list(pages)
    held = {f"/{place}": html.encode() for place, html in enumerate(pages.values())}
    sheets = [
        range(first, min(first + BESIDE, len(names))) for first in range(0, len(names), BESIDE)
    ]
    for sheet in sheets:
        frames = "".join(f"<iframe src=/{place}></iframe>" for place in sheet)
        held[f"/sheet-{sheet.start}"] = f"<!doctype html><title>pages</title>{frames}".encode()
    with shelf(held, styled=False) as address:
        context = context_of(browser, address)
        tab = context.new_page()
        tab.on("dialog", lambda dialog: dialog.dismiss())
        for sheet in sheets:
            tab.goto(f"/sheet-{sheet.start}", wait_until="load")
            inner = tab.main_frame.child_frames
            assert len(inner) == len(sheet)
            for frame in inner:
                name = names[int(frame.url.rpartition("/")[2])]
                found = frame.evaluate(BECAME_MARKUP)
                yield from ((name, one) for one in _wrong(*found, said))
        context.close()


def _wrong(ran: int, odd: list[str], text: str, said: str) -> Iterator[str]:
    yield from (f"became markup: {one}" for one in odd)
    if ran:
        yield f"ran {ran} times"
    if re.search(rf"(?<![0-9a-f]){said}(?![0-9a-f])", text):  # sums of files hold any four digits
        yield f"computed {said}"


def violations(browser: Browser, pages: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Give what axe-core finds wrong: (page, rule, the first element)."""
    held = {path.partition("?")[0]: f"{html}{LOADS_AXE}".encode() for path, html in pages.items()}
    seen: set[str] = set()
    with shelf({**held, "/axe.js": AXE.encode()}) as address:
        context = context_of(browser, address)
        tab = context.new_page()
        for path in held:
            tab.goto(path, wait_until="load")
            if not tab.evaluate("'axe' in window"):  # a page that allows no scripts
                tab.evaluate(AXE)
            found, new = tab.evaluate(ASKS_AXE, sorted(seen))
            seen.update(new)
            yield from ((path, rule, element) for rule, element in found)
        context.close()


LOADS_AXE = '<script src="/axe.js"></script>'
ASKS_AXE = """async (seen) => {
  const known = new Set(seen), fresh = new Set();
  const kind = (one) => [one.localName, one.className.baseVal ?? one.className,
    one.parentElement ? kind(one.parentElement) : ""].join(".");
  for (const one of document.body.querySelectorAll("*")) {
    if (![...one.childNodes].some((held) => held.nodeType === 3 && held.data.trim())) continue;
    const mark = kind(one);
    if (known.has(mark) || fresh.has(mark)) continue;
    fresh.add(mark);
    one.setAttribute("data-fresh", "");
  }
  const rules = { "color-contrast": { enabled: false } };
  let found = (await axe.run({ resultTypes: ["violations"], rules })).violations;
  if (fresh.size)
    found = found.concat((await axe.run({ include: [["[data-fresh]"]] },
      { resultTypes: ["violations"], runOnly: ["color-contrast"] })).violations);
  return [found.map((one) => [one.id, one.nodes[0].html.slice(0, 200)]), [...fresh]];
}"""
"""Contrast is half of the work, and the same wherever the same classes lie in each other:
it is measured where a kind of text comes for the first time."""

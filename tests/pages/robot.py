"""Fill in every form of every page with hostile words, and press its button.

Each field that takes words gets a bundle; what is chosen stays as the page proposes it. Only the
answer counts: no form may fail, whatever it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html

from tests.pages.drawn import Drawn, People, as_drawn
from tests.pages.strings import Dealer

ROOM = 20_000
"""Letters for a field that names no limit."""
NEVER = {"/en/desk/logout/", "/en/desk/login/", "/en/desk/access/password/"}
"""Forms after which somebody else would stand at the desk."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a form answered. field names: those that were given words."""

    page: str
    action: str
    fields: tuple[str, ...]
    answer: Drawn


def fill_in(pages: Iterable[Drawn], people: People, dealer: Dealer) -> Iterator[Told]:
    """Send each form of these pages that takes words once, and give what it answers."""
    done: set[tuple[str, tuple[str, ...]]] = set()
    for page in pages:
        for form in html.fromstring(page.html).xpath("//form") if page.html else ():
            action = urljoin(page.path, form.get("action") or page.path).partition("#")[0]
            free = tuple(_named(form.xpath(FREE)))
            if free and action not in NEVER and (action, free) not in done:
                done.add((action, free))
                client = people.who_saw(page.name)
                yield Told(page.name, action, free, _send(client, form, action, dealer))


FREE = ".//textarea[@name] | .//input[@name][not(@type) or @type='text' or @type='search']"


def _named(fields: Iterable[html.HtmlElement]) -> Iterator[str]:
    return (field.get("name") for field in fields)


def _send(client: Client, form: html.HtmlElement, action: str, dealer: Dealer) -> Drawn:
    sent = dict(_filled(form, dealer))
    caches["limits"].clear()
    way = client.get if form.get("method", "get") == "get" else client.post
    return as_drawn(way(action, sent, follow=True), "form", "en", action)


def _filled(form: html.HtmlElement, dealer: Dealer) -> Iterator[tuple[str, object]]:
    free = set(form.xpath(FREE))
    for field in form.xpath(".//*[@name][self::input or self::textarea or self::select]"):
        if field in free:
            room = int(field.get("maxlength") or ROOM)
            yield field.get("name"), dealer.bundle(room) if _takes_any(field) else _kept(field)
        elif field.get("type") == "file":
            yield field.get("name"), SimpleUploadedFile("<x-odd>.txt", _law(dealer).encode())
        elif field.get("type") not in {"checkbox", "radio"} or field.get("checked") is not None:
            yield field.get("name"), _kept(field)
        elif field.get("type") == "checkbox":
            yield field.get("name"), field.get("value") or "on"


def _takes_any(field: html.HtmlElement) -> bool:
    """Tell whether a field is for words: no part of an address, no trap for programs."""
    return field.get("name") not in {"slug", "key", "homepage"}


def _kept(field: html.HtmlElement) -> str:
    if field.tag == "select":
        options = field.xpath(".//option[@selected]") or field.xpath(".//option[@value!='']")
        return (options[0].get("value") or "") if options else ""
    if field.tag == "textarea":
        return field.text or ""
    return field.get("value") or USUAL.get(field.get("type") or field.get("name"), "")


USUAL = {"date": "2026-04-02", "number": "1", "slug": "odd", "key": "odd"}
"""Kind or name of a field that is empty -> what is written there."""


def _law(dealer: Dealer) -> str:
    return f"Закон\nСтатья 1. {dealer.bundle(200)}\n1. {dealer.bundle(2000)}\n"

"""Every page that the program can show, drawn in each language, in the world of `tests/access`.

The list is that of the routes (`tests/access/table.py`), which a test there compares with the
program: a page that nobody listed fails there before it could be forgotten here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpResponse
from django.test import Client

from tests.access.routes import routes
from tests.access.staged import of_staff
from tests.access.table import LETTERS, SITE, rules
from tests.access.world import QUERIES, World

RULES = rules(SITE)
LANGUAGES = ("kk", "ru", "en")
LEADS_ON = {"open_data_newest", "desk:second_step", "desk:first_codes"}
"""Addresses that only lead elsewhere: whoever has proved who they are needs no second step."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page. name: of its address; language: it was asked for in."""

    name: str
    language: str
    path: str
    status: int
    html: str
    """"" where the answer is a file."""
    file: bytes = b""
    """b"" where the answer is a page."""


def draw(world: World, people: People, languages: tuple[str, ...] = LANGUAGES) -> tuple[Drawn, ...]:
    """Ask for every address that can be read, by somebody who may, in each language."""
    return tuple(_all(world, people, languages))


def _all(world: World, people: People, languages: tuple[str, ...]) -> Iterator[Drawn]:
    patterns = routes("ortaq_site.urls")
    for name, rule in RULES.items():
        if rule.read in {"-", "404"} or "404" in rule.read:
            continue
        address = world.address(patterns[name]) + QUERIES.get(name, "")
        spoken = languages if address.startswith("/en/") else languages[:1]
        for language in spoken:
            path = address.replace("/en/", f"/{language}/", 1)
            yield _drawn(people.who_saw(name), name, language, path)


class People:
    """Who asks: a stranger, somebody with all roles, a participant, a follower."""

    def __init__(self) -> None:
        self.stranger = Client()
        self.staff = of_staff("shown everything", *LETTERS)
        self.participant = Client()
        self.participant.post("/en/vote/trees/", {"statement": "1", "value": "1"})
        said = {"text": "Chairs belong in the shade", "sure": "yes"}
        self.participant.post("/en/vote/trees/say/", said)
        self.follower = Client()
        self.follower.post("/en/follow/begin/", {"kind": "article", "key": "garden/draft/art_2"})

    def who_saw(self, name: str) -> Client:
        """Give somebody who may see a page, and sees most on it."""
        if name.startswith("vote"):
            return self.participant
        if name in {"news", "follow"}:
            return self.follower
        is_open = RULES[name].read.startswith("all") and name not in LEADS_ON
        return self.stranger if is_open else self.staff


def _drawn(client: Client, name: str, language: str, path: str) -> Drawn:
    return as_drawn(client.get(path), name, language, path)


def as_drawn(answer: HttpResponse, name: str, language: str, path: str) -> Drawn:
    """Keep an answer: the page, or the file."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    answer.close()
    if answer.get("Content-Type", "").startswith("text/html"):
        return Drawn(name, language, path, answer.status_code, body.decode())
    return Drawn(name, language, path, answer.status_code, "", body)


def by_name(pages: Iterable[Drawn], language: str) -> Mapping[str, Drawn]:
    """Give the pages of one language by the names of their addresses."""
    return {page.name: page for page in pages if page.language == language and page.html}

"""Every page of the program: it shuts nobody out, speaks its language, and runs nothing of others.

All pages are drawn in one world (`drawn.py`): first as they are, then once more after every form
was filled in and every column planted with hostile strings. A browser then reads what was drawn.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.db import connection
from playwright.sync_api import Browser, sync_playwright
from pytest_django import DjangoDbBlocker

import ortaq_site
from ortaq_site.templatetags.ortaq import OWN_NAMES
from tests.access.staged import staged
from tests.browser.conftest import CHROMIUM, QUIET
from tests.pages.browsing import violations, what_ran
from tests.pages.drawn import LEADS_ON, RULES, Drawn, People, by_name, draw
from tests.pages.planting import plant, sign_of
from tests.pages.robot import Told, fill_in
from tests.pages.strings import RUNS, SUM, Dealer, hostile
from tests.pages.table import DATA, NAMES, UNSEEN
from tests.pages.words import latin, said

pytestmark = pytest.mark.django_db
"""Everything is drawn once, outside the tests; the mark has the database made for it."""

STRINGS = hostile()
IN_A_BUNDLE = int(os.environ.get("ORTAQ_HOSTILE_STRINGS", "40"))
"""Strings for a field without a limit: all fields together get all; 600 sends all through each."""
KNOWN = re.compile("|".join((*NAMES, *map(re.escape, DATA))))


@dataclass(frozen=True, slots=True)
class Shown:
    """What was drawn: pages as they are, answers of forms, planted columns, pages after that."""

    pages: tuple[Drawn, ...]
    told: tuple[Told, ...]
    planted: dict[str, int]
    dealt: frozenset[str]
    after: tuple[Drawn, ...]


@pytest.fixture(scope="module")
def shown(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Shown:
    """Draw everything, in one world."""
    if connection.vendor != "sqlite":
        pytest.skip("pages look the same from any database; the suite draws them from SQLite")
    with staged(django_db_blocker, tmp_path_factory.mktemp("pages")) as world:
        people, dealer = People(), Dealer(STRINGS, IN_A_BUNDLE)
        pages = draw(world, people)
        told = tuple(fill_in(by_name(pages, "en").values(), people, dealer))
        planted = plant(dealer)
        after = draw(world, people, ("ru",))
    return Shown(pages, told, planted, frozenset(dealer.dealt), after)


# While a browser is open Django refuses the database to this thread, and each test asks for it:
# so what a browser sees is gathered, and the browser closed, before the tests begin.
@pytest.fixture(scope="module")
def violated(shown: Shown) -> list[tuple[str, str, str]]:
    """What axe-core finds wrong on the pages as they are."""
    with browser() as opened:
        pages = {page.path: page.html for page in by_name(shown.pages, "kk").values()}
        assert len(pages) > 100
        return list(violations(opened, pages))


@pytest.fixture(scope="module")
def ran(shown: Shown) -> list[tuple[str, str]]:
    """What hostile strings brought about: on the pages, and in the answers of forms."""
    answers = {f"{one.page} {one.action}": one.answer.html for one in shown.told}
    pages = {page.path: page.html for page in shown.after} | answers
    with browser() as opened:
        return list(what_ran(opened, {name: page for name, page in pages.items() if page}, SUM))


@contextmanager
def browser() -> Iterator[Browser]:
    """Open a browser without a window."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; set ORTAQ_CHROMIUM to its program")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield opened
        opened.close()


def test_every_address_that_can_be_read_was_drawn(shown: Shown) -> None:
    readable = {name for name, rule in RULES.items() if "404" not in rule.read} - {
        name for name, rule in RULES.items() if rule.read == "-"
    }
    assert {page.name for page in shown.pages} == readable
    others = {page.name for page in (*shown.pages, *shown.after) if page.status != 200}
    assert others == LEADS_ON


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_page_says_a_word_that_nobody_translated(shown: Shown, language: str) -> None:
    found = {
        (name, piece)
        for name, page in by_name(shown.pages, language).items()
        for piece in said(page.html, language)
        if latin(piece, KNOWN)
    }
    assert found == set()


@pytest.mark.parametrize(("language", "other"), [("kk", "ru"), ("ru", "kk")])
def test_no_page_says_a_sentence_of_the_other_language(
    shown: Shown, language: str, other: str
) -> None:
    foreign = sentences(other) - sentences(language) - set(OWN_NAMES.values())
    found = {
        (name, piece)
        for name, page in by_name(shown.pages, language).items()
        for piece in said(page.html, language)
        if piece in foreign
    }
    assert len(foreign) > 1000
    assert found == set()


def sentences(language: str) -> set[str]:
    """Give what the catalogue of a language says."""
    path = Path(ortaq_site.__file__).parent / "locale" / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return {str(one.string) for one in read_po(file, locale=language) if one.id}


def test_a_word_that_nobody_translated_is_noticed() -> None:
    others = "<p lang=en>Read me</p><code>ortaq serve</code>"
    page = f"<html lang=kk><p>Сақтау</p><button>Save it</button>{others}"
    assert [piece for piece in said(page, "kk") if latin(piece, KNOWN)] == ["Save it"]


@pytest.mark.browser
def test_axe_finds_nothing_on_any_page(violated: list[tuple[str, str, str]]) -> None:
    assert violated == []


def test_there_are_five_hundred_hostile_strings_and_each_was_sent(shown: Shown) -> None:
    assert len(STRINGS) >= 500
    assert shown.dealt == set(STRINGS)


def test_no_form_fails_whatever_it_is_told(shown: Shown) -> None:
    assert len(shown.told) > 50
    assert [(one.action, one.answer.status) for one in shown.told if one.answer.status >= 500] == []


def test_every_column_of_words_is_shown_or_known_to_be_hidden(shown: Shown) -> None:
    pages = "".join(page.html + page.file.decode(errors="replace") for page in shown.after)
    unseen = {place for place in shown.planted if sign_of(place) not in pages}
    assert unseen == set(UNSEEN)


@pytest.mark.browser
def test_hostile_words_in_every_field_run_nothing(ran: list[tuple[str, str]]) -> None:
    assert ran == []


@pytest.fixture(scope="module")
def noticed() -> set[str]:
    """Which of some careless pages are found out."""
    with browser() as opened:
        return {name for name, _ in what_ran(opened, CARELESS, SUM)}


CARELESS = {
    **{string: f"<title>x</title><p>{string}</p>" for string in RUNS},
    "an attribute": '<p title="" onclick=ran() x="">x</p>',
    "an address": "<a href=' java\tscript:ran()'>x</a>",
    "a template": f"<p>{SUM}</p>",
}
"""Pages that do not escape what they show."""


@pytest.mark.browser
def test_whatever_runs_is_noticed_where_a_page_forgets_to_escape_it(noticed: set[str]) -> None:
    assert noticed == set(CARELESS)


def test_no_cell_of_a_table_begins_a_formula(shown: Shown) -> None:
    tables = [
        page for page in shown.after if page.path.partition("?")[0].endswith((".csv", "/csv/"))
    ]
    found = [
        (page.name, cell)
        for page in tables
        for row in csv.reader(io.StringIO(page.file.decode("utf-8-sig")))
        for cell in row
        if re.match(r"[=+\-@\t\r]", cell) and not re.fullmatch(r"[+-]?[\d.]+", cell)
    ]
    assert len(tables) >= 6
    assert found == []

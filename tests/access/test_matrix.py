"""Every address of the platform, with every method, by everybody: the answer is as the table says.

The table is `table.py`. Everything asked for exists (`world.py`), so that no 404 hides a door.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from typing import NamedTuple
from unittest import mock

import pytest
from django.core.cache import caches
from django.db import transaction
from django.template.base import Template
from django.test import Client
from django.utils.safestring import SafeString
from pytest_django import DjangoDbBlocker

from ortaq_site.records.people import Role
from tests.access.routes import routes
from tests.access.staged import of_staff, staged
from tests.access.table import LETTERS, SITE, rules
from tests.access.world import QUERIES, SENT, World

pytestmark = pytest.mark.django_db
"""Everything is asked once, outside the tests; the mark has the database made for it."""

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
RULES = rules(SITE)
ROUTES = routes("ortaq_site.urls")
STRANGER, NOBODY, ALL_ROLES = "stranger", "nobody", "all roles"
WHO = (STRANGER, NOBODY, ALL_ROLES, *LETTERS.values())
"""A stranger, somebody with an account and no role, with all roles, and one for each role."""
FOREIGN = "all roles, under another thing"
TO_LOGIN = "/en/desk/login/"
DONE = {"GET": (200,), "HEAD": (200,), "POST": (200, 302)}
"""Method -> what is answered to whoever may."""
TOLD = frozenset({"X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy"})
"""What every answer tells a browser."""
NOT_KEPT = "not kept"
"""And every page of the desk: not to keep it."""
OWN = {"desk:login"}
"""Shows itself to strangers alone: who is logged in goes on to the desk."""


class Answer(NamedTuple):
    """What came back."""

    status: int
    location: str
    told: frozenset[str]
    """What the browser is told besides."""


Answers = Mapping[tuple[str, str, str], Answer]
"""By address, method, and who asked."""


@pytest.fixture(scope="module")
def answers(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Answers:
    """Ask everything, each time in the same world."""
    with staged(django_db_blocker, tmp_path_factory.mktemp("access")) as world:
        return dict(_all_answers(world))


def _all_answers(world: World) -> Iterator[tuple[tuple[str, str, str], Answer]]:
    clients = _clients()
    # Who may ask is decided before a page is drawn, and drawing thousands of them takes minutes.
    with mock.patch.object(Template, "_render", return_value=SafeString("")):
        for name in ROUTES.keys() & RULES.keys():
            pattern = ROUTES[name]
            address = world.address(pattern)
            for method in METHODS:
                for who in _asking(name, method):
                    yield (name, method, who), _ask(clients[who], method, name, address)
            if foreign := world.foreign(pattern):
                method = "GET" if RULES[name].read != "-" else "POST"
                yield (name, method, FOREIGN), _ask(clients[ALL_ROLES], method, name, foreign)


def _clients() -> dict[str, Client]:
    staff = {NOBODY: of_staff("nobody"), ALL_ROLES: of_staff("everything", *LETTERS)}
    staff |= {letter: of_staff(f"one-{role}", role) for role, letter in LETTERS.items()}
    return {STRANGER: Client(), **staff}


def _asking(name: str, method: str) -> tuple[str, ...]:
    """Give who asks: everybody where the table tells people apart, else two who differ most."""
    allowed = RULES[name].of(method)
    if not _is_closed(allowed):
        return STRANGER, ALL_ROLES
    if method == "HEAD":  # the same functions as for GET
        return STRANGER, NOBODY, ALL_ROLES
    return WHO


def _ask(client: Client, method: str, name: str, address: str) -> Answer:
    """Ask, and leave the world and the browser as they were."""
    caches["limits"].clear()
    client.raise_request_exception = False
    cookies = copy(client.cookies)
    sent = [SENT.get(name, {})] if method == "POST" else []
    with transaction.atomic():
        answer = getattr(client, method.lower())(address + QUERIES.get(name, ""), *sent)
        transaction.set_rollback(True)
    answer.close()
    client.cookies = cookies
    told = {name for name in TOLD if name in answer}
    if "no-store" in answer.get("Cache-Control", ""):
        told.add(NOT_KEPT)
    return Answer(answer.status_code, answer.get("Location", ""), frozenset(told))


def test_every_address_is_in_the_table_and_nothing_else() -> None:
    assert set(ROUTES) == set(RULES)


def test_every_role_has_a_letter() -> None:
    assert set(LETTERS) == {role.value for role in Role}


@pytest.mark.parametrize("who", WHO)
def test_every_answer_is_as_the_table_says(answers: Answers, who: str) -> None:
    asked = {key: one for key, one in answers.items() if key[2] == who}
    assert {key: one for key, one in asked.items() if not _fits(*key, one)} == {}


def test_what_is_open_to_everybody_is_the_same_for_staff(answers: Answers) -> None:
    for name in {name for name, rule in RULES.items() if "all" in (rule.read, rule.write)} - OWN:
        for method in METHODS:
            told = {answers[name, method, who].status for who in _asking(name, method)}
            assert len(told) == 1, (name, method)


def test_a_part_is_not_found_under_a_thing_that_it_is_no_part_of(answers: Answers) -> None:
    asked = {name: one.status for (name, _, who), one in answers.items() if who == FOREIGN}
    assert len(asked) >= 12
    assert asked == dict.fromkeys(asked, 404)


def test_every_answer_tells_browsers_what_not_to_do(answers: Answers) -> None:
    assert {key for key, one in answers.items() if not one.told >= TOLD} == set()


def test_no_page_of_the_desk_is_kept_by_a_browser(answers: Answers) -> None:
    shown = {key: one for key, one in answers.items() if one.status == 200}
    kept = {key[0] for key, one in shown.items() if NOT_KEPT not in one.told}
    assert {name for name in kept if name.startswith("desk:")} == set()


def _fits(name: str, method: str, who: str, one: Answer) -> bool:
    """Say whether an answer is as the table says."""
    allowed, _, number = RULES[name].of(method).partition(" 4")
    statuses = (int(f"4{number}"),) if number else DONE.get(method, ())
    if allowed == "-":
        return one.status == 405
    if allowed.startswith("4"):
        return one.status == int(allowed)
    if allowed.endswith(" 302"):
        allowed, statuses = allowed.removesuffix(" 302"), (302,)
    if allowed == "all":
        at_home = name in OWN and who != STRANGER
        return one.status in ((302,) if at_home and method in DONE else statuses)
    if who == STRANGER:
        return one.status == 302 and one.location.startswith(TO_LOGIN)
    if who != ALL_ROLES and allowed != "own" and who not in allowed.split():
        return one.status == 403
    return one.status in statuses and not one.location.startswith(TO_LOGIN)


def _is_closed(allowed: str) -> bool:
    return allowed != "-" and not allowed.startswith(("all", "4"))

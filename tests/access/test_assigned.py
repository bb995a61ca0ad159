"""Who is assigned to consultations is let in to those alone, whatever address they try."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from django.core.cache import caches
from django.db import transaction
from django.template.base import Template
from django.test import Client
from django.utils.safestring import SafeString
from pytest_django import DjangoDbBlocker

from ortaq_site.desk.assigned import BELONGS
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.people import assign
from tests.access.routes import routes
from tests.access.staged import of_staff, staged
from tests.access.table import LETTERS, SITE, rules
from tests.access.world import QUERIES, SENT, World

pytestmark = pytest.mark.django_db
"""Everything is asked once, outside the tests; the mark has the database made for it."""

RULES = rules(SITE)
DESK = {
    name: pattern for name, pattern in routes("ortaq_site.urls").items() if name.startswith("desk:")
}
OWN = {
    name
    for name in DESK
    if {"all", "own"} & {*RULES[name].read.split(), *RULES[name].write.split()}
}
"""About one's own access: open to everybody with an account."""
OF_THE_SITE = ("promises/", "people/", "staff/", "consultations/new/")
"""What belongs to no consultation."""
HOME = "desk:home"


@pytest.fixture(scope="module")
def answers(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[tuple[str, str], int]:
    """What somebody with all roles is answered: by address, and "yard" or "garden"."""
    with staged(django_db_blocker, tmp_path_factory.mktemp("assigned")) as world:
        clients = {slug: _assigned_to(slug) for slug in ("yard", "garden")}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Template, "_render", lambda *_: SafeString(""))
            return {
                (name, slug): _ask(client, world, name)
                for name in sorted(DESK.keys() - OWN)
                for slug, client in clients.items()
            }


def _assigned_to(slug: str) -> Client:
    client = of_staff(f"only-{slug}", *LETTERS)
    account = Account.objects.get(username=f"only-{slug}")
    assign(account, Consultation.objects.filter(slug=slug), None)
    return client


def _ask(client: Client, world: World, name: str) -> int:
    """Ask, by the method that there is, and leave the world as it was."""
    caches["limits"].clear()
    client.raise_request_exception = False
    address = world.address(DESK[name]) + QUERIES.get(name, "")
    with transaction.atomic():
        reads = RULES[name].read != "-"
        answer = client.get(address) if reads else client.post(address, SENT.get(name, {}))
        transaction.set_rollback(True)
    answer.close()
    return int(answer.status_code)


def _behind(name: str) -> str:
    return DESK[name].partition("desk/")[2]


def test_every_address_belongs_to_a_consultation_or_to_the_whole_site() -> None:
    unknown = {
        name
        for name in DESK.keys() - OWN - {HOME}
        if not _behind(name).startswith((*BELONGS, *OF_THE_SITE))
    }
    assert unknown == set()


def test_another_consultation_and_what_belongs_to_none_is_closed(
    answers: Mapping[tuple[str, str], int],
) -> None:
    opened = {name for (name, slug), status in answers.items() if slug == "yard" and status != 403}
    assert opened == {HOME}


def test_one_s_own_consultation_is_open(answers: Mapping[tuple[str, str], int]) -> None:
    closed = {
        name for (name, slug), status in answers.items() if slug == "garden" and status == 403
    }
    of_the_site = {name for name in DESK if _behind(name).startswith(OF_THE_SITE)}
    of_the_site -= {name for name in DESK if _behind(name).startswith("people/h/")}
    assert closed == of_the_site - OWN
